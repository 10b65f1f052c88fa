import { squeeze } from './facts.js';
import { byClass, byTag, parsePage, wordsIn } from './html-tree.js';

export interface PointFact {
  readonly year: string;
  readonly target: string;
  readonly actual: string;
  readonly outcome: string;
}

/** The rows of an indicator's page. */
export function readIndicatorPage(html: string): readonly PointFact[] {
  const rows = byClass(parsePage(html), 'figures-table').flatMap((table) => byTag(table, 'tbody').flatMap((body) => byTag(body, 'tr')));
  return rows.map((row) => {
    const [target, actual, outcome] = byTag(row, 'td').map((cell) => wordsIn(cell));
    return { year: wordsIn(byTag(row, 'th').at(-1)), target: target!, actual: actual!, outcome: outcome! };
  });
}

/** What the margin of a report says came after each commitment: 2024年：延续, 2024年：报告完成. */
export function readMargin(html: string): readonly string[] {
  return byTag(parsePage(html), 'li')
    .flatMap((note) => byClass(note, 'tag'))
    .map((tag) => wordsIn(tag).replace(/→$/u, ''));
}

export interface YearFact {
  readonly year: string;
  readonly label: string;
  readonly told: string;
}

/** The page of a chain: what each year made of it, and what the next says came of it. */
export function readChainPage(html: string): readonly YearFact[] {
  return byClass(parsePage(html), 'wordings')
    .flatMap((list) => byTag(list, 'li'))
    .map((item) => {
      const when = byClass(item, 'when')[0]!;
      const year = wordsIn(byTag(when, 'strong')[0]);
      return { year, label: wordsIn(when).slice(year.length), told: wordsIn(byClass(item, 'tag')[0]) };
    });
}

/** Each entry of an Atom feed: its title, and whether a comparison goes with it. */
export function readFeed(xml: string): readonly { readonly title: string; readonly pair: string }[] {
  return [...xml.matchAll(/<entry>(.*?)<\/entry>/gsu)].map(([, entry]) => ({
    title: squeeze(/<title>(.*?)<\/title>/su.exec(entry!)![1]!),
    pair: /<link rel="related"[^>]* href="([^"]*)"/u.exec(entry!)?.[1] ?? '',
  }));
}
