import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports, type LinkOptions } from '@tongbi/compare';
import type { Claim } from '@tongbi/compare/training';
import type { Folders } from './link-examples.js';
import { type ClauseGold, readClauseGold } from './read-clause-gold.js';
import { readFile, segmentLetters } from './read-corpus.js';
import type { GoldSet } from './read-gold.js';
import { readReportedGold } from './read-reported-gold.js';

/** A claim that a comparison made, and whether it is right by the hand-made links of single commitments. */
export type JudgedClaim = Claim & {
  /** A share where several claims answer for one mark. */
  readonly right: number;
};

/** Whether single commitments of a pair were linked by hand. */
export const hasClauses = ({ gold }: Folders, { set }: Pick<GoldSet, 'set'>): boolean => existsSync(join(gold, `${set}.clauses.tsv`));

/** What a comparison by these links claims of one pair of reports; what nobody marked is left out. */
export function readClaims(folders: Folders, goldSet: GoldSet, links: LinkOptions): readonly JudgedClaim[] {
  const [{ gold, corpus }, { set, previous, current }] = [folders, goldSet];
  const claims: Claim[] = [];
  const collect = (claim: Claim) => {
    claims.push(claim);
    return 0.5;
  };
  compareReports(readFile(corpus, previous), readFile(corpus, current), { segment: segmentLetters, links: { ...links, claims: collect } });
  const marked = hasClauses(folders, goldSet) ? readClauseGold(gold, set) : null;
  // Of several promises that became one it is not known which of them a sentence is about.
  const said = claims.filter(({ kind, previous: promises }) => kind === 'reported' && promises.length === 1);
  const reported = readReportedGold(folders, goldSet)?.(said.map((claim) => ({ promise: claim.previous[0]!, sentence: claim.current })));
  return claims.flatMap((claim) => {
    if (claim.kind === 'row') return [];
    const right = claim.kind === 'reported' ? (reported?.[said.indexOf(claim)] ?? null) : marked && isRight(claim, marked);
    return right === null ? [] : [{ ...claim, right: Number(right) }];
  });
}

/** Null where nobody marked what is claimed, or where what it builds upon is wrong already. */
function isRight(claim: Exclude<Claim, { kind: 'reported' | 'row' }>, { standsFor, links, statuses, carried }: ClauseGold): boolean | null {
  const before = claim.previous.flatMap((span) => standsFor.previous(span));
  const after = claim.current ? standsFor.current(claim.current) : [];
  const areOne = after.some((id) => before.some((other) => links.get(id)?.has(other)));
  if (claim.kind === 'link') return before.length > 0 && after.length > 0 ? areOne : null;
  if (claim.kind === 'alone') {
    if (before.length + after.length === 0) return null;
    return before.every((id) => !carried.has(id)) && after.every((id) => !links.get(id)?.size);
  }
  const said = after.map((id) => statuses.get(id)).filter((status) => status !== 'new');
  if (!areOne || said.length === 0) return null;
  return claim.features.kept === 1 ? said.every((status) => status === 'kept') : said.includes('changed');
}
