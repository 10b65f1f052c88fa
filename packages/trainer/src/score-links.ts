import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareReports, type LinkOptions, type ReadFile } from '@tongbi/compare';
import { remembered } from '@tongbi/model';
import type { Folders } from './link-examples.js';
import { readFile, segmentLetters } from './read-corpus.js';
import type { GoldSet } from './read-gold.js';

/** How far the confidence of claims can be trusted: expected calibration error, and how well it ranks right above wrong. */
export interface Trust {
  readonly error: number;
  readonly ranking: number;
}

/** F1 in per cent. */
export interface LinkScores {
  readonly links: number;
  readonly status: number;
  readonly sections: number;
  /** Of single commitments, where they are marked. */
  readonly clauses: {
    readonly links: number;
    readonly statuses: number;
    readonly kinds: number;
    readonly linked: Trust;
    readonly alone: Trust;
  } | null;
}

const f1sIn = (text: string) => [...text.matchAll(/F1\s+(-|[\d.]+)/g)].map(([, value]) => Number(value) || 0);
const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
function trustIn(text: string, what: string): Trust {
  const [, error, ranking] = new RegExp(`confidence of ${what}:.*ECE ([\\d.]+), AUC ([\\d.]+)`).exec(text) ?? [];
  return { error: Number(error), ranking: Number(ranking) };
}

export function runScorer(gold: string, script: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(gold, script), ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}

/** What scorers that read a file say of a document. */
export function withScratchFile<Scores>(document: object, score: (file: string) => Scores): Scores {
  const scratch = mkdtempSync(join(tmpdir(), 'tongbi-score-'));
  try {
    const file = join(scratch, 'comparison.json');
    writeFileSync(file, JSON.stringify(document));
    return score(file);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function scoreClauses(gold: string, set: string, file: string): LinkScores['clauses'] {
  const marks = join(gold, `${set}.clauses.tsv`);
  if (!existsSync(marks)) return null;
  const text = runScorer(gold, 'score-clauses.mjs', [marks, ...set.split('-').map((name) => join(gold, name)), file]);
  const [links = 0, statuses = 0, kinds = 0] = f1sIn(lastLine(text));
  return { links, statuses, kinds, linked: trustIn(text, 'linked'), alone: trustIn(text, 'new, dropped') };
}

/** Scores comparisons by the scorers of a gold folder. Each report is read once. */
export function linkScorer({ gold, corpus }: Folders): (set: GoldSet, links: LinkOptions) => LinkScores {
  const known = new Map<string, ReadFile>();
  const read = (file: string) => remembered(known, file, () => readFile(corpus, file));
  return ({ set, previous, current }, links) => {
    const comparison = compareReports(read(previous), read(current), { segment: segmentLetters, links });
    return withScratchFile(comparison, (file) => {
      const [before, after] = set.split('-').map((name) => join(gold, `${name}.tsv`)) as [string, string];
      const texts = [join(corpus, previous), join(corpus, current)];
      const sentences = runScorer(gold, 'score-alignment.mjs', [join(gold, set), before, after, file, ...texts]);
      const [linked = 0, status = 0, sections = 0] = f1sIn(lastLine(sentences));
      return { links: linked, status, sections, clauses: scoreClauses(gold, set, file) };
    });
  };
}
