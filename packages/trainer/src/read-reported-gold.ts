import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from '@tongbi/model';
import type { Folders } from './link-examples.js';
import { coveredBy, type GoldSet, idsOf, readRows, readSentences } from './read-gold.js';

/** How far it is right, 0 to 1, that these sentences of the review speak of these promises, or that none does; null where nobody marked the promise. */
type ReportedGold = (said: readonly { readonly promise: Span; readonly sentence: Span | null }[]) => readonly (number | null)[];

/** Promises one by one, with the places where they and the sentences of the review begin. */
const LABELS = fileURLToPath(new URL('../../../scripts/labels/results.tsv', import.meta.url));

/** What people marked of one pair of reports: sentences in the folder of gold, or promises in this repository. */
export function readReportedGold({ gold }: Pick<Folders, 'gold'>, { set, previous, current }: GoldSet): ReportedGold | null {
  const marks = join(gold, `${set}.results.tsv`);
  if (existsSync(marks)) return judgeSentences(gold, set, readRows(marks).slice(1));
  const labels = readRows(LABELS).filter(([before, after]) => before === previous && after === current);
  if (labels.length === 0) return null;
  const marked = new Map(labels.map(([, , promise, starts]) => [Number(promise), idsOf(starts).map(Number)]));
  return (said) =>
    said.map(({ promise, sentence }) => {
      const starts = marked.get(promise.start);
      if (!starts) return null;
      return (sentence ? starts.includes(sentence.start) : starts.length === 0) ? 1 : 0;
    });
}

/** Of several promises of a sentence of which nothing is said each is wrong by its share of what the others leave unsaid. */
function judgeSentences(gold: string, set: string, rows: readonly string[][]): ReportedGold {
  const [before, after] = set.split('-');
  const [plan, review] = [readSentences(gold, before!), readSentences(gold, `${after}R`)];
  const wanted = new Map(rows.map(([id, , ids]) => [id!, idsOf(ids)]));
  return (said) => {
    const all = said.map(({ promise, sentence }) => {
      const [id] = coveredBy(plan, promise).filter((each) => wanted.has(each));
      return { id, found: sentence && coveredBy(review, sentence) };
    });
    return all.map(({ id, found }) => {
      if (id === undefined) return null;
      const marked = wanted.get(id)!;
      if (found) return found.some((each) => marked.includes(each)) ? 1 : 0;
      const others = all.filter((other) => other.id === id);
      const missed = marked.filter((each) => !others.some((other) => other.found?.includes(each))).length;
      return 1 - Math.min(1, missed / others.filter((other) => !other.found).length);
    });
  };
}
