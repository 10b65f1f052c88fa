import { type Metric, type Span, walkSections } from '@tongbi/model';
import { canonicalIndicator, namesOf } from './canonical-indicator.js';
import type { ReadReport } from './read-report.js';
import { type Squeezed, squeeze } from './squeeze.js';
import { namesOneThing, thingOf } from './thing-of.js';
import { withoutLead } from './topic.js';

/** A place of the review that speaks of an indicator. */
export interface Mention {
  readonly text: string;
  readonly span: Span;
}

/** Shorter names stand inside others: 出口 in 出口退税. */
const shortestName = 3;
const clauseMarks = new Set([...'，。；：！？']);

const paragraphsOf = new WeakMap<ReadReport['report'], readonly Squeezed[]>();

/** The paragraphs of a report's review as they are read, without blanks; made once a report. */
function reviewOf(report: ReadReport['report']): readonly Squeezed[] {
  const known = paragraphsOf.get(report);
  if (known) return known;
  const text = report.reading ?? report.text;
  const made: Squeezed[] = [];
  for (const { section } of walkSections(report.parts)) {
    if (section.role === 'review') for (const { span } of section.paragraphs) made.push(squeeze(text, span));
  }
  paragraphsOf.set(report, made);
  return made;
}

function namesFor({ indicator }: Metric): readonly string[] {
  const { entry } = canonicalIndicator(indicator);
  if (entry) return namesOf(entry).filter((name) => name.length >= shortestName);
  const thing = thingOf(indicator);
  const parts = [withoutLead(thing), ...thing.split(/[、和及与]/)].filter((name) => name.length >= shortestName);
  return [thing, ...parts].filter(namesOneThing);
}

/** The clause around a place of a text. */
function clauseAround(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from > 0 && !clauseMarks.has(text[from - 1]!)) from--;
  while (to < text.length && !clauseMarks.has(text[to]!)) to++;
  return { start: from, end: to };
}

/**
 * The first clause of a report's review that names an indicator, in words or with a figure that no target can be held against:
 * 城镇新增就业超额完成全年任务 tells of the jobs, though not how many. Undefined where the review is silent on it.
 */
export function findMention({ report }: ReadReport, target: Metric): Mention | undefined {
  const names = namesFor(target);
  for (const { text, original } of reviewOf(report)) {
    const found = names.map((name) => ({ name, at: text.indexOf(name) })).filter(({ at }) => at >= 0);
    if (found.length === 0) continue;
    const first = found.reduce((best, one) =>
      one.at < best.at || (one.at === best.at && one.name.length > best.name.length) ? one : best,
    );
    const clause = clauseAround(text, first.at, first.at + first.name.length);
    return { text: text.slice(clause.start, clause.end), span: original(clause) };
  }
  return undefined;
}
