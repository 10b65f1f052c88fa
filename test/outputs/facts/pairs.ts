import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports, type ReadFile } from '@tongbi/compare';
import { type Comparison, remembered } from '@tongbi/model';
import { readText, segment } from '../../compare/read-report.js';
import { root } from '../../repository/read-repository.js';

/** Neighbouring reports of one place, by their paths. */
export type Pair = readonly [previous: string, current: string];

/** All pairs of neighbouring years in a folder of places. */
export function listPairs(folder: string): readonly Pair[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: place }) => {
      const files = readdirSync(join(folder, place))
        .filter((name) => /^\d{4}\.(?:md|txt)$/u.test(name))
        .sort()
        .map((name) => join(folder, place, name));
      return files.slice(1).map((file, at): Pair => [files[at]!, file]);
    });
}

export const ownPairs = listPairs(join(root, 'reports'));
export const corpusPairs = process.env.TONGBI_CORPUS ? listPairs(process.env.TONGBI_CORPUS) : [];

/** Of its place. */
export const isNewest = ([, current]: Pair): boolean => !corpusPairs.some(([previous]) => previous === current);

/** Both reports, as the command reads them. */
export const readPair = (pair: Pair) => pair.map((file) => readText(readFileSync(file, 'utf8'), file)) as [ReadFile, ReadFile];

const compared = new Map<string, Comparison>();

/** Each pair once a worker, whatever test asks for it. */
export const comparePaths = (pair: Pair): Comparison =>
  remembered(compared, pair.join(), () => compareReports(...readPair(pair), { segment }));
