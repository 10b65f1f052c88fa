import type { PlaceFigure, PlaceRow, PlacesTable } from '@tongbi/model';

/** A target of a place, as '5%左右'. */
export function figure(text: string, value: number, more: Partial<PlaceFigure> = {}): PlaceFigure {
  const quote = `地区生产总值增长${text}`;
  return {
    value,
    unit: '%',
    bound: text.includes('以上') ? 'over' : text.includes('左右') ? 'approx' : 'exact',
    size: value,
    text,
    quote,
    report: 'r',
    span: { start: 0, end: 1 },
    line: 7,
    heading: '二、目标',
    ...more,
  };
}

/** One place. */
export function row(place: string, rank: number | null, target: PlaceFigure | null, more: Partial<PlaceRow> = {}): PlaceRow {
  return {
    report: `${place}-2025`,
    place,
    state: target ? 'number' : 'not-stated',
    rank,
    target,
    wording: null,
    further: [],
    previousTarget: null,
    previousWording: null,
    actual: null,
    outcome: null,
    change: null,
    ...more,
  };
}

const wording = { text: '与全国同步', quote: '经济增长与全国同步', report: 'r', span: { start: 0, end: 1 }, line: 9, heading: '' };

/** The targets of several places for growth. */
export function placesOf(rows: readonly PlaceRow[], more: Partial<PlacesTable> = {}): PlacesTable {
  return {
    schema: 'tongbi/places@1',
    asked: 'GDP',
    indicator: '地区生产总值',
    english: 'gross domestic product',
    year: 2025,
    aspect: 'change',
    unit: '%',
    rows,
    reports: rows.map(({ place }) => ({ id: `${place}-2025`, place, year: 2025, edition: 'full', file: `${place}/2025.md` })),
    leftOut: [],
    near: [],
    ...more,
  };
}

/** A place of each kind. */
export const samplePlaces = placesOf(
  [
    row('全国', null, figure('5%左右', 5)),
    row('甲', 1, figure('6%以上', 6), {
      previousTarget: figure('6.5%', 6.5),
      actual: figure('6.2%', 6.2),
      outcome: 'missed',
      change: 'lowered',
    }),
    row('乙', 2, figure('5%—5.5%', 5, { valueHigh: 5.5, sizeHigh: 5.5 }), {
      further: [figure('突破3万亿元', 3e12, { unit: '元', size: null })],
    }),
    row('丙', null, null, { state: 'wording', wording }),
    row('丁', null, null),
    row('戊', null, null, { state: 'not-read' }),
  ],
  { leftOut: [{ file: 'x.md', reason: 'other-year' }] },
);
