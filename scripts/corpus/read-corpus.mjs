import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readMetrics } from '../../packages/metric-differ/dist/index.js';
import { decodeText, normalizeReport } from '../../packages/normalizer/dist/index.js';

/** Second copies of a report, as `2024.flat.txt`, are none. */
const ofYear = /^(\d{4})\.(?:txt|md)$/u;

/** The report in a text with its figures; null where the text is none. */
export function readSide(text, file, year) {
  try {
    const report = { ...normalizeReport(text, { file: basename(file) }).report, year };
    return { report, ...readMetrics(report) };
  } catch {
    return null;
  }
}

/** Each report of a folder that has one folder a place and one file a year: its text and figures, and those of the year before. */
export function readCorpus(corpus) {
  const sides = new Map();
  for (const path of readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort()) {
    const year = Number(ofYear.exec(basename(path))?.[1]);
    if (!year || dirname(path) === '.') continue;
    const text = decodeText(readFileSync(join(corpus, path)), path);
    const side = readSide(text, path, year);
    if (side) sides.set(`${dirname(path)} ${year}`, { path, folder: dirname(path), year, text, side });
  }
  return [...sides.values()].map((one) => ({ ...one, previous: sides.get(`${one.folder} ${one.year - 1}`)?.side }));
}
