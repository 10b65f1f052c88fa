import { areBeside, type BriefArgument, type BriefClause, type BriefSentence, type SectionPlace, type Span } from '@tongbi/model';
import { bigrams, dice } from '../links/alike-texts.js';
import type { FlatSection, PreparedReport, SideName } from '../prepare/prepared-report.js';
import { forms } from '../wording-forms.js';
import { cutPlaces } from './cut-clauses.js';
import { CERTAIN, type Feature, type HighlightSource, type Item, isSamePlace, type Judged } from './item.js';
import type { Teller } from './quoter.js';

/**
 * The year's tasks as their headings name them: the sections of the part of tasks that has any, else the parts of tasks themselves. None where several
 * parts have (三、经济 with three, 四、改革 with six): the first of the fifth part is no first task.
 */
export function taskHeadings({ flat }: PreparedReport): readonly FlatSection[] {
  const tasks = flat.filter(({ section }) => section.role === 'tasks' && section.headingSpan && section.heading);
  const nested = tasks.filter(({ level }) => level === 1);
  if (nested.length === 0) return tasks.filter(({ level }) => level === 0);
  return nested.every(({ parent }) => parent === nested[0]!.parent) ? nested : [];
}

/** A heading longer than a place is shown by its beginning. */
const placesOf = (side: PreparedReport, places: readonly SectionPlace[]) =>
  places.slice(0, 3).flatMap(({ span }) => cutPlaces(side.reading.text, span).slice(0, 1));

/** Of two places each has headings of its own: which task comes first is worth a sentence. */
function firstTasks({ previous, current }: HighlightSource): readonly Item[] {
  const [[old], [own]] = [taskHeadings(previous), taskHeadings(current)];
  if (!old || !own || old.section.heading === own.section.heading) return [];
  const at = (side: PreparedReport, { section }: FlatSection) => cutPlaces(side.reading.text, section.headingSpan!).slice(0, 1);
  const about = { records: [], rows: [], sections: [own.section.id], features: new Map<Feature, number>([['first-task', 1]]) };
  return [{ kind: 'structure', previous: at(previous, old), current: at(current, own), ...about, sure: CERTAIN }];
}

/** Pairs of task headings that differ, and tasks that became or ceased to be the first. */
export function headingItems(source: HighlightSource, { sections }: Judged): readonly Item[] {
  const { previous, current, established, relation } = source;
  // Of a text that is not the report's own the headings are its editor's.
  if ([previous, current].some(({ report }) => report.edition !== 'full')) return [];
  if (areBeside(relation)) return firstTasks(source);
  const idsOf = (side: PreparedReport) => taskHeadings(side).map(({ section }) => section.id);
  const [before, now] = [idsOf(previous), idsOf(current)];
  return sections.flatMap((record) => {
    const old = record.previous.filter(({ id }) => before.includes(id));
    const own = record.current && now.includes(record.current.id) ? record.current : null;
    if ((record.current && !own) || (!own && old.length === 0)) return [];
    if ((old.length === 0 && !established.new) || (!own && !established.dropped)) return [];
    const difference = own && old[0] ? 1 - Math.max(...old.map((other) => likeness(other, own))) : 1;
    const isFirst = own?.id === now[0];
    const wasFirst = old.some(({ id }) => id === before[0]);
    if (difference === 0 && isFirst === wasFirst) return [];
    return [
      {
        kind: 'structure' as const,
        previous: placesOf(previous, old),
        current: placesOf(current, own ? [own] : []),
        records: [],
        rows: [],
        sections: own ? [own.id] : [],
        features: new Map<Feature, number>([
          ['heading-changed', difference],
          ['first-task', isFirst === wasFirst ? 0 : 1],
        ]),
        sure: { confidence: record.confidence, grade: record.grade },
      },
    ];
  });
}

/** Headings that share less of their words are two tasks to a reader, whatever moved from one to the other. */
const ALIKE = 0.2;
/** Of two tasks that became one, one whose heading is still mostly there was only renamed. */
const MOSTLY_ALIKE = 0.5;
/** 扩大内需 of （一）扩大内需. */
const withoutNumber = (heading: string): string => heading.replace(forms.sectionNumber, '');

/** A heading without its number. */
function headingWords(name: SideName, { heading, span }: Pick<SectionPlace, 'heading' | 'span'>, { quoter }: Teller): BriefArgument {
  const quote = quoter.quote(name, span);
  return { ...quote, text: withoutNumber(heading) };
}

const plain = ({ heading }: SectionPlace): string => withoutNumber(heading);
const likeness = (one: SectionPlace, other: SectionPlace): number => dice(bigrams(plain(one)), bigrams(plain(other)));

/** Its place among the tasks, from 1; 0 of what is none. */
const rankOf = (side: PreparedReport, { id }: SectionPlace): number => taskHeadings(side).findIndex(({ section }) => section.id === id) + 1;

/** Which task comes first in either report is read, not judged. */
function firstSections(told: Teller): BriefSentence | undefined {
  const [was, is] = (['previous', 'current'] as const).map((name) => {
    const [first] = taskHeadings(told.source[name]);
    return first && headingWords(name, { heading: first.section.heading, span: first.section.headingSpan! }, told);
  });
  return was && is && { code: 'first-section', arguments: [was, is], grade: 'certain' };
}

/** 任务“扩大内需”由第3项变为第1项. */
function movedSentence(
  from: number,
  to: number,
  old: SectionPlace,
  own: SectionPlace,
  told: Teller,
): BriefClause & Pick<BriefSentence, 'further'> {
  const places = [from, to].map((rank) => ({ text: String(rank) }));
  const titled: readonly BriefClause[] =
    plain(old) === plain(own) ? [] : [{ code: 'section-titled', arguments: [headingWords('current', own, told)] }];
  const further = [...titled, ...(to === 1 ? firstSince(own, told) : [])];
  return { code: 'section-moved', arguments: [headingWords('previous', old, told), ...places], ...(further.length > 0 && { further }) };
}

/** Since when no report given had such a task first; undecided where one had a first task with some of its words. */
function firstSince(own: SectionPlace, { source: { history } }: Teller): readonly BriefClause[] {
  const likenessIn = (earlier: PreparedReport) => {
    const first = taskHeadings(earlier)[0]?.section.heading;
    return first === undefined ? 1 : dice(bigrams(withoutNumber(first)), bigrams(plain(own)));
  };
  return history.came(
    (one) => likenessIn(one) >= MOSTLY_ALIKE,
    (one) => likenessIn(one) >= ALIKE,
  );
}

/** What became of one task of the year, by its heading. */
export function sectionSentence({ previous, current, sure: { grade } }: Item, told: Teller): BriefSentence | undefined {
  if (areBeside(told.source.relation)) return firstSections(told);
  const holds = (places: readonly SectionPlace[], spans: readonly Span[]) =>
    places.some(({ span }) => spans.some((one) => isSamePlace(one, span)));
  const found = told.pair.sections.find((record) =>
    current.length > 0 ? record.current !== null && holds([record.current], current) : holds(record.previous, previous),
  );
  if (!found) return undefined;
  const { current: own, previous: all } = found;
  const [old] = own ? [...all].sort((a, b) => likeness(b, own) - likeness(a, own)) : all;
  const { previous: before, current: after } = told.source;
  const [from, to] = [old ? rankOf(before, old) : 0, own ? rankOf(after, own) : 0];
  const isAlike = old && own && likeness(old, own) >= ALIKE;
  if ((from === 1) !== (to === 1) && isAlike) return { ...movedSentence(from, to, old, own, told), grade };
  // Where the headings have little in common, only which tasks come first.
  const first = (from === 1) !== (to === 1) && firstSections(told);
  if (first) return first;
  const now = own && headingWords('current', own, told);
  const was = old && headingWords('previous', old, told);
  const others = all.filter((other) => other !== old).slice(0, 1);
  if (found.relation === 'merged' && now && was && others.length > 0 && likeness(old!, own!) < MOSTLY_ALIKE)
    return { code: 'section-merged', arguments: [was, ...others.map((other) => headingWords('previous', other, told)), now], grade };
  if (found.relation === 'split' && now && was && !isAlike) return { code: 'section-split', arguments: [was, now], grade };
  if (now && was) return { code: 'section-renamed', arguments: [was, now], grade };
  return now ? { code: 'section-new', arguments: [now], grade } : was && { code: 'section-gone', arguments: [was], grade };
}
