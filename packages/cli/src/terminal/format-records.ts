import {
  type ComparedReport,
  type Evidence,
  type ExplainDocument,
  type Place,
  type Record,
  type ThresholdsUsed,
  walkSections,
} from '@tongbi/model';
import { plainLine, sharedWording } from '@tongbi/renderer/text';
import { measuredOf, nameOfRecord, percent } from './name-record.js';
import { locate } from './print-diagnostics.js';
import type { TerminalStyle } from './terminal-style.js';

const words = sharedWording('zh');

type Rival = NonNullable<Record['rival']>;

type WritePlace = (place: Place) => string;

/** Writes places as `2024.md:12:3 （一）…: text`. */
function placeWriter(reports: readonly ComparedReport[]): WritePlace {
  const headings = reports.map(
    ({ parts }) => new Map([...walkSections(parts)].map(({ section }) => [section.id, `${section.number}${section.heading}`])),
  );
  return ({ report: id, text, span, section }) => {
    const at = reports.findIndex((one) => one.id === id);
    const report = reports[at];
    const where = report ? `${report.file}:${locate(report.text, span.start)} ${headings[at]!.get(section) ?? ''}` : id;
    return `${plainLine(text)}\n            ${plainLine(where)}`;
  };
}

function evidenceLine(because: readonly Evidence[]): string {
  return because
    .map(({ evidence, weight, detail }) => `${words.evidence[evidence]}${detail ? `“${detail}”` : ''} ${weight > 0 ? '+' : ''}${weight}`)
    .join('，');
}

/** Why the nearest other place was not taken: what it is about, or how little spoke for it. */
function rivalText(
  { place, confidence, because = [], refused }: Rival,
  { commitment, leftover }: ThresholdsUsed,
  write: WritePlace,
): string {
  const reason = refused
    ? '数字或名称说的是另一件事，不论把握多大都不采用'
    : confidence < leftover
      ? `低于门槛 ${leftover}`
      : confidence < commitment
        ? `低于门槛 ${commitment}，又不是彼此的最佳`
        : '与另一项只能取一';
  const against = because.length ? `：${evidenceLine(because)}` : '';
  return `${write(place)}\n            对应的概率 ${percent(confidence)}（只供取舍，未经核对），没有采用，${reason}${against}`;
}

function recordLines(record: Record, thresholds: ThresholdsUsed, write: WritePlace, style: TerminalStyle): string {
  const line = (label: string, text: string) => `  ${style.dim(label)}  ${text}\n`;
  const flags = [record.moved && '换章节', record.split && '拆分', record.merged && '合并'].filter(Boolean).join('、');
  const told = words.reported[record.reported]?.label;
  return [
    `${style.bold(nameOfRecord(record))}${flags ? `，${flags}` : ''}  把握：${measuredOf(record)}，相似 ${percent(record.similarity)}\n`,
    record.current ? line('今年    ', write(record.current)) : '',
    ...record.previous.map((place) => line('上年    ', write(place))),
    record.because.length ? line('依据    ', evidenceLine(record.because)) : '',
    record.rival ? line('最近的另一项', rivalText(record.rival, thresholds, write)) : '',
    told ? line('结果    ', told) : '',
    ...record.results.map((place) =>
      line('        ', `${write(place)}\n            把握：${words.measured('reported', place.grade)}；${evidenceLine(place.because)}`),
    ),
    record.themes.length ? line('主题    ', record.themes.join('、')) : '',
    record.rank.reasons.length
      ? line('看点    ', `${record.rank.reasons.map((reason) => words.reasons[reason]).join('、')}（${record.rank.score} 分）`)
      : '',
  ].join('');
}

/** Each record with its places, evidence, best rejected rival and results, then the thresholds that decided. */
export function formatRecords({ commitments, passages, reports, thresholds }: ExplainDocument, style: TerminalStyle): string {
  const write = placeWriter(reports);
  const list = (records: readonly Record[]) => records.map((record) => recordLines(record, thresholds, write, style)).join('\n');
  const parts = [list(commitments), passages.length ? `${style.dim('不是承诺的句子：')}\n${list(passages)}` : ''].filter(Boolean);
  const { sentence, commitment, leftover, onlyOne, namesake, passage, result } = thresholds;
  const rules = `门槛：句子 ${sentence}，承诺 ${commitment}；已对应的句子里互为最佳的 ${leftover}，没有别的对应时 ${onlyOne}；同名的 ${namesake}；与不含承诺的句子 ${passage}；回顾句子 ${result}。依据的数字是对数几率，正的支持，负的反对。`;
  return `${parts.join('\n')}\n${style.dim(rules)}\n`;
}
