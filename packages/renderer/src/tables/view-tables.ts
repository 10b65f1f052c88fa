import type { Comparison, ComparisonSet } from '@tongbi/model';
import { prepareSet } from '../prepare-set.js';
import type { ViewOptions } from '../view-model.js';
import { aboutTable } from './about-table.js';
import { changeTable } from './change-table.js';
import { figureTable } from './figure-table.js';
import { lineageTable } from './lineage-table.js';
import { outcomeTable } from './outcome-table.js';
import { sectionTable } from './section-table.js';
import type { TableView } from './table-view.js';
import { termTable } from './term-table.js';

/**
 * A comparison, or one report with several others, as tables: changes, figures, outcomes, sections, terms, lineage, and what they are
 * about. Labels, statuses and names are those of the page, in the language asked for; numbers stand apart from their units. Plain
 * data; the same input gives equal data. docs/outputs.md lists the columns.
 */
export function viewTables(input: Comparison | ComparisonSet, options: ViewOptions = {}): readonly TableView[] {
  const prepared = prepareSet(input, options.language ?? 'zh');
  const { contexts, index } = prepared;
  const { wording } = index;
  return [
    changeTable(contexts, wording),
    figureTable(contexts, wording),
    outcomeTable(contexts, wording),
    sectionTable(contexts, wording),
    termTable(contexts, wording),
    lineageTable(prepared),
    aboutTable(prepared, options.toolVersion),
  ];
}
