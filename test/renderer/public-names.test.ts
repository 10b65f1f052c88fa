import * as renderer from '@tongbi/renderer';
import { expect, test } from 'vitest';

test('public names', () => {
  expect(Object.keys(renderer).sort()).toEqual(['renderHtml', 'viewModel']);
});
