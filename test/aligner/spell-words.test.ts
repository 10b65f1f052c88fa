import { describe, expect, test } from 'vitest';
import { isAlphabetic, spellWords } from '../../packages/aligner/src/spell-words.js';

/** How many characters two spelled words have in common, place by place. */
const inCommon = (a: string, b: string): number =>
  [...spellWords(a)].filter((character, index) => character === spellWords(b)[index]).length;

describe('spellWords', () => {
  test.each([
    ['teachers', 'teachers', 2],
    ['Teachers', 'teachers', 2],
    ['vaccinate', 'vaccination', 2],
    ['open', 'opening', 1],
    ['line', 'lines', 1],
    ['port', 'park', 0],
  ])('%s and %s have %i characters in common', (a, b, common) => {
    expect(inCommon(a, b)).toBe(common);
  });

  test('a word is two characters, and spaces go; digits, marks, line breaks and other scripts stay', () => {
    expect(spellWords('Lay 12 km, don’t wait\nnow')).toMatch(
      /^[\uE000-\uF8FF]{2}12[\uE000-\uF8FF]{2},[\uE000-\uF8FF]{4}\n[\uE000-\uF8FF]{2}$/u,
    );
    expect(spellWords('新建 G60 走廊')).toMatch(/^新建[\uE000-\uF8FF]{2}60走廊$/u);
    expect(spellWords('한국어 문장')).toBe('한국어문장');
    expect(spellWords('\ud800 ab \udc00')).toMatch(/^\ud800[\uE000-\uF8FF]{2}\udc00$/);
    expect(spellWords('')).toBe('');
  });

  test.each([
    ['English', ['Open three ferry lines', 'Plant trees 树'], true],
    ['Russian', ['Открыть три паромные линии'], true],
    ['Chinese with Latin names', ['推进AI和5G应用，建设G60科创走廊'], false],
    ['Japanese', ['フェリー航路を三つ開く'], false],
    ['nothing but digits', ['2024', '35%'], false],
    ['nothing', [], false],
  ])('%s', (_, texts, alphabetic) => {
    expect(isAlphabetic(texts)).toBe(alphabetic);
  });
});
