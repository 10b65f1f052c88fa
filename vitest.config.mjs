import { configDefaults, defineConfig } from 'vitest/config';
import { PATIENCE } from './test/patience.ts';

const SLOW = 'test/**/*.slow.test.ts';

// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  test: {
    // Of two cores vitest would leave one to itself, which has nothing to do.
    maxWorkers: '100%',
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
