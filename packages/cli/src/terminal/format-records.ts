import type { ComparedReport, Evidence, ExplainDocument, Place, Record, Section, ThresholdsUsed } from '@tongbi/model';
import { plainLine, sharedWording } from '@tongbi/renderer/text';
import { locate } from './locate.js';
import { nameOfRecord } from './name-record.js';
import type { TerminalStyle } from './terminal-style.js';

const words = sharedWording('zh');

type Rival = NonNullable<Record['rival']>;

const percent = (value: number) => `${Math.round(value * 100)}%`;

function headingsOf(sections: readonly Section[], into = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const { id, number, heading, children } of sections) {
    into.set(id, `${number}${heading}`);
    headingsOf(children, into);
  }
  return into;
}

/** Writes places as `2024.md:12:3 （一）…: text`. */
class PlaceWriter {
  readonly #reports: ReadonlyMap<string, { readonly report: ComparedReport; readonly headings: ReadonlyMap<string, string> }>;

  constructor(reports: readonly ComparedReport[]) {
    this.#reports = new Map(reports.map((report) => [report.id, { report, headings: headingsOf(report.parts) }]));
  }

  write({ report: id, text, span, section }: Place): string {
    const known = this.#reports.get(id);
    const where = known ? `${known.report.file}:${locate(known.report.text, span.start)} ${known.headings.get(section) ?? ''}` : id;
    return `${plainLine(text)}\n            ${plainLine(where)}`;
  }
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
  writer: PlaceWriter,
): string {
  const reason = refused
    ? '数字或名称说的是另一件事，不论把握多大都不采用'
    : confidence < leftover
      ? `低于门槛 ${leftover}`
      : confidence < commitment
        ? `低于门槛 ${commitment}，又不是彼此的最佳`
        : '与另一项只能取一';
  const against = because.length ? `：${evidenceLine(because)}` : '';
  return `${writer.write(place)}\n            对应的概率 ${percent(confidence)}（只供取舍，未经核对），没有采用，${reason}${against}`;
}

function recordLines(record: Record, thresholds: ThresholdsUsed, writer: PlaceWriter, style: TerminalStyle): string {
  const line = (label: string, text: string) => `  ${style.dim(label)}  ${text}\n`;
  const flags = [record.moved && '换章节', record.split && '拆分', record.merged && '合并'].filter(Boolean).join('、');
  const told = words.reported[record.reported]?.label;
  return [
    `${style.bold(nameOfRecord(record))}${flags ? `，${flags}` : ''}  把握：${words.measured(record.current && record.previous.length > 0 ? 'link' : 'alone', record.grade)}，相似 ${percent(record.similarity)}\n`,
    record.current ? line('今年    ', writer.write(record.current)) : '',
    ...record.previous.map((place) => line('上年    ', writer.write(place))),
    record.because.length ? line('依据    ', evidenceLine(record.because)) : '',
    record.rival ? line('最近的另一项', rivalText(record.rival, thresholds, writer)) : '',
    told ? line('结果    ', told) : '',
    ...record.results.map((place) =>
      line(
        '        ',
        `${writer.write(place)}\n            把握：${words.measured('reported', place.grade)}；${evidenceLine(place.because)}`,
      ),
    ),
    record.themes.length ? line('主题    ', record.themes.join('、')) : '',
    record.rank.reasons.length
      ? line('看点    ', `${record.rank.reasons.map((reason) => words.reasons[reason]).join('、')}（${record.rank.score} 分）`)
      : '',
  ].join('');
}

/** Each record with its places, evidence, best rejected rival and results, then the thresholds that decided. */
export function formatRecords({ commitments, passages, reports, thresholds }: ExplainDocument, style: TerminalStyle): string {
  const writer = new PlaceWriter(reports);
  const write = (records: readonly Record[]) => records.map((record) => recordLines(record, thresholds, writer, style)).join('\n');
  const parts = [write(commitments), passages.length ? `${style.dim('不是承诺的句子：')}\n${write(passages)}` : ''].filter(Boolean);
  const { sentence, commitment, leftover, onlyOne, namesake, passage, result } = thresholds;
  const rules = `门槛：句子 ${sentence}，承诺 ${commitment}；已对应的句子里互为最佳的 ${leftover}，没有别的对应时 ${onlyOne}；同名的 ${namesake}；与不含承诺的句子 ${passage}；回顾句子 ${result}。依据的数字是对数几率，正的支持，负的反对。`;
  return `${parts.join('\n')}\n${style.dim(rules)}\n`;
}
