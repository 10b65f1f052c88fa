import { stageFiles } from '../cache/stage-files.js';
import { hashFiles } from '../cache/stage-version.js';

let known: string | undefined;

/**
 * The version of all that pages are made by, from the file to the page, read from code and tables and never typed by hand: with another one every
 * page is made again.
 */
export function stageDigest(): string {
  known ??= hashFiles(
    stageFiles({
      packages: ['@tongbi/formats', '@tongbi/check', '@tongbi/compare', '@tongbi/segmenter', '@tongbi/site'],
      own: ['files', 'check', 'site'],
    }),
  );
  return known;
}
