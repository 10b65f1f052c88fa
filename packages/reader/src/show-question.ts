import { type QuotedReport, quotePlace, type Shortlist, type ShownPlace } from '@tongbi/compare';
import { fillPhrase, type Highlight, type PhraseValue, type Place, type Quote } from '@tongbi/model';
import { questionWords } from './generated/question-words.js';

const say = (key: keyof typeof questionWords, ...values: readonly PhraseValue[]): string => fillPhrase(questionWords[key], values, 'zh');

/** What a report says stands between these, and is no word to the reader. */
const FENCE = '~~~~';
/** A report that holds a fence itself cannot leave its own. */
const fenced = (head: string, text: string): string => `${head}：\n${FENCE}\n${text.replaceAll(/~{3,}/gu, '～')}\n${FENCE}`;

/** On one line, and without the marks that say which words are meant. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('【', '〔').replaceAll('】', '〕');

function describe({ sentence, start, end, heading }: ShownPlace): string {
  const parts = [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)].map(plain);
  return `${heading ? `（${plain(heading)}）` : ''}${parts[0]}【${parts[1]}】${parts[2]}`;
}

const named = (what: 'asked-previous' | 'asked-current' | 'asked' | 'candidates' | 'sentences', { quote, year }: ShownPlace): string =>
  say('named', say(what), year === null ? quote.report : say('report', year));

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

/** The texts of a question about one claim: what is asked about, then what may be chosen, numbered from 1. */
export function showQuestion({ kind, asked, offered }: Shortlist): string {
  const other = offered[0]!;
  if (kind === 'change')
    return `${fenced(named('asked-previous', other), describe(other))}\n\n${fenced(named('asked-current', asked), describe(asked))}`;
  const candidates = named(kind === 'result' ? 'sentences' : 'candidates', other);
  return `${fenced(named('asked', asked), describe(asked))}\n\n${fenced(candidates, numbered(offered.map(describe)))}`;
}

/** The items of a brief as they are shown, with the quotes that each is known by; one whose words stand twice is left out. */
export function showItems(
  items: readonly Highlight[],
  previous: QuotedReport,
  current: QuotedReport,
): { readonly user: string; readonly quotes: readonly (readonly Quote[])[] } {
  const words = (places: readonly Place[]) => places.map(({ text }) => plain(text)).join('……') || say('none');
  const shown = items.flatMap((item) => {
    const places = [
      ...item.current.map(({ span }) => quotePlace(current, span)),
      ...item.previous.map(({ span }) => quotePlace(previous, span)),
    ];
    const quotes = places.filter((quote) => quote !== undefined);
    const line = say('item', say(`kind-${item.kind}`), words(item.previous), words(item.current));
    return quotes.length > 0 ? [{ quotes, line }] : [];
  });
  return { user: fenced(say('changes'), numbered(shown.map(({ line }) => line))), quotes: shown.map(({ quotes }) => quotes) };
}
