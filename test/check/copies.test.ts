import { findCopies, lettersOf, printsOf, sharedShare, takeSamples } from '@tongbi/archive/texts';
import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from '../cost.js';

/** The same made-up text for the same seed. */
function textOf(seed: number, length = 4000): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 1200));
  }).join('');
}

const half = (text: string): string => text.slice(0, text.length / 2);

test.each([
  ['the same text', textOf(1), textOf(1), true],
  ['a text set in other lines', textOf(1), textOf(1).replace(/.{37}/gu, '$&，\n'), true],
  ['half of a text and half of another', textOf(1), half(textOf(1)) + half(textOf(2)), true],
  ['a short text in a long one', textOf(1, 400), textOf(2) + textOf(1, 400), true],
  ['another text', textOf(1), textOf(2), false],
  ['a text with a twentieth of another', textOf(1), textOf(2) + textOf(1, 200), false],
])('of %s it is known whether it may be a copy', (_, one, other, isCopy) => {
  const [copies] = findCopies([one, other].map((text) => printsOf(lettersOf(text))));
  expect(copies).toEqual(isCopy ? [1] : []);
  // None is passed over that the comparison of samples would take.
  if (sharedShare(takeSamples(lettersOf(one)), lettersOf(other)) >= 0.5) expect(isCopy).toBe(true);
});

test('of very many copies each has some of the others', () => {
  const prints = printsOf(textOf(1));
  const copies = findCopies(Array.from({ length: 200 }, () => prints));
  expect(copies.every((own, number) => own.length > 0 && !own.includes(number))).toBe(true);
});

test('time grows with the number of texts', () => {
  const prepare = (size: number) => {
    const prints = Array.from({ length: size }, (_, seed) => printsOf(textOf(seed)));
    return () => findCopies(prints);
  };
  expect(growthOf(prepare, 640)).toBeLessThan(MOST_GROWTH);
});
