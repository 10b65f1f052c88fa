import type { ComparedReport, Place, Record } from '@tongbi/model';
import { evidenceNames, nameOfRecord } from './change-names.js';
import { locate } from './locate.js';
import { plainLine } from './pad-text.js';
import type { TerminalStyle } from './terminal-style.js';

/** The keys of a review, as its prompt shows them. */
export const REVIEW_KEYS = 'a 对  n 不是同一项  r 是“另一可能”  w 输入对应的文字  s 跳过  u 撤销  q 退出';

const percent = (value: number) => `${Math.round(value * 100)}%`;

/** One claim as a review asks about it: both texts, what spoke for it, the best of the others. */
export function formatClaim(
  record: Record,
  reports: readonly ComparedReport[],
  { left, style }: { left: number; style: TerminalStyle },
): string {
  const write = ({ report: id, text, span }: Place) => {
    const report = reports.find((one) => one.id === id);
    const where = report ? `${report.file}:${locate(report.text, span.start)}` : id;
    return `${plainLine(text)}  ${style.dim(plainLine(where))}`;
  };
  const line = (label: string, text: string) => `  ${style.dim(label)}  ${text}\n`;
  const because = record.because.map(({ evidence, weight }) => `${evidenceNames[evidence]} ${weight > 0 ? '+' : ''}${weight}`).join('，');
  return [
    `${style.bold(nameOfRecord(record))}  把握 ${percent(record.confidence)}  ${style.dim(`还有 ${left} 条`)}\n`,
    ...record.previous.map((place) => line('上年    ', write(place))),
    record.current ? line('今年    ', write(record.current)) : '',
    because ? line('依据    ', because) : '',
    record.rival ? line('另一可能', `${write(record.rival.place)}  把握 ${percent(record.rival.confidence)}`) : '',
  ].join('');
}
