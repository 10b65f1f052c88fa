import { type CountedReport, type CountedWord, groupBy, type WordsTable } from '@tongbi/model';
import { drawRates } from '../charts/draw-rates.js';
import { placeName } from '../places/place-words.js';
import { sourcesOf } from '../places/side-by-side.js';
import type { PlacesOptions } from '../places/view-places.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';

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
export function firstWords({ first }: CountedWord, table: Pick<WordsTable, 'reports'>, { phrases }: Wording): string {
  const report = table.reports.find(({ id }) => id === first);
  return report ? `${phrases.year(report.year)} ${nameOf(report, table)}` : '';
}

/** 数字经济 12、数字化 3; none where it stands in no longer one. */
export function longerWords({ longer }: CountedWord, { words }: Wording, most = MOST_LONGER): string {
  return visibleText(
    words.longer(
      longer.slice(0, most).map(({ word, count }) => `${word} ${count}`),
      Math.max(0, longer.length - most),
    ),
  );
}

function viewWord(word: CountedWord, at: number, table: WordsTable, wording: Wording) {
  const { words } = wording;
  const most = Math.max(...word.years.map(({ rate }) => rate));
  const [saying, full] = (['saying', 'reports'] as const).map((key) => word.years.reduce((sum, year) => sum + year[key], 0));
  return {
    word: visibleText(word.word),
    count: word.count,
    inside: word.inside,
    longer: longerWords(word, wording),
    share: words.saying(saying!, full!),
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

/** Words counted over reports as a page shows them: plain data, all strings ready. The same input gives equal data. */
export function viewWords(table: WordsTable, options: PlacesOptions = {}) {
  const wording = wordingOf(options.language ?? 'zh');
  const { words, places, phrases } = wording;
  const all = [...new Set(table.reports.map(({ year }) => year))].sort((a, b) => a - b);
  const drawn = table.words.slice(0, MOST_DRAWN);
  const charts = drawn.flatMap((word, at) => {
    const title = words.chartOf(visibleText(word.word), table.per);
    return drawRates(`chart-${at + 1}`, title, word.years, phrases.points) ?? [];
  });
  return {
    ...sourcesOf(table, wording, options.toolVersion),
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
