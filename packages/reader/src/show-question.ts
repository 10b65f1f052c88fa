import { type QuotedReport, quotePlace, type Shortlist, type ShownPlace } from '@tongbi/compare';
import type { Highlight, HighlightKind, Place, Quote } from '@tongbi/model';

/** What a report says stands between these, and is no word to the reader. */
const FENCE = '~~~~';
/** A report that holds a fence itself cannot leave its own. */
const fenced = (text: string): string => `${FENCE}\n${text.replaceAll(/~{3,}/gu, '～')}\n${FENCE}`;

/** On one line, and without the marks that say which words are meant. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('【', '〔').replaceAll('】', '〕');

const marked = ({ sentence, start, end }: ShownPlace): string =>
  `${plain(sentence.slice(0, start))}【${plain(sentence.slice(start, end))}】${plain(sentence.slice(end))}`;

const nameOf = ({ quote, year }: ShownPlace): string => (year === null ? quote.report : `${year}年报告`);

function describe(place: ShownPlace): string {
  const heading = place.heading ? `（${plain(place.heading)}）` : '';
  return `${heading}${marked(place)}`;
}

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

/** The texts of a question about one claim: what is asked about, then what may be chosen, numbered from 1. */
export function showQuestion({ kind, asked, offered }: Shortlist): string {
  const [other] = offered;
  if (kind === 'change')
    return `去年的承诺，${nameOf(other!)}：\n${fenced(describe(other!))}\n\n今年的承诺，${nameOf(asked)}：\n${fenced(describe(asked))}`;
  const what = kind === 'result' ? '回顾部分的句子' : '候选';
  return `所问的承诺，${nameOf(asked)}：\n${fenced(describe(asked))}\n\n${what}，${nameOf(other!)}：\n${fenced(numbered(offered.map(describe)))}`;
}

const kindNames: { readonly [kind in HighlightKind]: string } = {
  target: '主要目标',
  goal: '多年目标',
  outcome: '完成情况',
  stance: '取向',
  initiative: '新举措',
  gone: '不再提',
  figure: '数字',
  scope: '范围',
  structure: '结构',
  'only-previous': '只有前者',
  'only-current': '只有后者',
  added: '新增',
  removed: '删去',
};

/** The items of a brief as they are shown, with the quote that each is known by; one whose words stand twice is left out. */
export function showItems(
  items: readonly Highlight[],
  previous: QuotedReport,
  current: QuotedReport,
): { readonly user: string; readonly quotes: readonly Quote[] } {
  const words = (places: readonly Place[]) => places.map(({ text }) => plain(text)).join('……') || '（没有）';
  const shown = items.flatMap((item) => {
    const [now, before] = [item.current[0], item.previous[0]];
    const quote = now ? quotePlace(current, now.span) : before && quotePlace(previous, before.span);
    return quote ? [{ quote, line: `${kindNames[item.kind]}｜去年：${words(item.previous)}｜今年：${words(item.current)}` }] : [];
  });
  return { user: `两年报告之间的变化：\n${fenced(numbered(shown.map(({ line }) => line)))}`, quotes: shown.map(({ quote }) => quote) };
}
