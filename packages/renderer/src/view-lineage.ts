import type { ComparisonSet, LineageChain, Record } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import type { LineageView } from './page-view.js';
import type { PanelContext, SetYear } from './panel-context.js';
import type { StripView } from './record-view.js';
import { visibleText } from './visible-text.js';

// A chain of two years is what the comparison itself says; the table of 历年 begins at three.
const LONG_CHAIN = 3;

/** Every place of every chain, so that a record finds the chain it stands in. */
export function indexChains(lineage: readonly LineageChain[]): ReadonlyMap<string, LineageChain> {
  return new Map(lineage.flatMap((chain) => chain.places.map(({ place }) => [place.id, chain] as const)));
}

function sinceWords(chain: LineageChain): string {
  return `${chain.atLeast ? '至少自' : '自'}${chain.since}年`;
}

type Cell = LineageView['chains'][number]['cells'][number];

function cellOf(chain: LineageChain, { year, abridged }: SetYear, index: TextIndex): Cell {
  const found = chain.places.find((each) => each.year === year);
  const done = chain.doneIn.includes(year);
  const href = found ? index.link(found.place.report, found.place.span) : null;
  if (found) return { year, mark: done ? '●✓' : '●', words: done ? '提出，并报告完成' : '提出', href };
  if (done) return { year, mark: '✓', words: '报告完成', href };
  if (abridged || chain.gaps.includes(year)) return { year, mark: '○', words: abridged ? '节编本中未见' : '缺该年文本', href };
  return { year, mark: '·', words: '未提', href };
}

/** 自 2021 年 ●●○●: the strip of a record's commitment over the years of the set; null where it stands in no chain of two. */
export function lineageStrip(record: Record, context: PanelContext): StripView | null {
  const places = [...(record.current ? [record.current] : []), ...record.previous];
  const chain = places.map((place) => context.chains.get(place.id)).find((found) => found !== undefined);
  if (!chain || chain.places.length < 2) return null;
  const cells = context.years.map((year) => cellOf(chain, year, context.index));
  const stated = chain.places.map(({ year }) => year).join('、');
  const done = chain.doneIn.length ? `；${chain.doneIn.join('、')}年报告完成` : '';
  return { words: `${sinceWords(chain)}；见于${stated}年${done}`, marks: cells.map(({ mark }) => mark).join('') };
}

/** The longest-carried commitments by year; null where none is carried for three years. */
export function viewLineage(set: ComparisonSet, years: readonly SetYear[], index: TextIndex): LineageView | null {
  const long = set.lineage.filter((chain) => chain.places.length >= LONG_CHAIN).sort((a, b) => b.places.length - a.places.length);
  if (!long.length) return null;
  const chains = long.map((chain) => {
    const shown = chain.places.find(({ place }) => place.report === set.focus) ?? chain.places.at(-1)!;
    return { text: visibleText(shown.place.text), since: sinceWords(chain), cells: years.map((year) => cellOf(chain, year, index)) };
  });
  const note = '● 该年提出　✓ 该年报告完成　○ 缺该年文本，或节编本中未见　· 该年未提';
  return { id: 'lineage', heading: '历年：连续提出的事项', note, years: years.map(({ year }) => year), chains };
}
