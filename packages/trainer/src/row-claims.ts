import { fileURLToPath } from 'node:url';
import { compareReports } from '@tongbi/compare';
import { rowFeatures } from '@tongbi/compare/training';
import type { IndicatorRow } from '@tongbi/model';
import type { JudgedClaim } from './claim-examples.js';
import type { Folders } from './link-examples.js';
import { readFile, segmentLetters } from './read-corpus.js';
import { readRows } from './read-gold.js';

/** Rows of pairs of reports that somebody read against both texts, with what they said then. */
const LABELS = fileURLToPath(new URL('../../../scripts/labels/rows.tsv', import.meta.url));
/** What a long id is cut with. */
const CUT = '…';

const says = ({ change, outcome }: IndicatorRow): string => (outcome ? `${change} ${outcome}` : change);
const isNamed = (label: string, id: string) => (label.endsWith(CUT) ? id.startsWith(label.slice(0, -1)) : id === label);

/** The rows that still say what was read, pair by pair; what is doubtful is not right. */
export function readRowClaims({ corpus }: Pick<Folders, 'corpus'>): readonly (readonly JudgedClaim[])[] {
  const labels = readRows(LABELS).slice(1);
  return [...new Set(labels.map(([previous, current]) => `${previous}\t${current}`))].map((pair) => {
    const [previous, current] = pair.split('\t') as [string, string];
    const later = readFile(corpus, current);
    const made = compareReports(readFile(corpus, previous), later, { segment: segmentLetters });
    return labels.flatMap(([before, after, id, said, label]): readonly JudgedClaim[] => {
      const row =
        before === previous &&
        after === current &&
        made.indicators.find((one) => isNamed(id!, one.id) && says(one) === said!.replace(' -', ''));
      if (!row) return [];
      const features = rowFeatures(row, made.commitments, later.report);
      return [{ kind: 'row', features, previous: [], current: null, right: label === 'right' ? 1 : 0 }];
    });
  });
}
