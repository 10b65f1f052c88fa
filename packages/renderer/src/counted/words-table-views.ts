import type { CountedReport, CountedWord, Language, WordCount, WordsTable } from '@tongbi/model';
import { placeName } from '../places/place-words.js';
import { columnsIn, makeTable } from '../tables/make-table.js';
import type { TableView } from '../tables/table-view.js';
import { wordingOf } from '../words/wording.js';
import { firstWords, longerWords } from './view-words.js';

/** A word in a report, or in a year of which a place has none. */
interface Row extends Pick<CountedReport, 'place' | 'year'> {
  readonly word: CountedWord;
  readonly report?: CountedReport;
  readonly counted?: WordCount;
}

/** One row a word, place and year, as a regression takes it; what was counted of each word. A year without a report has a row without counts. */
export function wordsTableViews(table: WordsTable, { language = 'zh' }: { readonly language?: Language } = {}): readonly TableView[] {
  const wording = wordingOf(language);
  const { words, edition } = wording;
  const { per, reports, gaps } = table;
  const rows = table.words.flatMap((word): Row[] => [
    ...reports.map((report, at): Row => ({ place: report.place, year: report.year, word, report, counted: word.counts[at]! })),
    ...gaps.map((gap): Row => ({ ...gap, word })),
  ]);
  const yearOf = ({ word, year }: Row) => word.years.find((one) => one.year === year);
  const firsts = new Map(table.words.map((word) => [word, reports.find(({ id }) => id === word.first)?.year ?? null]));
  const { label, number, whole } = columnsIn<Row, keyof typeof words.columns>(words);
  const columns = [
    label('place', ({ place, report }) => (report ? placeName({ place, report: report.id }, table) : place)),
    label('code', ({ report }) => report?.placeCode ?? null),
    whole('year', ({ year }) => year),
    label('word', ({ word }) => word.word),
    whole('count', ({ counted }) => counted?.count ?? null),
    whole('inside', ({ counted }) => counted?.inside ?? null),
    whole('characters', ({ report }) => report?.characters ?? null),
    whole('per', () => per),
    number('rate', ({ counted }) => counted?.rate ?? null),
    number('share', (row) => yearOf(row)?.share ?? null),
    whole('full', (row) => yearOf(row)?.reports ?? null),
    whole('firstIn', ({ word, place }) => word.firstIn.find((one) => one.place === place)?.year ?? null),
    whole('first', ({ word }) => firsts.get(word) ?? null),
    label('edition', ({ report }) => (report ? edition(report.edition) : words.missing)),
    label('file', ({ report }) => report?.file ?? null, 32),
  ];
  const own = columnsIn<CountedWord, keyof typeof words.columns>(words);
  const summary = [
    own.label('word', ({ word }) => word),
    own.whole('count', ({ count }) => count),
    own.whole('inside', ({ inside }) => inside),
    own.text('longer', (word) => longerWords(word, wording, Number.POSITIVE_INFINITY) || null),
    own.whole('saying', ({ years }) => years.reduce((sum, { saying }) => sum + saying, 0)),
    own.whole('full', ({ years }) => years.reduce((sum, year) => sum + year.reports, 0)),
    own.label('first', (word) => firstWords(word, table, wording) || null),
  ];
  return [makeTable('words', words.rows, columns, rows), makeTable('summary', words.table, summary, table.words)];
}
