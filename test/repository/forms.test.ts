import { expect, test } from 'vitest';
import { promiseForms } from '../../packages/commitments/src/generated/promise-forms.js';
import { forms as ofPromises } from '../../packages/commitments/src/genre-words.js';
import { wordingForms } from '../../packages/compare/src/generated/wording-forms.js';
import { forms as ofWordings } from '../../packages/compare/src/wording-forms.js';
import { figureForms } from '../../packages/metric-differ/src/generated/figure-forms.js';
import { forms as ofFigures } from '../../packages/metric-differ/src/genre-words.js';

type Row = { readonly example: string; readonly counterExample: string };
const tables: readonly (readonly [table: Readonly<Record<string, Row>>, forms: Readonly<Record<string, RegExp>>])[] = [
  [figureForms, ofFigures],
  [promiseForms, ofPromises],
  [wordingForms, ofWordings],
];
const rows = tables.flatMap(([table, forms]) => Object.entries(table).map(([form, row]) => [form, forms[form]!, row] as const));

test.each(rows)('%s fits its example and not its counter-example', (_, pattern, { example, counterExample }) => {
  expect(example.search(pattern)).toBeGreaterThanOrEqual(0);
  expect(counterExample.search(pattern)).toBe(-1);
});
