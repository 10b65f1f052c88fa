import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '@tongbi/model';

/** A pair of reports with a hand-made alignment: its name and the two files under the corpus folder. */
export interface GoldSet {
  readonly set: string;
  readonly previous: string;
  readonly current: string;
}

/** A sentence, or one promise of it, by the id that it was marked with. */
export interface GoldSentence extends Span {
  readonly id: string;
}

export interface GoldAlignment {
  readonly previous: readonly GoldSentence[];
  readonly current: readonly GoldSentence[];
  /** Ids of the previous sentences that each current one carries on. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
}

export const readRows = (file: string): readonly string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** The ids of a cell: `12,14`. */
export const idsOf = (cell: string | undefined): readonly string[] => (cell ?? '').split(/[,，\s]+/).filter(Boolean);

/** The file that holds the marks of a set. */
const MARKS = { alignment: 'cur', brief: 'brief' } as const;

/** The marked pairs of a gold folder (`sets.tsv`: set, kind, previous, current), the aligned ones unless another kind is asked for. */
export const listGoldSets = (folder: string, kind: keyof typeof MARKS = 'alignment'): readonly GoldSet[] =>
  readRows(join(folder, 'sets.tsv'))
    .slice(1)
    .filter(([set, of]) => of === kind && existsSync(join(folder, `${set}.${MARKS[kind]}.tsv`)))
    .map(([set, , previous, current]) => ({ set: set!, previous: previous!, current: current! }));

/** Sentences of one report (`NAME.tsv`: id, offset, sentence). */
export const readSentences = (folder: string, name: string): readonly GoldSentence[] =>
  readRows(join(folder, `${name}.tsv`)).map(([id, offset, text]) => ({
    id: id!,
    start: Number(offset),
    end: Number(offset) + text!.length,
  }));

/** Sentences of both sides and which carries on which (`SET.cur.tsv`: id, …, previous ids). */
export function readGoldAlignment(folder: string, set: string): GoldAlignment {
  const [before, after] = set.split('-') as [string, string];
  const links = new Map(
    readRows(join(folder, `${set}.cur.tsv`))
      .slice(1)
      .map(([id, , , previous]) => [id!, new Set(idsOf(previous))]),
  );
  return { previous: readSentences(folder, before), current: readSentences(folder, after), links };
}

/** A span lies on a sentence when it covers a third of the shorter of the two. */
const COVER = 3;

export const coveredBy = (sentences: readonly GoldSentence[], span: Span): readonly string[] =>
  sentences
    .filter(({ start, end }) => {
      const shared = Math.min(end, span.end) - Math.max(start, span.start);
      return shared > 0 && shared * COVER >= Math.min(end - start, span.end - span.start);
    })
    .map(({ id }) => id);
