import type { Comparison, Language } from '@tongbi/model';
import { type Wording, wordingOf } from '../../../packages/renderer/src/words/wording.js';
import { squeeze } from './facts.js';

/** The words tables, and how they name the two reports: all that a reader needs to know of the language that an output is in. */
export interface Words extends Wording {
  readonly previous: string;
  readonly current: string;
  /** 2024年节编本中未见, by the side that lacks it. */
  readonly unseenIn: { readonly previous: string; readonly current: string };
  readonly editions: { readonly previous: string; readonly current: string };
  /** Of what the other report tells, in full: 2024年报告：完成. */
  readonly outcomesIn: readonly string[];
}

/** 渔港（待核）: the name of a row, and how it is hedged. */
export function cutHedge(shown: string, { labels, phrases }: Wording): { readonly name: string; readonly hedge: string } {
  const hedge = Object.values(labels.grades).find((word) => word && shown.endsWith(squeeze(phrases.hedged('·', word)).slice(1)));
  if (!hedge) return { name: shown, hedge: '' };
  return { name: shown.slice(0, 1 - squeeze(phrases.hedged('·', hedge)).length), hedge: squeeze(hedge) };
}

export type { Language };

export function wordsOf({ previous, current }: Pick<Comparison, 'previous' | 'current'>, language: Language): Words {
  const wording = wordingOf(language);
  const { phrases, labels } = wording;
  const [before, after] = [phrases.year(previous.year!), phrases.year(current.year!)];
  const told = Object.values(labels.reported).flatMap((tag) => (tag ? [squeeze(phrases.outcomeIn(after, tag.label))] : []));
  const { earlier, later } = wording.relations.years;
  const titled = Object.entries(wording.tables.columns).map(([key, title]) => [
    key,
    title.replace('{earlier}', earlier).replace('{later}', later),
  ]);
  return {
    ...wording,
    tables: { ...wording.tables, columns: Object.fromEntries(titled) },
    previous: before,
    current: after,
    unseenIn: {
      previous: phrases.unseenIn(before, wording.unseen(previous.edition)),
      current: phrases.unseenIn(after, wording.unseen(current.edition)),
    },
    editions: { previous: previous.edition, current: current.edition },
    outcomesIn: told,
  };
}
