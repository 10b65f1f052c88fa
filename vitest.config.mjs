import { existsSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { PATIENCE } from './test/patience.ts';

const SLOW = 'test/**/*.slow.test.ts';

/** Long ones that size does not show, each before all others of its project: or at the end one worker would wait for another's. */
const LONGEST = [
  'repository/scripts.slow',
  'browser/web.slow',
  'docs/scale.slow',
  'outputs/same-facts.slow',
  'cli/site.slow',
  'browser/site.slow',
  'compare/sameness.slow',
  'outputs/redline.slow',
  'segmenter/engines.slow',
  'cli/cache.slow',
  'metric-differ/many-figures.slow',
  'repository/without-compiler.slow',
  'library/command-alone.slow',
  'check/cost',
  'outputs/same-facts',
  'normalizer/archive-text',
  'formats/same-report',
].map((name) => `/test/${name}.test.ts`);
const gone = LONGEST.find((file) => !existsSync(`${import.meta.dirname}${file}`));
if (gone) throw new Error(`vitest.config.mjs names ${gone}, which is not there`);

/**
 * All slow files before all quick ones: a worker goes on to the next file only where that is of the same project, and is ended and
 * begun anew where it is not. That costs what loading all modules and the dictionary does, and by size alone the projects take
 * turns. Then the longest, then vitest's order: the largest first.
 */
class LongestFirst extends BaseSequencer {
  async sort(files) {
    const rank = ({ moduleId }) => {
      const place = LONGEST.findIndex((file) => moduleId.endsWith(file));
      return (moduleId.endsWith('.slow.test.ts') ? 0 : LONGEST.length + 1) + (place < 0 ? LONGEST.length : place);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  test: {
    // Of two cores vitest would leave one to itself, which has nothing to do.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Modules and the dictionary are loaded once a worker, not once a file: a third of the time. No test may leave anything behind in a module.
    isolate: false,
    // English, and nothing of progress: how long a step takes depends on the machine.
    env: { LC_ALL: 'C', TONGBI_PROGRESS: 'off' },
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    expect: { poll: { timeout: PATIENCE } },
    // A test file is quick or slow by its name: moving one is renaming it.
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, SLOW] } },
      { extends: true, test: { name: 'slow', include: [SLOW] } },
    ],
  },
});
