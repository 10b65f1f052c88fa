import { join } from 'node:path';
import type { Report } from '@tongbi/model';

interface InvariantsScript {
  readonly brokenInvariants: (report: Report) => readonly string[];
  readonly pageWordsInBody: (report: Report) => readonly string[];
}

/** The same checks as `pnpm corpus` makes. */
const script = (await import(join(import.meta.dirname, '../../scripts/corpus/broken-invariants.mjs'))) as InvariantsScript;

export const { brokenInvariants, pageWordsInBody } = script;
