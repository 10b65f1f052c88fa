import { alignSections, type SectionNode } from '@tongbi/aligner';
import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from '../cost.js';

/** A part with sections of one heading, each with a text of its own. */
function sections(count: number, year: number): readonly SectionNode[] {
  const part: SectionNode = { heading: '重点工作', level: 0, parent: null, kind: 'plan', size: count };
  return [
    part,
    ...Array.from(
      { length: count },
      (_, nth): SectionNode => ({ heading: '新措施', level: 1, parent: 0, kind: 'plan', size: 1, content: `${nth} ${year}` }),
    ),
  ];
}

test.each([false, true])('20,000 sections of one heading cost by their number, with links between their texts: %s', (isLinked) => {
  const aligning = (size: number) => {
    const [previous, current] = [sections(size, 2023), sections(size, 2024)];
    const flows = isLinked ? Array.from({ length: size }, (_, nth) => ({ previous: nth + 1, current: nth + 1, text: nth })) : [];
    return () => alignSections(previous, current, flows);
  };
  expect(growthOf(aligning, 20_000)).toBeLessThan(MOST_GROWTH);
});

test('sections of one heading go together in their order, those that say the same first', () => {
  const [previous, current] = [sections(40, 2023), sections(40, 2024).toSpliced(1, 0, { ...sections(1, 2023)[1]!, content: '39 2023' })];
  const links = alignSections(previous, current, []);
  expect(links[1]).toMatchObject({ relation: 'same', previous: [40] });
  expect(links.filter(({ relation }) => relation === 'merged')).toEqual([]);
});
