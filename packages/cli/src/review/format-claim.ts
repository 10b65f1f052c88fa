import type { ComparedReport, Place, Record } from '@tongbi/model';
import { plainLine, sharedWording } from '@tongbi/renderer/text';
import { measuredOf, nameOfRecord, percent } from '../terminal/name-record.js';
import { locate } from '../terminal/print-diagnostics.js';
import type { TerminalStyle } from '../terminal/terminal-style.js';
import type { Claim, ResultClaim } from './review-session.js';

const words = sharedWording('zh');

const anyKeys = { s: '跳过', u: '撤销', q: '退出' } as const;
/** The keys of a review, and what they mean. */
export const reviewKeys = {
  link: { a: '对', n: '不是同一项', r: '是“另一可能”', w: '输入对应的文字', ...anyKeys },
  result: { a: '对', n: '这一句不是说它', d: '完成', i: '在推进', m: '未达', o: '报告没有说到', ...anyKeys },
} as const satisfies { [kind in Claim['kind']]: { readonly [key: string]: string } };

/** What a prompt needs besides the claim. */
interface Prompt {
  readonly left: number;
  readonly style: TerminalStyle;
}

/** One claim as a review asks about it: both texts, what spoke for it, the best of the others. */
export function formatClaim(claim: Claim, reports: readonly ComparedReport[], prompt: Prompt): string {
  const { style, left } = prompt;
  // How often such claims were right is what the share beside its name rests on.
  const [title, lines, measured] =
    claim.kind === 'link'
      ? [nameOfRecord(claim.record), linkLines(claim.record), measuredOf(claim.record)]
      : [
          `上年所定：${words.reported[claim.record.reported]?.label ?? '看不出结果'}`,
          resultLines(claim),
          words.measured('reported', claim.told.grade),
        ];
  return [
    `${style.bold(title)}  把握 ${percent(claim.confidence)}  ${style.dim(`还有 ${left} 条`)}\n`,
    ...lines.map(({ label, place, words = '' }) => {
      const text = [place ? writePlace(place, reports, style) : '', words].filter((each) => each !== '').join('  ');
      return text === '' ? '' : `  ${style.dim(label)}  ${text}\n`;
    }),
    `  ${style.dim('量得    ')}  ${measured}\n`,
  ].join('');
}

interface Line {
  readonly label: string;
  readonly place?: Place;
  readonly words?: string;
}

const because = (evidence: Record['because']): Line => ({
  label: '依据    ',
  words: evidence.map((one) => `${words.evidence[one.evidence]} ${one.weight > 0 ? '+' : ''}${one.weight}`).join('，'),
});

function linkLines(record: Record): readonly Line[] {
  const { current, rival } = record;
  return [
    ...record.previous.map((place) => ({ label: '上年    ', place })),
    ...(current ? [{ label: '今年    ', place: current }] : []),
    because(record.because),
    ...(rival ? [{ label: '另一可能', place: rival.place, words: `对应的概率 ${percent(rival.confidence)}（只供取舍，未经核对）` }] : []),
  ];
}

function resultLines({ promise, told }: ResultClaim): readonly Line[] {
  return [{ label: '上年    ', place: promise }, { label: '今年回顾', place: told }, because(told.because)];
}

function writePlace({ report: id, text, span }: Place, reports: readonly ComparedReport[], style: TerminalStyle): string {
  const report = reports.find((one) => one.id === id);
  const where = report ? `${report.file}:${locate(report.text, span.start)}` : id;
  return `${plainLine(text)}  ${style.dim(plainLine(where))}`;
}
