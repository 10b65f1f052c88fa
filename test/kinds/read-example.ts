import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareReports } from '@tongbi/compare';
import { headingText, type Kind, walkSections } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { createSegmenter } from '@tongbi/segmenter';

const segment = createSegmenter();

export const examples = join(import.meta.dirname, 'examples');

/** A made-up document as the comparison takes it. */
export function readExample(path: string, kinds: readonly Kind[] = []) {
  const file = basename(path);
  return { ...normalizeReport(readFileSync(join(examples, path), 'utf8'), { file, kinds }), file };
}

export type Example = ReturnType<typeof readExample>;

export const compareExamples = (previous: Example, current: Example) => compareReports(previous, current, { segment });

/** Headings with their roles: 一、主要任务 tasks. */
export const outlineOf = ({ report }: Example): readonly string[] =>
  [...walkSections(report.parts)].flatMap(({ section }) => (section.headingSpan ? [`${headingText(section)} ${section.role}`] : []));
