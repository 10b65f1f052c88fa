import { type CountedReport, type CountedWord, groupBy, type WordsTable, type WordYear } from '@tongbi/model';
import { chartOf, type Frame, plotSeries } from '../charts/plot-series.js';
import { type Block, fixed, table as tableOf } from '../document/document.js';
import { type TableView, tableIn } from '../tables/make-table.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { frameOf, type PlacesOptions, placeName, type RenderTable, sideBySide, type TableFormats } from './side-by-side.js';

/** Words that have a chart and a table of places; all stand in the list. */
const MOST_DRAWN = 12;
/** Longer words that the list names; the data have all. */
const MOST_LONGER = 4;
/** Shades of a cell. */
const LEVELS = 5;

const levelOf = (part: number, most: number): number => (part <= 0 ? 0 : Math.max(1, Math.ceil((part / most) * LEVELS)));

const nameOf = ({ place, id }: Pick<CountedReport, 'place' | 'id'>, table: Pick<WordsTable, 'reports'>): string =>
  placeName({ place, report: id }, table);

/** 2019年 苏州: where it is said first. */
function firstWords({ first }: CountedWord, table: Pick<WordsTable, 'reports'>, { phrases }: Wording): string {
  const report = table.reports.find(({ id }) => id === first);
  return report ? `${phrases.year(report.year)} ${nameOf(report, table)}` : '';
}

/** 数字经济 12、数字化 3; none where it stands in no longer one. */
function longerWords({ longer }: CountedWord, { words }: Wording, most = MOST_LONGER): string {
  const named = longer.slice(0, most).map(({ word, count }) => `${word} ${count}`);
  return visibleText(words.longer(named, Math.max(0, longer.length - most)));
}

/** In all years how many reports say it, of how many. */
const sumOf = (years: readonly WordYear[], key: 'saying' | 'reports'): number => years.reduce((sum, year) => sum + year[key], 0);

function viewWord(word: CountedWord, at: number, table: WordsTable, wording: Wording) {
  const { words } = wording;
  const most = Math.max(...word.years.map(({ rate }) => rate));
  return {
    word: visibleText(word.word),
    count: word.count,
    inside: word.inside,
    longer: longerWords(word, wording),
    share: words.saying(sumOf(word.years, 'saying'), sumOf(word.years, 'reports')),
    first: firstWords(word, table, wording),
    // Where it has a table of its own.
    href: at < MOST_DRAWN ? `#w${at + 1}` : null,
    cells: word.years.map(({ year, reports, saying: own, rate }) => ({
      text: rate > 0 ? String(rate) : '—',
      level: levelOf(rate, most),
      title: `${year} ${words.saying(own, reports)}`,
    })),
  };
}

/** Each place over the years: how often, and how many of them in longer words. */
function viewPlacesOf(word: CountedWord, at: number, table: WordsTable, years: readonly number[], wording: Wording) {
  const { words } = wording;
  const counts = table.reports.map((report, index) => ({ ...word.counts[index]!, report }));
  const most = Math.max(...counts.map(({ rate }) => rate));
  const places = [...groupBy(counts, ({ report }) => nameOf(report, table))];
  return {
    id: `w${at + 1}`,
    title: words.ofWord(visibleText(word.word)),
    rows: places.map(([place, own]) => ({
      place,
      cells: years.map((year) => {
        const found = own.find(({ report }) => report.year === year);
        if (!found) return { text: '', level: 0, title: words.missing };
        const { count, inside, rate, report } = found;
        const title = words.cell(rate, table.per, report.edition === 'full' ? '' : wording.edition(report.edition));
        return {
          text: `${count > 0 ? words.count(count, inside) : '—'}${report.edition === 'full' ? '' : '*'}`,
          level: levelOf(rate, most),
          title,
        };
      }),
    })),
  };
}

/** Of a chart, in CSS pixels. */
const FRAME: Frame = { width: 400, height: 170, left: 56, right: 26, top: 24, bottom: 30 };
/** Of more years than these rates are written only at the ends, and years that fit. */
const CROWDED = 8;

/** The rate of a word over the years; null where there are fewer than three. A year without a full text breaks the line. */
function drawRates(id: string, title: string, years: readonly WordYear[], describe: (points: readonly string[]) => string) {
  const stated = (rate: number) => ({ text: String(rate), value: rate, span: { start: 0, end: 0 }, report: '' });
  const series = years.map(({ year, rate }) => ({ year, target: null, actual: stated(rate) }));
  const plot = plotSeries(series, FRAME, { nice: true });
  if (!plot) return null;
  const last = plot.actuals.length - 1;
  return {
    id,
    title,
    description: describe(years.map(({ year, rate }) => `${year} ${rate}`)),
    ...chartOf(plot, FRAME, {
      lines: 3,
      tick: String,
      dot: ({ text }, at) => (last < CROWDED || at === 0 || at === last ? text : ''),
      every: Math.ceil(plot.years.length / CROWDED),
      margin: 14,
    }),
  };
}

/** Words counted over reports as a page shows them: plain data, all strings ready. The same input gives equal data. */
export function viewWords(table: WordsTable, options: PlacesOptions = {}) {
  const { wording, frame } = frameOf(table, options);
  const { words, places, phrases } = wording;
  const all = [...new Set(table.reports.map(({ year }) => year))].sort((a, b) => a - b);
  const drawn = table.words.slice(0, MOST_DRAWN);
  const charts = drawn.flatMap((word, at) => {
    const title = words.chartOf(visibleText(word.word), table.per);
    return drawRates(`chart-${at + 1}`, title, word.years, phrases.points) ?? [];
  });
  return {
    ...frame,
    kicker: words.kicker,
    title: words.title,
    deck: places.deck(table.reports.length),
    summary: words.summary(table.words.length, table.reports.length, table.per, `${all[0]}—${all.at(-1)}`),
    chartTitle: words.charts,
    charts,
    tableTitle: words.table,
    columns: words.columns,
    years: table.words[0]?.years.map(({ year }) => year) ?? [],
    rows: table.words.map((word, at) => viewWord(word, at, table, wording)),
    placesTitle: words.byPlace,
    allYears: all,
    byPlace: drawn.map((word, at) => viewPlacesOf(word, at, table, all, wording)),
    notes: [words.rateNote(table.per), words.insideNote, words.editionNote],
  };
}

export type WordsView = ReturnType<typeof viewWords>;

/** The words over the years. */
function wordsBlocks({ columns, years, rows }: WordsView): readonly Block[] {
  const head = [columns.word, columns.count, columns.inside, columns.longer, columns.saying, columns.first, ...years.map(String)];
  const body = rows.map(({ word, count, inside, longer, share, first, cells }) => {
    const [all, within] = [count, inside].map((number) => [fixed(String(number))]);
    return [word, all, within, longer, share, first, ...cells.map(({ text }) => [fixed(text)])];
  });
  return [tableOf(head, body)];
}

/** One row a word, place and year, as a regression takes it; what was counted of each word. A year without a report has a row without counts. */
export function wordsTableViews(table: WordsTable, { language = 'zh' }: PlacesOptions = {}): readonly TableView[] {
  const wording = wordingOf(language);
  const { words, edition } = wording;
  const { per, reports, gaps } = table;
  const rows = table.words.flatMap((word) => [
    ...reports.map((report, at) => ({ place: report.place, year: report.year, word, report, counted: word.counts[at]! })),
    // A year of which a place has none.
    ...gaps.map((gap) => ({ ...gap, word, report: null, counted: null })),
  ]);
  const yearOf = ({ word, year }: (typeof rows)[number]) => word.years.find((one) => one.year === year);
  const firsts = new Map(table.words.map((word) => [word, reports.find(({ id }) => id === word.first)?.year ?? null]));
  return [
    tableIn('words', words.rows, words, rows, ({ label, number, whole }) => [
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
    ]),
    tableIn('summary', words.table, words, table.words, ({ label, text, whole }) => [
      label('word', ({ word }) => word),
      whole('count', ({ count }) => count),
      whole('inside', ({ inside }) => inside),
      text('longer', (word) => longerWords(word, wording, Number.POSITIVE_INFINITY) || null),
      whole('saying', ({ years }) => sumOf(years, 'saying')),
      whole('full', ({ years }) => sumOf(years, 'reports')),
      label('first', (word) => firstWords(word, table, wording) || null),
    ]),
  ];
}

const forms = sideBySide({ view: viewWords, template: 'words.hbs', blocks: wordsBlocks, sheets: wordsTableViews });

/** Words counted over reports (`tabulateWords` of `@tongbi/compare`): charts, the words over the years, each word by place; a CSV holds a word, place and year a row. */
export const renderWords: RenderTable<WordsTable> = forms.page;
export const renderWordsMarkdown: RenderTable<WordsTable> = forms.markdown;
export const wordsFormats: TableFormats<WordsTable> = forms.formats;
