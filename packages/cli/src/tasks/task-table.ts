import { task } from '@tongbi/archive';
import type { Workshop } from '@tongbi/archive/node';

/** All kinds of work for threads, by name: a new one is an entry here. */
export const tasks = {
  /** A file of an archive and its figures; 0.04 s each. */
  'read-archive-file': task({
    load: async () => (await import('@tongbi/archive/node')).readWithFigures,
    seconds: 120,
    worthFrom: 12,
  }),
  /** Place and year of a file of an archive; 0.03 s each. */
  'read-facts': task({ load: async () => (await import('@tongbi/archive/node')).readFacts, seconds: 120, worthFrom: 12 }),
  /** What changed between two reports, in short; 0.5 s each. */
  'summarize-pair': task({ load: async () => (await import('@tongbi/check/run')).summarizePair, seconds: 300, worthFrom: 3 }),
  /** The pages of a comparison or of a place of a site: 1 s, or of a place of thirty years 20 s. */
  'make-site-pages': task({
    load: async () => (await import('./place-tasks.js')).makeSitePages,
    seconds: 900,
    worthFrom: 3,
    allNeeded: true,
  }),
  /** The main targets of all places in a year; 0.1 s a report. */
  'make-matrix': task({
    load: async () => (await import('./place-tasks.js')).makeMatrixOf,
    seconds: 900,
    worthFrom: 3,
    allNeeded: true,
  }),
  /** What the pages of a whole site need to know of a place; 0.2 s a report. */
  'extract-place': task({
    load: async () => (await import('./place-tasks.js')).extractPlaceOf,
    seconds: 300,
    worthFrom: 4,
    allNeeded: true,
  }),
  /** The rows of a place, its reports compared: 0.5 s a pair. */
  'export-place': task({
    load: async () => (await import('./place-tasks.js')).exportRows,
    seconds: 900,
    worthFrom: 3,
    allNeeded: true,
  }),
} as const;

export const workshop: Workshop<typeof tasks> = { tasks, thread: new URL('./task-thread.js', import.meta.url).href };
