import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeConfigs } from '@tongbi/archive/node';
import { pathReader, reportMatcher } from '@tongbi/archive/paths';
import { parseConfig, resolveRules } from '@tongbi/check';
import { type CheckConfig, UserError } from '@tongbi/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../cli/run-tongbi.js';
import { shareOf } from '../draws.js';
import { anyConfig } from './any-config.js';

const { text, valid } = anyConfig(JSON.parse(readFileSync(join(root, 'packages/model/schemas/config.schema.json'), 'utf8')));
const read = (source: string): CheckConfig => parseConfig(source, 'tongbi.config.yaml');

test('thousands of them: an error that says what to do, or a config that works; never a stack', () => {
  let accepted = 0;
  const use = (config: CheckConfig): void => {
    reportMatcher(config)('reports/苏州/2024.md');
    pathReader(config.path)('reports/苏州/2024.md');
    resolveRules(mergeConfigs([{}, config]))({ path: 'reports/苏州/2024.md', place: '苏州', year: 2024 })('year-conflict');
    accepted++;
  };
  const attempt = (source: string): void => {
    try {
      use(read(source));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      expect(error.expected && error.received !== undefined && error.advice).toBeTruthy();
      expect(error.message).not.toMatch(/[\u0000\u001b]/);
    }
  };
  fc.assert(fc.property(text, attempt), { numRuns: 10_000 * shareOf(0.3), seed: 8 });
  fc.assert(
    fc.property(valid, (value) => use(read(JSON.stringify(value)))),
    { numRuns: 1000, seed: 8 },
  );
  expect(accepted).toBeGreaterThan(1000);
});
