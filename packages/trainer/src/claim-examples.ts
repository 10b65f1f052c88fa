import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareReports, type LinkOptions } from '@tongbi/compare';
import { type Claim, judgeBy, shippedClaims } from '@tongbi/compare/training';
import type { IndicatorRow, Span } from '@tongbi/model';
import type { Folders } from './link-examples.js';
import { readFile, segmentLetters } from './read-corpus.js';
import { coveredBy, type GoldSentence, type GoldSet, idsOf, readRows, readSentences } from './read-gold.js';

/** How far it is right, 0 to 1, that these sentences of the review speak of these promises, or that none does; null where nobody marked the promise. */
type ReportedGold = (said: readonly { readonly promise: Span; readonly sentence: Span | null }[]) => readonly (number | null)[];

const labelsOf = (what: string) => fileURLToPath(new URL(`../../../scripts/labels/${what}.tsv`, import.meta.url));
/** Promises one by one, with the places where they and the sentences of the review begin. */
const RESULT_LABELS = labelsOf('results');

/** What people marked of one pair of reports: sentences in the folder of gold, or promises in this repository. */
function readReportedGold({ gold }: Pick<Folders, 'gold'>, { set, previous, current }: GoldSet): ReportedGold | null {
  const marks = join(gold, `${set}.results.tsv`);
  if (existsSync(marks)) return judgeSentences(gold, set, readRows(marks).slice(1));
  const labels = readRows(RESULT_LABELS).filter(([before, after]) => before === previous && after === current);
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

/** Hand-made links of single commitments (`SET.clauses.tsv`): what is said of one commitment can be held against them. */
export interface ClauseGold {
  /** Ids of the marked commitments that a span stands for, on either side. */
  readonly standsFor: { readonly [side in 'previous' | 'current']: (span: Span) => readonly string[] };
  /** For each marked commitment of the current report those that it carries on. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  /** `kept`, `changed` or `new`. */
  readonly statuses: ReadonlyMap<string, string>;
  /** The marked commitments of the previous report that something carries on. */
  readonly carried: ReadonlySet<string>;
}

/** A span that holds so much of a marked commitment stands for it, and one of which so much of both is shared. */
const HOLDS = 0.8;
const SHARED = 0.5;

function readCommitments(folder: string, name: string): (span: Span) => readonly string[] {
  const sentences = new Map(
    readRows(join(folder, `${name}.tsv`)).map(([id, offset, text]) => [id!, { start: Number(offset), text: text! }]),
  );
  const resume = new Map<string, number>();
  const marked: GoldSentence[] = [];
  let written = '';
  for (const { start, text } of sentences.values()) written = written.padEnd(start) + text;
  for (const [id, n, kind, quote] of readRows(join(folder, `${name}.commitments.tsv`)).slice(1)) {
    if (kind !== 'commitment') continue;
    const { start, text } = sentences.get(id!)!;
    const at = text.indexOf(quote!, resume.get(id!) ?? 0);
    resume.set(id!, at + quote!.length);
    marked.push({ id: `${id}.${n}`, start: start + at, end: start + at + quote!.length });
  }
  const size = (start: number, end: number) => (end > start ? (written.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0) : 0);
  return (span) =>
    marked
      .filter(({ start, end }) => {
        const shared = size(Math.max(span.start, start), Math.min(span.end, end));
        if (shared === 0) return false;
        const own = size(start, end);
        return shared >= HOLDS * own || shared >= SHARED * (size(span.start, span.end) + own - shared);
      })
      .map(({ id }) => id);
}

export function readClauseGold(folder: string, set: string): ClauseGold {
  const [before, after] = set.split('-') as [string, string];
  const rows = readRows(join(folder, `${set}.clauses.tsv`)).slice(1);
  return {
    standsFor: { previous: readCommitments(folder, before), current: readCommitments(folder, after) },
    links: new Map(rows.map(([id, , , previous]) => [id!, new Set(idsOf(previous))])),
    statuses: new Map(rows.map(([id, status]) => [id!, status!])),
    carried: new Set(rows.flatMap(([, , , previous]) => idsOf(previous))),
  };
}

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
    // As sure as can be: what is doubted may be given up, and is no example then.
    return 1;
  };
  compareReports(readFile(corpus, previous), readFile(corpus, current), { segment: segmentLetters, links: { ...links, claims: collect } });
  const marked = hasClauses(folders, goldSet) ? readClauseGold(gold, set) : null;
  // Of several promises that became one it is not known which of them a sentence is about.
  const said = claims.filter(({ kind, previous: promises }) => kind === 'reported' && promises.length === 1);
  const reported = readReportedGold(folders, goldSet)?.(said.map((claim) => ({ promise: claim.previous[0]!, sentence: claim.current })));
  return claims.flatMap((claim) => {
    if (claim.kind === 'row' || claim.kind === 'outcome') return [];
    const right = claim.kind === 'reported' ? (reported?.[said.indexOf(claim)] ?? null) : marked && isRight(claim, marked);
    return right === null ? [] : [{ ...claim, right: Number(right) }];
  });
}

/** Null where nobody marked what is claimed, or where what it builds upon is wrong already. */
function isRight(
  claim: Exclude<Claim, { kind: 'reported' | 'row' | 'outcome' }>,
  { standsFor, links, statuses, carried }: ClauseGold,
): boolean | null {
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

/** Rows read by people who did not build the program, strictly, weigh more: they read as those do whom a page is for. */
const OTHERS = 'other';
const WORTH_OF_OTHERS = 3;

/** What a long id is cut with. */
const CUT = '…';

const says = ({ change, outcome }: IndicatorRow): string => (outcome ? `${change} ${outcome}` : change);
const isNamed = (label: string, id: string) => (label.endsWith(CUT) ? id.startsWith(label.slice(0, -1)) : id === label);

/**
 * Rows, and commitments said to be new or dropped, of pairs of reports that somebody read against both texts, as far as the weights that come with the
 * packages still say what was read; what is doubtful is not right.
 */
export function readLabelledClaims({ corpus }: Pick<Folders, 'corpus'>): readonly (readonly JudgedClaim[])[] {
  const labels = ['rows', 'records'].flatMap((what) => readRows(labelsOf(what)).slice(1));
  const asShipped = judgeBy(shippedClaims);
  return [...new Set(labels.map(([previous, current]) => `${previous}\t${current}`))].map((pair) => {
    const [previous, current] = pair.split('\t') as [string, string];
    const alone = new Map<string, Claim>();
    /** In the order of the table, of each what changed and, where it is said, what became of the target. */
    const rows: Claim[][] = [];
    const keyOf = (place: Span | null | undefined, other: Span | undefined) => (place ? `new ${place.start}` : `dropped ${other?.start}`);
    const collect = (claim: Claim) => {
      if (claim.kind === 'alone') alone.set(keyOf(claim.current, claim.previous[0]), claim);
      if (claim.kind === 'row') rows.push([claim]);
      if (claim.kind === 'outcome') rows.at(-1)!.push(claim);
      return asShipped(claim);
    };
    const made = compareReports(readFile(corpus, previous), readFile(corpus, current), {
      segment: segmentLetters,
      links: { claims: collect },
    });
    const claimsOf = (id: string, said: string): readonly Claim[] => {
      const row = rows[made.indicators.findIndex((one) => isNamed(id, one.id) && says(one) === said.replace(' -', ''))];
      if (row) return row;
      const record = made.commitments.find((one) => one.id === id && one.status === said);
      const claim = record && alone.get(keyOf(record.current?.span, record.previous[0]?.span));
      return claim ? [claim] : [];
    };
    return labels.flatMap(([before, after, id, said, label, wrong, by]): readonly JudgedClaim[] => {
      const claims = before === previous && after === current ? claimsOf(id!, said!) : [];
      // Of a row that says two things, and is not right, somebody has to say which of them is wrong.
      const faulty = label === 'right' ? 'none' : wrong || (claims.length === 1 ? 'both' : undefined);
      const isRight = ({ kind }: Claim) => faulty === 'none' || faulty === (kind === 'outcome' ? 'change' : 'outcome');
      const judged = faulty === undefined ? [] : claims.map((claim) => ({ ...claim, right: isRight(claim) ? (1 as const) : (0 as const) }));
      return Array.from({ length: by === OTHERS ? WORTH_OF_OTHERS : 1 }, () => judged).flat();
    });
  });
}
