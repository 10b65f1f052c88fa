import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractText } from '@tongbi/formats';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, test } from 'vitest';
import { shareOf } from '../draws.js';
import { checkEdited, expectSame } from './written-again.js';

const corpus = process.env.TONGBI_CORPUS;
const readable = /\.(?:txt|md|html|docx|pdf)$/u;
const files = [corpus ?? '', join(corpus ?? '', '../messy')]
  .filter((one) => corpus && existsSync(one))
  .flatMap((one) => readdirSync(one, { recursive: true, withFileTypes: true }))
  .flatMap((entry) => (entry.isFile() && readable.test(entry.name) ? [join(entry.parentPath, entry.name)] : []));

describe.skipIf(!files.length)('real reports (TONGBI_CORPUS), and the folder messy beside it', () => {
  test.each(files)('%s', async (file) => {
    const { text, format } = await extractText(readFileSync(file), basename(file));
    expectSame(normalizeReport(text, { file, format: format === 'markdown' ? 'markdown' : 'text' }).report);
  });

  test('edited', () => {
    const texts = files.filter((file) => file.startsWith(corpus!) && file.endsWith('.txt')).map((file) => readFileSync(file, 'utf8'));
    checkEdited(texts, 1000 * shareOf(0.1));
  });
});
