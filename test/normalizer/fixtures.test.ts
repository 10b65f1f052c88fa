import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeReport, toMarkdown } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';
import { brokenInvariants } from './broken-invariants.js';
import { outlineReport } from './outline-report.js';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && !name.endsWith('.outline.txt'));

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const result = normalizeReport(text, { file });

  // TONGBI_UPDATE=1 writes the outlines anew; read them before committing.
  test('reads as its outline says', () => {
    const expected = join(folder, `${file.replace(/\.[^.]*$/, '')}.outline.txt`);
    const outline = outlineReport(result);
    if (process.env.TONGBI_UPDATE) writeFileSync(expected, outline);
    expect(existsSync(expected), `${expected} is missing`).toBe(true);
    expect(outline).toBe(readFileSync(expected, 'utf8'));
  });

  test('loses nothing', () => expect(brokenInvariants(result.report)).toEqual([]));

  test('has the same tree when written as Markdown and read again', () => {
    const again = normalizeReport(toMarkdown(result.report), { file: 'again.md' }).report;
    const shape = ({ parts }: typeof again): unknown =>
      parts.map(function tree(section): unknown {
        const paragraphs = section.paragraphs.map(({ sentences }) => sentences.map(({ normalised }) => normalised));
        return [section.id, section.role, section.number, section.heading, paragraphs, section.children.map(tree)];
      });
    expect(shape(again)).toEqual(shape(result.report));
    const identity = ({ place, year, edition, speaker, date }: typeof again): unknown => ({ place, year, edition, speaker, date });
    expect(identity(again)).toEqual(identity(result.report));
  });
});
