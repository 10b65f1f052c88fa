import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMetrics } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { compareExamples, examples, readExample } from './read-example.js';

const paths = readdirSync(examples).flatMap((kind) => readdirSync(join(examples, kind)).map((name) => `${kind}/${name}`));

test.each(paths)('%s compared with itself: all of it is kept', (path) => {
  const one = readExample(path);
  const { commitments, passages } = compareExamples(one, one);
  expect(commitments.length).toBeGreaterThan(2);
  expect(commitments.filter(({ status }) => status !== 'kept').map(({ label }) => label)).toEqual([]);
  expect(passages.filter(({ status }) => status !== 'kept').map(({ label }) => label)).toEqual([]);
});

test.each(paths)('figures of %s stand where they say they do', (path) => {
  const { report } = readExample(path);
  const text = readFileSync(join(examples, path), 'utf8');
  for (const { span } of readMetrics(report).metrics) expect(text.slice(span.start, span.end)).toMatch(/[\d一二三四五六七八九十两]/u);
});
