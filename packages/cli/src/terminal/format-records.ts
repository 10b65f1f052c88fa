import type {
  ComparedReport,
  ExplainDocument,
  FindDocument,
  FoundSentence,
  Place,
  QuoteDocument,
  Record,
  ThresholdsUsed,
} from '@tongbi/model';
import { FoundBy, walkSections } from '@tongbi/model';
import { plainLine, redlineText } from '@tongbi/renderer/text';
import { evidenceLine, foundAs, measuredOf, nameOfRecord, percent } from '@tongbi/site/words';
import { show, shownLanguage } from '../language.js';
import { locate } from './print-diagnostics.js';
import type { TerminalStyle } from './terminal.js';
import { labelledLine, TEXT_FROM, wording } from './wording.js';

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
    return `${plainLine(text)}\n${' '.repeat(TEXT_FROM)}${plainLine(where)}`;
  };
}

/** Why the nearest other place was not taken: what it is about, or how little spoke for it. */
function rivalText(
  { place, confidence, because = [], refused }: Rival,
  { commitment, leftover }: ThresholdsUsed,
  write: WritePlace,
): string {
  const reason = refused
    ? show('rival-of-another')
    : confidence < leftover
      ? show('rival-below', leftover)
      : confidence < commitment
        ? show('rival-not-best', commitment)
        : show('rival-of-two');
  const probability = show('link-probability', percent(confidence));
  return `${write(place)}\n${' '.repeat(TEXT_FROM)}${show('rival-not-taken', probability, reason, evidenceLine(because, shownLanguage()))}`;
}

function recordLines(record: Record, thresholds: ThresholdsUsed, write: WritePlace, style: TerminalStyle): string {
  const words = wording();
  const line = (label: string, text: string) => labelledLine(label, text, style);
  const flags = [record.moved && show('flag-moved'), record.split && show('flag-split'), record.merged && show('flag-merged')];
  const told = words.reported[record.reported]?.label;
  const reasons = record.rank.reasons.map((reason) => words.reasons[reason]);
  return [
    `${show('record-head', style.bold(nameOfRecord(record, shownLanguage())), flags, measuredOf(record, shownLanguage()), percent(record.similarity))}\n`,
    record.current ? line(show('label-current'), write(record.current)) : '',
    ...record.previous.map((place) => line(show('label-previous'), write(place))),
    record.because.length ? line(show('label-evidence'), evidenceLine(record.because, shownLanguage())) : '',
    record.rival ? line(show('label-rival'), rivalText(record.rival, thresholds, write)) : '',
    told ? line(show('label-result'), told) : '',
    ...record.results.map((place) => {
      const measured = show('result-measured', words.measured('reported', place.grade), evidenceLine(place.because, shownLanguage()));
      return line('', `${write(place)}\n${' '.repeat(TEXT_FROM)}${measured}`);
    }),
    record.themes.length ? line(show('label-themes'), show('list', record.themes)) : '',
    reasons.length ? line(show('label-reasons'), show('reasons-are', reasons, record.rank.score)) : '',
  ].join('');
}

/** Each record with its places, evidence, best rejected rival and results, then the thresholds that decided. */
export function formatRecords({ commitments, passages, reports, thresholds }: ExplainDocument, style: TerminalStyle): string {
  const write = placeWriter(reports);
  const list = (records: readonly Record[]) => records.map((record) => recordLines(record, thresholds, write, style)).join('\n');
  const parts = [list(commitments), passages.length ? `${style.dim(show('no-promises'))}\n${list(passages)}` : ''].filter(Boolean);
  const { sentence, commitment, leftover, onlyOne, namesake, passage, result } = thresholds;
  const rules = [show('thresholds-are', sentence, commitment, leftover, onlyOne, namesake, passage), show('threshold-of-results', result)];
  return `${parts.join('\n')}\n${style.dim(rules.join(show('between-sentences')))}\n`;
}

type Standing = QuoteDocument['verbatim'][number];

/** Of one sentence not more are shown; a sentence of eight clauses has as many. */
const MOST_RECORDS = 3;

/** 苏州 2024  reports/suzhou/2024.md, once before all that stands in it. */
function headOf({ report: { place, year, file } }: Standing, before: Standing | undefined, style: TerminalStyle): string {
  if (before?.report.file === file) return '';
  return `${style.bold(plainLine(`${place ?? ''} ${year ?? ''}`))}  ${style.dim(plainLine(file))}\n`;
}

const whereOf = ({ line, heading }: Standing): string => plainLine(`${line} ${heading}`);

/** The sentence on one line, the words in it set off; marks that overlap are one. */
function markedText({ text, span, marks }: FoundSentence, { cyan }: TerminalStyle): string {
  let at = span.start;
  const piece = (end: number) => text.slice(at - span.start, Math.max(end, at) - span.start).replace(/\s+/gu, ' ');
  const pieces = [...marks.flatMap(({ start, end }) => [start, end]), span.end].map((end, index) => {
    const words = piece(end);
    at = Math.max(at, end);
    return index % 2 && words ? cyan(words) : words;
  });
  return pieces.join('').trim();
}

const HEADS = { exact: 'found-exact', words: 'found-words', likeness: 'found-likeness' } as const satisfies { [By in FoundBy]: string };

/** What a line says of a record, and the words of the other year; of what has none there its own words, in brackets. */
interface Told {
  readonly name: string;
  readonly others: readonly Place[];
  readonly own: readonly Place[];
}

/** A line a record: what it is called, how sure that is, and what the other year says. */
function foundLines(label: string, records: readonly Record[], tell: (record: Record) => Told, style: TerminalStyle): string {
  const textOf = (places: readonly Place[]) => places.map(({ text }) => plainLine(text)).join(' / ');
  const lines = records.slice(0, MOST_RECORDS).map((record) => {
    const { name, others, own } = tell(record);
    const text = others.length > 0 ? textOf(others) : style.dim(`（${textOf(own)}）`);
    return `    ${style.dim(label)}  ${[name, style.dim(wording().grades[record.grade]), text].filter(Boolean).join('  ')}\n`;
  });
  const more = records.length - MOST_RECORDS;
  return `${lines.join('')}${more > 0 ? `    ${style.dim(show('more-claims', more))}\n` : ''}`;
}

const toldOf = ({ reported }: Record): string => wording().reported[reported]?.label ?? '';
const currentOf = ({ current }: Record): readonly Place[] => (current ? [current] : []);

const tellBefore = (record: Record): Told => ({
  name: nameOfRecord(record, shownLanguage()),
  others: record.previous,
  own: currentOf(record),
});
const tellReported = (record: Record): Told => ({ name: toldOf(record), others: record.previous, own: [] });
const tellAfter = (record: Record): Told => {
  const said = [nameOfRecord(record, shownLanguage()), record.label === 'done' ? '' : toldOf(record)];
  return { name: said.filter(Boolean).join(show('comma')), others: currentOf(record), own: record.previous };
};

function formatSentence(one: FoundSentence, style: TerminalStyle): string {
  const { before, after } = one;
  return [
    `  ${style.dim(whereOf(one))}  ${foundAs(one, shownLanguage())}\n    ${markedText(one, style)}\n`,
    before ? foundLines(show('found-before', before.report.year), before.records, tellBefore, style) : '',
    before ? foundLines(show('found-reports-on', before.report.year), before.reportsOn, tellReported, style) : '',
    after ? foundLines(show('found-after', after.report.year), after.records, tellAfter, style) : '',
  ].join('');
}

/** How many sentences there are, each with its report, its words, and what the years around it say of it. */
export function formatFound({ asked, reports, found, foundIn, sentences }: FindDocument, style: TerminalStyle): string {
  if (found === 0) return `${show('found-none', asked, reports.length)}\n`;
  const by = FoundBy.options.find((one) => sentences.some((sentence) => sentence.by === one)) ?? 'exact';
  const head = style.bold(show(HEADS[by], asked, reports.length, foundIn, found));
  const shown = sentences.map((one, at) => `${headOf(one, sentences[at - 1], style)}${formatSentence(one, style)}`);
  const more = found - sentences.length;
  return `${head}\n${shown.join('')}${more > 0 ? style.dim(`${show('found-more', more)}\n`) : ''}`;
}

/** Where a quotation stands, at so many places, or in what the nearest sentences differ from it. */
export function formatQuotation({ reports, verbatim, nearest }: QuoteDocument, most: number, style: TerminalStyle): string {
  const list = <Each extends Standing>(all: readonly Each[], text: (one: Each) => string) =>
    all.map((one, at) => `${headOf(one, all[at - 1], style)}  ${style.dim(whereOf(one))}\n    ${plainLine(text(one))}\n`).join('');
  if (verbatim.length === 0) {
    const head = nearest.length > 0 ? show('quote-altered', reports.length) : show('quote-nowhere', reports.length);
    return `${style.bold(head)}\n${list(nearest, ({ redline }) => redlineText(redline))}`;
  }
  const more = verbatim.length > most ? style.dim(`${show('quote-more', verbatim.length - most)}\n`) : '';
  return `${style.bold(show('quote-verbatim', reports.length, verbatim.length))}\n${list(verbatim.slice(0, most), ({ text }) => text)}${more}`;
}
