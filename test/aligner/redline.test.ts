import { redline, redlineTexts } from '@tongbi/aligner';
import type { RedlinePart } from '@tongbi/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterSegment } from './character-segment.js';

/** `扩建[旧/新]码头` is the previous text 扩建旧码头, the current text 扩建新码头, and the redline wanted. */
const ROWS = [
  '新开航线[3条/5条]',
  '[/全力]办好菜篮子',
  '办好[菜篮子，/]办好米袋子',
  '养老驿站',
  '[推进/加快]旧房改造',
  // One equal character between two changes is no anchor: 和 goes into the change.
  '修缮[旧仓和土桥/新闸和石路]三处',
  '[建水库/修铁路]',
];

const read = (row: string, side: 0 | 1) =>
  row.replace(/\[([^/\]]*)\/([^\]]*)\]/gu, (_, previous, current) => (side === 0 ? previous : current));
const write = (parts: readonly RedlinePart[]) => {
  let out = '';
  for (let i = 0; i < parts.length; i++) {
    const { op, text } = parts[i]!;
    if (op === 'equal') out += text;
    else if (op === 'delete' && parts[i + 1]?.op === 'insert') out += `[${text}/${parts[++i]!.text}]`;
    else out += op === 'delete' ? `[${text}/]` : `[/${text}]`;
  }
  return out;
};
const spell = (parts: readonly RedlinePart[], without: RedlinePart['op']) =>
  parts
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');

describe('redline', () => {
  test.each(ROWS)('%s', (row) => {
    expect(write(redline(characterSegment(read(row, 0)), characterSegment(read(row, 1))))).toBe(row);
  });

  test('applied to previous gives current, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'推进建设新旧码头，5%0条\u{1F600}'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (previous, current) => {
        const parts = redline(characterSegment(previous), characterSegment(current));
        expect(spell(parts, 'insert')).toBe(previous);
        expect(spell(parts, 'delete')).toBe(current);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('two empty texts have no parts', () => {
    expect(redline([], [])).toEqual([]);
  });
});

describe('what was moved', () => {
  /** Runs that are moved stand in braces: the previous text, the current one, the redline. */
  const moves = (previous: string, current: string, elsewhere: readonly string[] = []) =>
    redline(characterSegment(previous), characterSegment(current), elsewhere)
      .map(({ op, text, moved }) => (op === 'equal' ? text : `${op === 'delete' ? '-' : '+'}${moved ? `{${text}}` : `[${text}]`}`))
      .join('');

  test('a list item put in another place is moved, in both runs', () => {
    expect(moves('叫响东海渔港、北山茶园品牌', '叫响北山茶园、东海渔港品牌')).toMatch(
      /-\{东海渔港\}.*\+\{东海渔港\}|\+\{北山茶园\}.*-\{北山茶园\}/u,
    );
  });
  test('a clause that another commitment took over is moved, not gone', () => {
    expect(moves('建设东屿大桥，疏浚西港航道', '建设东屿大桥', ['疏浚西港航道12公里'])).toBe('建设东屿大桥-[，]-{疏浚西港航道}');
  });
  test.each([
    ['推动完善海岛医疗体系，改造东港码头五处', '改造东港码头五处，完善海岛医疗体系', '-[推动]-{完善海岛医疗体系}'],
    ['完善海岛医疗体系，改造东港码头五处', '改造东港码头五处，加快完善海岛医疗体系建设', '+[，加快]+{完善海岛医疗体系}+[建设]'],
  ])('a clause that was moved and got a word more or less: %s → %s', (previous, current, part) => {
    expect(moves(previous, current)).toContain(part);
    expect(moves(previous, current)).toMatch(/-.*\{完善海岛医疗体系.*\+.*\{完善海岛医疗体系\}/u);
  });
  test('what only shares a short name has not moved', () => {
    expect(moves('建设东屿海水淡化工程，改造码头', '改造码头，东屿海水养殖')).not.toContain('{');
  });
  test('cut or not, the runs spell both texts', () => {
    const clause = fc.constantFrom(
      '完善海岛医疗体系',
      '加快完善海岛医疗体系',
      '完善海岛医疗体系建设',
      '改造东港码头',
      '推动改造东港码头',
      '办学',
    );
    const text = fc.array(clause, { maxLength: 6 }).map((clauses) => clauses.join('，'));
    fc.assert(
      fc.property(text, text, (previous, current) => {
        const parts = redline(characterSegment(previous), characterSegment(current));
        expect([spell(parts, 'insert'), spell(parts, 'delete')]).toEqual([previous, current]);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
  test('a word of two characters in two places is chance', () => {
    expect(moves('改造、新港', '新港、改造')).not.toContain('{');
  });
  test('what stands twice moves once', () => {
    const text = moves('甲乙丙丁，戊己庚辛，甲乙丙丁', '壬癸子丑，甲乙丙丁，寅卯辰巳，午未申酉');
    expect((text.match(/-\{甲乙丙丁\}/gu) ?? []).length).toBe((text.match(/\+\{甲乙丙丁\}/gu) ?? []).length);
  });
});

describe('texts in the words of a language', () => {
  const shown = (previous: string, current: string, locale: string) =>
    redlineTexts(previous, current, locale)
      .map(({ op, text }) => ({ equal: text, delete: `[-${text}-]`, insert: `{+${text}+}` })[op])
      .join('');
  test.each([
    [
      'en',
      'Plant a hundred trees by the river',
      'Plant two hundred trees by the canal',
      'Plant [-a-]{+two+} hundred trees by the [-river-]{+canal+}',
    ],
    ['zh', '新建码头6处', '新建码头9处', '新建码头[-6-]{+9+}处'],
    ['de', '', 'Neu', '{+Neu+}'],
  ])('%s: %s → %s', (locale, previous, current, expected) => expect(shown(previous, current, locale)).toBe(expected));

  test('a locale that is none', () =>
    expect(() => redlineTexts('a', 'b', 'no such tag')).toThrow(
      new RangeError('locale is "no such tag"; expected a language tag, as "en" or "zh-CN"'),
    ));
});
