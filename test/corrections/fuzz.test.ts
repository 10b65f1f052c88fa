import { addCorrections, parseCorrections } from '@tongbi/corrections';
import { type Correction, CorrectionsFile, UserError } from '@tongbi/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Ten thousand take a minute; this many find a fault of the parser as well, and the whole number was run when it was written. */
const RUNS = Number(process.env.TONGBI_FUZZ_RUNS ?? 400);
const seed = 20240201;
const FILE = 'tongbi.corrections.yaml';

const seedText = `# 核定
corrections:
  - kind: link
    same: true
    previous: { report: 示例市-2023, exact: 为山区孩子配齐校车 }
    current: { report: 示例市-2024, exact: 添置山里娃上下学的专用大巴, prefix: 冷链仓 }
    by: 李某
    on: 2024-02-01
  - kind: figure
    number: { report: 示例市-2024, exact: 4.2%, suffix: ， }
    read: { indicator: 税收, value: 4.2, unit: "%", role: target }
  - kind: status
    status: new
    of: { report: 示例市-2024, exact: 建成青少年科技馆两座 }
    against: 示例市-2023
`;
const SCRAPS = [
  '&a ',
  '*a',
  '<<: *a',
  '!!js/function ',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|\n',
  '>-\n',
  '\t',
  '\r\n',
  '\uFEFF',
  '\u0000',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '? ',
  '~',
  '.nan',
  '0x1f',
  '__proto__: 1',
  '\ud800',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  cut: fc.nat(12),
  put: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 6 })),
});
const mangled = fc.array(edit, { minLength: 1, maxLength: 8 }).map((edits) =>
  edits.reduce((text, { at, cut, put }) => {
    const place = Math.floor(at * text.length);
    return `${text.slice(0, place)}${put}${text.slice(place + cut)}`;
  }, seedText),
);
const files = fc.oneof({ weight: 6, arbitrary: mangled }, { weight: 1, arbitrary: fc.string() }, { weight: 1, arbitrary: fc.json() });
const extra: Correction = { kind: 'role', role: 'tasks', heading: { report: '示例市-2024', exact: '三、主要任务' } };

test('any file is read, or refused by an error that can be mended; adding to it keeps what it said', () => {
  let accepted = 0;
  fc.assert(
    fc.property(files, (text) => {
      try {
        const corrections = parseCorrections(text, FILE);
        CorrectionsFile.parse({ corrections: corrections.map(({ writtenAt: _, ...correction }) => correction) });
        accepted++;
        expect(parseCorrections(addCorrections(text, [extra], FILE), FILE)).toHaveLength(corrections.length + 1);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        expect([error.message, error.expected, error.received, error.advice].every((words) => words !== undefined)).toBe(true);
      }
    }),
    { numRuns: RUNS, seed },
  );
  expect(accepted).toBeGreaterThan(RUNS / 20);
});
