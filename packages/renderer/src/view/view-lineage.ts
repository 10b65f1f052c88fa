import type { ComparisonSet, LineageChain, LineageStep, Place, Record } from '@tongbi/model';
import { codeWords } from '../generated/code-words.js';
import type { LineageView, StripCell, StripView } from '../generated/view-fields.js';
import { keyedOf } from '../words/words-of.js';
import type { TextIndex } from './index-texts.js';
import type { PanelContext } from './prepare-set.js';
import { placeText } from './visible-text.js';

// ◐✓ is one year; without space between the years it would look like two.
const THIN_SPACE = '\u2009';
// A chain of two years is what the comparison itself says; the table of 历年 begins at three.
const LONG_CHAIN = 3;

export type ChainState = 'first' | 'carried' | 'changed' | 'returned' | 'done' | 'dropped' | 'before' | 'noText' | 'unseen';

/** One mark a state; the note under the table says what each is. */
export const chainMarks: { readonly [state in ChainState]: string } = keyedOf(codeWords, 'chain-state', ({ sign }) => sign);

const stepStates = { kept: 'carried', changed: 'changed' } as const satisfies { [status in LineageStep['status']]: ChainState };

export function chainState(chain: LineageChain, year: number): ChainState {
  const found = chain.places.find((each) => each.year === year);
  if (found && !found.step) return chain.atLeast ? 'carried' : 'first';
  if (found?.step?.returned) return 'returned';
  if (found) return stepStates[found.step!.status];
  if (chain.doneIn.includes(year)) return 'done';
  if (chain.unseenIn.includes(year)) return 'unseen';
  if (chain.gaps.includes(year)) return 'noText';
  return year < chain.since ? 'before' : 'dropped';
}

/** What became of a commitment in one year. */
export function cellOf(chain: LineageChain, year: number, index: TextIndex): StripCell {
  const { phrases, labels } = index.wording;
  const found = chain.places.find((each) => each.year === year);
  const state = chainState(chain, year);
  const isDone = found !== undefined && chain.doneIn.includes(year);
  const words = labels.chainStates[state];
  return {
    year,
    mark: isDone ? `${chainMarks[state]}${chainMarks.done}` : chainMarks[state],
    words: isDone ? phrases.cellDone(words) : words,
    href: found ? index.link(found.place.report, found.place.span) : null,
  };
}

/** 自 2021 年 ●●○●: the strip of a record's commitment over the years of the set; null where it stands in no chain of two. */
export function lineageStrip(record: Record, context: PanelContext): StripView | null {
  const places = [...(record.current ? [record.current] : []), ...record.previous];
  const chain = places.map((place) => context.chains.get(place.id)).find((found) => found !== undefined);
  if (!chain || chain.places.length < 2) return null;
  const cells = context.years.map((year) => cellOf(chain, year, context.index));
  const stated = chain.places.map(({ year }) => year);
  const { strip, since } = context.wording.phrases;
  const words = strip(since(chain.since, chain.atLeast), stated, chain.doneIn);
  return { words, marks: cells.map(({ mark }) => mark).join(THIN_SPACE) };
}

/** A chain by its wording in the focus report, else by the last one. */
export function shownPlace(chain: LineageChain, focus: string): Place {
  return (chain.places.find(({ place }) => place.report === focus) ?? chain.places.at(-1)!).place;
}

/** The longest-carried commitments by year; null where none is carried for three years. */
export function viewLineage(set: ComparisonSet, years: readonly number[], index: TextIndex): LineageView | null {
  const long = set.lineage.filter((chain) => chain.places.length >= LONG_CHAIN).sort((a, b) => b.places.length - a.places.length);
  if (!long.length) return null;
  const { lineage, lineageNote, since } = index.wording.phrases;
  const chains = long.map((chain) => ({
    text: placeText(shownPlace(chain, set.focus)),
    since: since(chain.since, chain.atLeast),
    cells: years.map((year) => cellOf(chain, year, index)),
  }));
  return { id: 'lineage', heading: lineage, note: lineageNote, years, chains };
}
