import { expect, test } from 'vitest';
import { lineForms } from '../../packages/normalizer/src/generated/line-forms.js';
import { numberings } from '../../packages/normalizer/src/generated/numberings.js';
import { readNumbering } from '../../packages/normalizer/src/headings/numbering.js';
import { forms } from '../../packages/normalizer/src/text/line-forms.js';

/** A cell has no line break. */
const lines = (cell: string) => cell.replaceAll('\\n', '\n');

test.each(Object.entries(lineForms))('%s fits its example and not its counter-example', (form, { example, counterExample }) => {
  const pattern = forms[form as keyof typeof forms];
  expect(pattern.test(lines(example))).toBe(true);
  expect(pattern.test(lines(counterExample))).toBe(false);
});

test.each(numberings)('$example is numbered as $style, $counterExample is not', ({ style, example, counterExample }) => {
  expect(readNumbering(example)?.style).toBe(style);
  expect(readNumbering(counterExample)?.style).not.toBe(style);
});
