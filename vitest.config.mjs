import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/patience.ts';

// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  test: { testTimeout: PATIENCE, hookTimeout: PATIENCE, expect: { poll: { timeout: PATIENCE } } },
});
