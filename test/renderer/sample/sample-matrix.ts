import type { MatrixColumn, PlaceRow, PlacesMatrix } from '@tongbi/model';
import { figure, row, samplePlaces } from './sample-places.js';

const counts = { raised: 0, lowered: 1, compared: 1, missed: 1, below: 0, judged: 1 };
const { reports, leftOut, rows: growth } = samplePlaces;

const tonnes = (text: string, value: number, size: number) => figure(text, value, { unit: '吨', size, quote: `粮食产量${text}` });
const grain = (target: PlaceRow['target'], rank: number | null = null, more: Partial<PlaceRow> = {}) => row('某地', rank, target, more);

/** Growth as the sample of one indicator has it, and grain, which one place gives in another unit. */
const columns: readonly MatrixColumn[] = [
  { indicator: '地区生产总值', english: 'gross domestic product', aspect: 'change', unit: '%', ...counts, rows: growth },
  {
    indicator: '粮食产量',
    aspect: 'level',
    unit: '斤',
    ...counts,
    rows: [
      grain(null),
      grain(tonnes('50万吨', 5e5, 1e9), 1),
      grain(figure('3亿斤', 3e8, { unit: '斤', quote: '粮食产量3亿斤' }), 2),
      grain(null, null, { previousWording: { ...figure('稳中有增', 0) }, actual: figure('2亿斤', 2e8, { unit: '斤' }) }),
      grain(null),
      grain(null, null, { state: 'not-read' }),
    ],
  },
];

export const sampleMatrix: PlacesMatrix = {
  schema: 'tongbi/matrix@1',
  year: 2025,
  places: growth.map(({ report, place }) => ({ report, place })),
  columns,
  reports,
  leftOut,
};
