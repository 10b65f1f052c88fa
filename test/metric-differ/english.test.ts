import { readFileSync } from 'node:fs';
import { readMetrics } from '@tongbi/metric-differ';
import type { Metric } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, it } from 'vitest';

const pad = 'The harbour of our small republic keeps growing, and every household has a part in it, as the years to come will show. ';
const read = (text: string) =>
  readMetrics(
    normalizeReport(`# Budget Speech\n\n${pad.repeat(3)}\n\n${text}\n`, { file: 'speech.md', year: 2024, kind: 'budget-speech' }).report,
  );
const shown = ({ indicator, aspect, value, valueHigh, unit, bound, role, period, unsure = [] }: Metric) =>
  [
    indicator,
    aspect,
    valueHigh === undefined ? value : `${value}~${valueHigh}`,
    unit,
    bound,
    role,
    period ?? '',
    ...unsure.map((one) => `?${one}`),
  ].join('|');
const rows = readFileSync(new URL('english.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' => ') as [string, string]);

describe('figures of an English text', () => {
  it.each(rows)('%s', (sentence, wanted) => {
    expect(read(sentence).metrics.map(shown).join('; ') || 'none').toBe(wanted);
  });

  it('stand where the text has them, with their words of bound', () => {
    const { metrics } = read('Fares rose by about 3%1 last year. We will pay more than $20 million.');
    expect(metrics.map(({ text }) => text)).toEqual(['about 3%', 'more than $20 million']);
  });
});
