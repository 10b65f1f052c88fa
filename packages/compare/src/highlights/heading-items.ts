import type { SectionPlace } from '@tongbi/model';
import { bigrams, dice } from '../links/bigrams.js';
import type { FlatSection, PreparedReport } from '../prepare/prepared-report.js';
import { cutPlaces } from './cut-clauses.js';
import type { Feature, HighlightSource, Item, Judged } from './item.js';

/** The year's tasks as their headings name them: the sections of the last part of tasks that has any, else the parts of tasks themselves. */
export function taskHeadings({ flat }: PreparedReport): readonly FlatSection[] {
  const tasks = flat.filter(({ section }) => section.role === 'tasks' && section.headingSpan && section.heading);
  const nested = tasks.filter(({ level }) => level === 1);
  const last = nested.at(-1)?.parent;
  return nested.length > 0 ? nested.filter(({ parent }) => parent === last) : tasks.filter(({ level }) => level === 0);
}

/** A heading longer than a place is shown by its beginning. */
const placesOf = (side: PreparedReport, places: readonly SectionPlace[]) =>
  places.slice(0, 3).flatMap(({ span }) => cutPlaces(side.reading.text, span).slice(0, 1));

/** Pairs of task headings that differ, and tasks that became or ceased to be the first. */
export function headingItems({ previous, current, established }: HighlightSource, { sections }: Judged): readonly Item[] {
  const [before, now] = [taskHeadings(previous), taskHeadings(current)].map((all) => all.map(({ section }) => section.id)) as [
    string[],
    string[],
  ];
  return sections.flatMap((record) => {
    const old = record.previous.filter(({ id }) => before.includes(id));
    const own = record.current && now.includes(record.current.id) ? record.current : null;
    if ((record.current && !own) || (!own && old.length === 0)) return [];
    if ((old.length === 0 && !established.new) || (!own && !established.dropped)) return [];
    const difference =
      own && old[0]
        ? 1 - Math.max(...old.map(({ heading }) => dice(bigrams(heading.replace(NUMBER, '')), bigrams(own.heading.replace(NUMBER, '')))))
        : 1;
    const isFirst = own?.id === now[0];
    const wasFirst = old.some(({ id }) => id === before[0]);
    if (difference === 0 && isFirst === wasFirst) return [];
    const features = new Map<Feature, number>([
      ['heading-changed', difference],
      ['first-task', isFirst === wasFirst ? 0 : 1],
    ]);
    return [
      {
        kind: 'structure' as const,
        previous: placesOf(previous, old),
        current: placesOf(current, own ? [own] : []),
        records: [],
        rows: [],
        sections: own ? [own.id] : [],
        features,
        sure: { confidence: record.confidence, grade: record.grade },
      },
    ];
  });
}
const NUMBER = /^[（(]?[一二三四五六七八九十\d]+[）)、.]/u;
