import type { ReportFacts } from '@tongbi/archive';

export function factsOf(place: string, year: number, more: Partial<ReportFacts> = {}): ReportFacts {
  return {
    id: `${place}-${year}`,
    kind: 'work-report',
    place,
    placeCode: null,
    year,
    edition: 'full',
    title: `${place}政府工作报告`,
    date: null,
    isFictional: false,
    file: `reports/${place}/${year}.md`,
    key: { name: place, sha256: '', place: null, year },
    ...more,
  };
}
