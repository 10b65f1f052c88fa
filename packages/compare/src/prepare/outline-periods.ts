import { type Period, type Place, type Report, walkSections } from '@tongbi/model';

/** A plan of five years ends with the fourth year after the one it is put forward in: “十五五” in 2026, 今后五年 in any year. */
const yearsAhead = 4;
/** 到2035年: a promise may look further than its outline. */
const untilYear = /到(20\d{2})年/u;

/** The sections that give the outline of several years, by id; empty where the year of the report is not known. */
export function outlineSections({ parts }: Pick<Report, 'parts'>): ReadonlySet<string> {
  return new Set([...walkSections(parts)].flatMap(({ section }) => (section.role === 'outline' ? [section.id] : [])));
}

/** The years that a promise of an outline is for; nothing where it stands elsewhere, or in a report whose year is not known. */
export function periodOf(
  { report, outline }: { readonly report: Report; readonly outline: ReadonlySet<string> },
  place: Place,
): { period?: Period } {
  const { year } = report;
  if (year === null || !outline.has(place.section)) return {};
  const until = Number(untilYear.exec(place.text)?.[1]);
  return { period: { from: year, to: until > year ? until : year + yearsAhead } };
}
