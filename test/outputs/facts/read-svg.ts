import type { Facts, HighlightFact } from './facts.js';
import { squeeze } from './facts.js';
import { readCounts } from './read-markdown.js';

/** The texts of a picture with their kinds, in order. */
export function textsOf(svg: string): readonly { readonly kind: string; readonly text: string }[] {
  const plain = (markup: string): string =>
    markup
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return [...svg.matchAll(/<text class="([a-z]+)"[^>]*>(.*?)<\/text>/gsu)].map(([, kind, markup]) => ({
    kind: kind!,
    text: plain(markup!),
  }));
}

/** What the picture of a brief says: what happened, the ten, the counts. */
export function readSvg(svg: string, previous: string, current: string): Facts {
  const texts = textsOf(svg);
  const highlights: HighlightFact[] = [];
  const label = new RegExp(`(^|→)(?:${squeeze(previous)}|${squeeze(current)})：`, 'gu');
  for (const { kind, text } of texts) {
    const words = squeeze(text);
    if (kind === 'tag') highlights.push({ label: squeeze(text.replace(/^\S+ /u, '')), sentence: '', places: '' });
    else if (kind === 'item') highlights.push({ ...highlights.pop()!, sentence: words });
    else if (kind === 'evidence') highlights.push({ ...highlights.pop()!, places: words.replace(label, '$1') });
  }
  const counts = texts.find(({ kind }) => kind === 'counts');
  return {
    records: null,
    passages: null,
    rows: null,
    dispatch: texts.flatMap(({ kind, text }) => (kind === 'dispatch' ? [{ sentence: squeeze(text.replace(/^· /u, '')) }] : [])),
    highlights,
    goals: null,
    counts: counts ? readCounts(counts.text) : [],
  };
}
