import { extractText } from '@tongbi/formats';
import { expect, test } from 'vitest';
import { layOut, makePdf } from './make-pdf.js';

const ROUNDS = 2;
const charactersOfPage = 36 * 40;

/** Processor time of reading so many pages: the lesser of two runs. */
async function costOf(pages: number, paragraph: (characters: number) => readonly string[]): Promise<number> {
  const file = makePdf(layOut(paragraph(pages * charactersOfPage)));
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    await extractText(file, 'a.pdf');
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least;
}

const sentence = '修好码头三座，铺设水管九公里，让海岛居民喝上放心水。';
const text = (characters: number) => sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);

const FEW = 30;
const TIMES = 16;
/** The square of the number would be sixteen; one page more of a long paragraph copied it whole, which was three and a half. */
const MOST_A_PAGE = 2;
test.each([
  ['of short paragraphs', (characters: number) => text(characters).match(/.{1,104}/gu)!],
  ['of one paragraph that runs over all of them', (characters: number) => [text(characters)]],
])('sixteen times as many pages cost some sixteen times as much: %s', async (_, paragraph) => {
  await costOf(FEW, paragraph); // compiles
  const [few, many] = [await costOf(FEW, paragraph), await costOf(FEW * TIMES, paragraph)];
  expect(many / few / TIMES).toBeLessThan(MOST_A_PAGE);
});
