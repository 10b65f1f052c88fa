import { type Comparison, type Label, onceEach, type Place } from '@tongbi/model';
import { renderCsv, renderDocx, renderHtml, renderMarkdown, renderSvg, renderText, renderWorkbook, type TableName } from '@tongbi/renderer';
import { expect } from 'vitest';
import { type Facts, inAnyOrder, squeeze } from './facts.js';
import { differences } from './hold.js';
import { MOST_LISTED, readComment, summaryOf, writeComment } from './read-check.js';
import { readDocx } from './read-docx.js';
import { readHtml } from './read-html.js';
import { readJson, withoutAbsences } from './read-json.js';
import { readMarkdown } from './read-markdown.js';
import { readSvg } from './read-svg.js';
import { parseCsv, parseWorkbook, readTables } from './read-tables.js';
import { readText } from './read-text.js';
import { type Language, type Words, wordsOf } from './words-of.js';

const TEXT_ROWS = 15;

/** A comparison, and what its data say in a language: the same for every format. */
export interface Told {
  readonly comparison: Comparison;
  readonly json: string;
  readonly language: Language;
  readonly words: Words;
  readonly whole: Facts;
}

export function toldBy(comparison: Comparison): (language: Language) => Told {
  const json = JSON.stringify(comparison);
  return onceEach((language: Language) => {
    const words = wordsOf(comparison, language);
    return { comparison, json, language, words, whole: readJson(json, words) };
  });
}

/** What a format says that the data do not, or the other way round: none, however it is read. */
export const readings = {
  page: ({ comparison, language, words, whole }) => {
    return differences(readHtml(renderHtml(comparison, { language }), words), whole, comparison);
  },
  Markdown: ({ comparison, language, words, whole }) => {
    return differences(readMarkdown(renderMarkdown(comparison, { language }), words), whole, comparison);
  },
  Word: async ({ comparison, language, words, whole }) => {
    const shown = readDocx(await renderDocx(comparison, { language }), words);
    const { label: kept } = words.labels.statuses.kept;
    const changed = { ...whole, records: whole.records!.filter(({ label }) => label !== squeeze(kept)) };
    return differences(shown, changed, comparison);
  },
  picture: ({ comparison, language, words, whole }) => {
    const shown = readSvg(renderSvg(comparison, { language }), words.previous, words.current);
    return differences(shown, whole, comparison, { highlights: 10 });
  },
  text: ({ comparison, language, words, whole }) => {
    return differences(readText(renderText(comparison, { language }), words), whole, comparison, {
      rows: TEXT_ROWS,
      highlights: 10,
    });
  },
  CSV: ({ comparison, json, language, words, whole }) => {
    const sheet = (table: TableName) => parseCsv(renderCsv(comparison, { language, table }));
    const shown = readTables(
      { brief: sheet('brief'), changes: sheet('changes'), outcomes: sheet('outcomes'), goals: sheet('goals') },
      words,
    );
    return differences(shown, withoutAbsences(whole, json), comparison);
  },
  workbook: async ({ comparison, json, language, words, whole }) => {
    const sheets = parseWorkbook(await renderWorkbook(comparison, { language }));
    const sheet = (table: TableName) => sheets.get(words.tables.sheets[table])!;
    const shown = readTables(
      { brief: sheet('brief'), changes: sheet('changes'), outcomes: sheet('outcomes'), goals: sheet('goals') },
      words,
    );
    return differences(shown, withoutAbsences(whole, json), comparison);
  },
  comment: ({ comparison, language, words, whole }) => {
    const { records, ...shown } = readComment(writeComment(comparison, language), words);
    const known = new Set(inAnyOrder(whole.records!));
    const strange = inAnyOrder(records!).filter((fact) => !known.has(fact));
    expect(records!.length).toBeGreaterThanOrEqual(
      Math.min(comparison.commitments.filter(({ label }) => !label.startsWith('unseen')).length, MOST_LISTED),
    );
    return [...strange, ...differences({ ...shown, records: null }, whole, comparison, { rows: shown.rows!.length, highlights: 10 })];
  },
  'JSON of check': ({ comparison, json }) => {
    const {
      counts,
      targets,
      highlights,
      new: came,
      dropped,
      changed,
    } = JSON.parse(JSON.stringify(summaryOf(comparison))) as ReturnType<typeof summaryOf>;
    const data = JSON.parse(json) as Comparison;
    const labels = (...names: readonly Label[]) => data.commitments.filter(({ label }) => names.includes(label)).length;
    expect(counts).toEqual({
      new: labels('new', 'from-review'),
      dropped: labels('dropped'),
      done: labels('done'),
      changed: labels('changed'),
      kept: labels('kept', 'moved', 'split', 'merged'),
      unseen: labels('unseen-previous', 'unseen-current'),
    });
    expect(targets).toEqual(data.indicators.map((row) => ({ ...row, series: [] })));
    const clauses = (places: readonly Place[]) => places.map(({ text }) => text).join('；');
    expect(highlights.map(({ kind, grade, text, reasons }) => ({ kind, grade, text, reasons }))).toEqual(
      data.highlights.slice(0, 10).map(({ kind, grade, previous, current, reasons }) => ({
        kind,
        grade,
        text: clauses(current.length ? current : previous),
        reasons,
      })),
    );
    const known = new Set(
      data.commitments.map(({ label, grade, current, previous }) => `${label} ${grade} ${(current ?? previous[0]!).text}`),
    );
    return [...came, ...dropped, ...changed]
      .map(({ label, grade, text }) => `${label} ${grade} ${text}`)
      .filter((fact) => !known.has(fact));
  },
} as const satisfies Readonly<Record<string, (told: Told) => readonly string[] | Promise<readonly string[]>>>;
