import { type ComparedReport, type ExplainDocument, type Place, type Record, type ThresholdsUsed, walkSections } from '@tongbi/model';
import { plainLine } from '@tongbi/renderer/text';
import { show, shownLanguage } from '../language.js';
import { evidenceLine, labelledLine, measuredOf, nameOfRecord, percent, TEXT_FROM } from './name-record.js';
import { locate } from './print-diagnostics.js';
import type { TerminalStyle } from './terminal-style.js';
import { wording } from './wording.js';

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
