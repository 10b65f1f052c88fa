import type { LineageChain, Reported } from '@tongbi/model';
import type { SiteChain, SitePlace, SiteReport } from './site.js';

/** A chain is long, and has a page of its own, from so many places on. */
export const LONG_CHAIN = 4;

/** The chain that a commitment of a report is shown with: of several (it was split or merged) the one carried longest. */
export function chainsByPlace(chains: readonly SiteChain[]): ReadonlyMap<string, SiteChain> {
  const byPlace = new Map<string, SiteChain>();
  for (const chain of chains) {
    for (const { place } of chain.places) {
      const key = `${place.report} ${place.span.start}`;
      const known = byPlace.get(key);
      if (!known || known.places.length < chain.places.length) byPlace.set(key, chain);
    }
  }
  return byPlace;
}

/** What a chain says of one of its places: what came before, and what after. */
export interface ChainNote {
  readonly chain: SiteChain;
  /** Which time it was stated, from 1. */
  readonly time: number;
  readonly isReturned: boolean;
  readonly reported: Reported;
  readonly next: LineageChain['places'][number] | null;
  /** Where no later place follows. */
  readonly ending: LineageChain['ending'] | null;
}

/** Null where neither the reports before nor those after say anything of it. */
export function noteOf(chain: SiteChain | undefined, year: number): ChainNote | null {
  const at = chain?.places.findIndex((place) => place.year === year) ?? -1;
  if (!chain || at < 0) return null;
  const own = chain.places[at]!;
  const next = chain.places[at + 1] ?? null;
  const isFirst = at === 0;
  const ending = next ? null : chain.ending;
  const isSilent = isFirst && chain.atLeast && !chain.isUnsureBefore && !next && ending === 'carried' && own.reported === 'none';
  if (isSilent) return null;
  return { chain, time: at + 1, isReturned: own.step?.returned ?? false, reported: own.reported, next, ending };
}

/** The report of a year that takes part in the lineage of its place. */
export function comparedReport({ reports }: SitePlace, year: number): SiteReport | undefined {
  return reports.find((report) => report.year === year && report.isCompared);
}

/** The first compared report after a year. */
export function nextReport({ reports }: SitePlace, year: number): SiteReport | undefined {
  return reports.find((report) => report.year > year && report.isCompared);
}

/** The last compared report before a year. */
export function previousReport({ reports }: SitePlace, year: number): SiteReport | undefined {
  return reports.findLast((report) => report.year < year && report.isCompared);
}
