import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';

const lines = readFileSync(join(import.meta.dirname, 'chrome.cases.txt'), 'utf8').split('\n');
const removed = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
const kept = lines.filter((line) => line.startsWith('+ ')).map((line) => line.slice(2));
const clean = readFileSync(join(import.meta.dirname, 'fixtures/clean.txt'), 'utf8');

/** What a reader sees of the body. */
function bodyOf(text: string): readonly string[] {
  const said: string[] = [];
  const visit = ({ number, heading, paragraphs, children }: Section): void => {
    said.push(`${number}${heading}`, ...paragraphs.flatMap(({ sentences }) => sentences.map(({ normalised }) => normalised)));
    children.forEach(visit);
  };
  normalizeReport(text, { file: 'x.txt' }).report.parts.forEach(visit);
  return said;
}

const inside = (line: string): string => clean.replace('四条断头路全部打通。\n', (end) => `${end}\n${line}\n`);
const after = (line: string): string => `${clean.trimEnd()}\n${line}\n`;
const before = (line: string): string => `${line}\n${clean}`;
const expected = bodyOf(clean);

test('there are cases of both kinds', () => {
  expect(removed.length).toBeGreaterThan(100);
  expect(kept.length).toBeGreaterThan(8);
});

describe('a line of a page is removed before, inside and after the report', () => {
  test.each(removed)('%s', (line) => {
    for (const form of [before, inside, after]) expect(bodyOf(form(line))).toEqual(expected);
  });
});

describe('a sentence with the same words is not', () => {
  test.each(kept)('%s', (line) => {
    expect(bodyOf(inside(line)).join('')).toContain(line);
  });
});
