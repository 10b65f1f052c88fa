import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';
import { checkShape } from './check-shape.js';

const corpus = process.env.TONGBI_CORPUS;
describe.skipIf(!corpus || !existsSync(corpus))('real reports (TONGBI_CORPUS names a folder of them)', () => {
  const folder = corpus ?? '';
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (file) => /20(?:1\d|2\d)\.txt$/.test(file) && !file.startsWith('hongkong'),
      )
    : [];

  test.each(files)('%s', (file) => {
    const { report } = normalizeReport(readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/, ''), { file });
    expect(checkShape(report)).toBeGreaterThan(100);
  });
});
