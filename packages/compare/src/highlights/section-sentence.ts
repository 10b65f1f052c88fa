import type { BriefArgument, BriefClause, BriefSentence, SectionPlace, SectionRecord, Span } from '@tongbi/model';
import { bigrams, dice } from '../links/bigrams.js';
import type { FlatSection, PreparedReport } from '../prepare/prepared-report.js';
import { taskHeadings } from './heading-items.js';
import type { History } from './history.js';
import { type HighlightSource, type Item, isSamePlace, type Judged } from './item.js';
import type { Quoter, SideName } from './quoter.js';

/** Headings that share less of their words are two tasks to a reader, whatever moved from one to the other. */
const ALIKE = 0.2;
const STRANGE = 0.1;
/** Of two tasks that became one, one whose heading is still mostly there was only renamed. */
const MOSTLY_ALIKE = 0.5;
const NUMBER = /^\s*(?:[（(]?[一二三四五六七八九十百\d]+[）)、.．]\s*)?/u;

interface Told {
  readonly source: HighlightSource;
  readonly quoter: Quoter;
  readonly history: History;
}

/** A heading without its number. */
function headingWords(name: SideName, { heading, span }: Pick<SectionPlace, 'heading' | 'span'>, { quoter }: Told): BriefArgument {
  const quote = quoter.quote(name, span);
  return { ...quote, text: heading.replace(NUMBER, '') };
}

const plain = ({ heading }: SectionPlace): string => heading.replace(NUMBER, '');
const likeness = (one: SectionPlace, other: SectionPlace): number => dice(bigrams(plain(one)), bigrams(plain(other)));

/** Its place among the tasks, from 1; 0 of what is none. */
const rankOf = (tasks: readonly FlatSection[], { id }: SectionPlace): number => tasks.findIndex(({ section }) => section.id === id) + 1;

/** 任务“扩大内需”由第3项变为首项; where the headings have little in common, only which tasks come first. */
function movedSentence(old: SectionPlace | undefined, own: SectionPlace | null, told: Told): BriefClause | undefined {
  const { source } = told;
  const [before, now] = [taskHeadings(source.previous), taskHeadings(source.current)];
  const [from, to] = [old ? rankOf(before, old) : 0, own ? rankOf(now, own) : 0];
  if ((from === 1) === (to === 1)) return undefined;
  if (!old || !own || likeness(old, own) < ALIKE) {
    const firsts = (
      [
        ['previous', before],
        ['current', now],
      ] as const
    ).flatMap(([name, tasks]) => {
      const section = tasks[0]?.section;
      return section?.headingSpan ? [headingWords(name, { heading: section.heading, span: section.headingSpan }, told)] : [];
    });
    return firsts.length === 2 ? { code: 'first-section', arguments: firsts } : undefined;
  }
  const places = [from, to].map((rank) => ({ text: String(rank) }));
  return { code: 'section-moved', arguments: [headingWords('previous', old, told), ...places] };
}

/** Since when no report given had such a task first; undecided where one had a first task with some of its words. */
function firstSince(own: SectionPlace, { history }: Told): readonly BriefClause[] {
  const likenessIn = ({ report }: { readonly report: PreparedReport }) => {
    const first = taskHeadings(report)[0]?.section.heading;
    return first === undefined ? 1 : dice(bigrams(first.replace(NUMBER, '')), bigrams(plain(own)));
  };
  return history.came(
    (one) => likenessIn(one) >= MOSTLY_ALIKE,
    (one) => likenessIn(one) >= ALIKE,
  );
}

/** What became of one task of the year, by its heading. */
export function sectionSentence(
  { previous, current, sure }: Item,
  { sections }: Pick<Judged, 'sections'>,
  told: Told,
): BriefSentence | undefined {
  const holds = (places: readonly SectionPlace[], spans: readonly Span[]) =>
    places.some(({ span }) => spans.some((one) => isSamePlace(one, span)));
  const found = sections.find((record: SectionRecord) =>
    current.length > 0 ? record.current !== null && holds([record.current], current) : holds(record.previous, previous),
  );
  if (!found) return undefined;
  const { current: own, previous: all } = found;
  const { grade } = sure;
  const [old] = own ? [...all].sort((a, b) => likeness(b, own) - likeness(a, own)) : all;
  const moved = movedSentence(old, own, told);
  // Which task comes first in either report is read, not judged.
  if (moved?.code === 'first-section') return { ...moved, grade: 'certain' };
  const now = own && headingWords('current', own, told);
  const was = old && headingWords('previous', old, told);
  if (moved && old && own) {
    const titled: readonly BriefClause[] = plain(old) === plain(own) ? [] : [{ code: 'section-titled', arguments: [now!] }];
    const further = [...titled, ...(moved.arguments[2]?.text === '1' ? firstSince(own, told) : [])];
    return { ...moved, ...(further.length > 0 && { further }), grade };
  }
  const others = all.filter((other) => other !== old).slice(0, 1);
  if (found.relation === 'merged' && now && was && others.length > 0 && likeness(old!, own!) < MOSTLY_ALIKE)
    return { code: 'section-merged', arguments: [was, ...others.map((other) => headingWords('previous', other, told)), now], grade };
  // What came out of another task under a heading that shares no word with its is a task of its own to a reader.
  if (found.relation === 'split' && now && was && likeness(old!, own!) < ALIKE)
    return likeness(old!, own!) < STRANGE
      ? { code: 'section-new', arguments: [now], grade }
      : { code: 'section-split', arguments: [was, now], grade };
  if (now && was) return { code: 'section-renamed', arguments: [was, now], grade };
  return now ? { code: 'section-new', arguments: [now], grade } : was && { code: 'section-gone', arguments: [was], grade };
}
