import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticTexts } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { root } from './read-repository.js';

const page = readFileSync(join(root, 'docs/diagnostics.md'), 'utf8');
const sections = new Map(
  page
    .split('\n## ')
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

test('docs/diagnostics.md has a section for each code, and for nothing else', () => {
  expect([...sections.keys()].sort()).toEqual(Object.keys(diagnosticTexts).sort());
});

describe.each(Object.entries(diagnosticTexts))('%s', (code, { severity, title, fix }) => {
  test('the page says what the table says', () => {
    const section = sections.get(code) ?? '';
    expect(section).toContain(`${title} · ${severity}`);
    expect(section).toContain(`**What to do:** ${fix}`);
  });
});
