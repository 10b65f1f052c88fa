import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareReports, type LinkOptions, type ReadFile } from '@tongbi/compare';
import type { Folders } from './link-examples.js';
import { readFile } from './read-corpus.js';
import type { GoldSet } from './read-gold.js';

/** F1 in per cent; of single commitments only where they are marked. */
export interface LinkScores {
  readonly links: number;
  readonly status: number;
  readonly sections: number;
  readonly clauses: number | null;
}

/** Redlines and terms are not scored: any words do. */
const segment = (text: string) => Array.from(text, (letter, start) => ({ text: letter, span: { start, end: start + letter.length } }));
const lastScores = (text: string) =>
  [...(text.trim().split('\n').at(-1) ?? '').matchAll(/F1\s+(-|[\d.]+)/g)].map(([, value]) => Number(value) || 0);

function runScorer(gold: string, script: string, words: readonly string[]): readonly number[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(gold, script), ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return lastScores(stdout);
}

/** Scores comparisons by the scorers of a gold folder. Each pair of reports is read once. */
export class LinkScorer {
  readonly #folders: Folders;
  readonly #read = new Map<string, ReadFile>();

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  score({ set, previous, current }: GoldSet, links: LinkOptions): LinkScores {
    const { gold, corpus } = this.#folders;
    const comparison = compareReports(this.#fileOf(previous), this.#fileOf(current), { segment, links });
    const scratch = mkdtempSync(join(tmpdir(), 'tongbi-score-'));
    try {
      const file = join(scratch, 'comparison.json');
      writeFileSync(file, JSON.stringify(comparison));
      const [before, after] = set.split('-').map((name) => join(gold, name)) as [string, string];
      const texts = [join(corpus, previous), join(corpus, current)];
      const [linked = 0, status = 0, sections = 0] = runScorer(gold, 'score-alignment.mjs', [
        join(gold, set),
        `${before}.tsv`,
        `${after}.tsv`,
        file,
        ...texts,
      ]);
      const clauses = join(gold, `${set}.clauses.tsv`);
      const single = existsSync(clauses) ? (runScorer(gold, 'score-clauses.mjs', [clauses, before, after, file])[0] ?? 0) : null;
      return { links: linked, status, sections, clauses: single };
    } finally {
      rmSync(scratch, { recursive: true });
    }
  }

  #fileOf(file: string): ReadFile {
    const known = this.#read.get(file) ?? readFile(this.#folders.corpus, file);
    this.#read.set(file, known);
    return known;
  }
}
