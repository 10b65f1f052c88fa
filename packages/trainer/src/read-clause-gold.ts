import { join } from 'node:path';
import type { Span } from '@tongbi/model';
import { type GoldSentence, idsOf, readRows } from './read-gold.js';

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
