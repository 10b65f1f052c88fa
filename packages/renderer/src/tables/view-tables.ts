import type { Comparison, ComparisonSet } from '@tongbi/model';
import { isBriefAlone } from '../view/is-brief-alone.js';
import { type PreparedSet, prepareSet } from '../view/prepare-set.js';
import type { ViewOptions } from '../view/view-model.js';
import { aboutTable } from './about-table.js';
import { briefTable } from './brief-table.js';
import { changeTable } from './change-table.js';
import { figureTable } from './figure-table.js';
import { goalTable } from './goal-table.js';
import { lineageTable } from './lineage-table.js';
import { outcomeTable } from './outcome-table.js';
import { sectionTable } from './section-table.js';
import { type TableName, type TableView, tableNames } from './table-view.js';
import { termTable } from './term-table.js';

/** How each table is made. */
const MAKERS: Readonly<Record<TableName, (prepared: PreparedSet, toolVersion: string | undefined) => TableView>> = {
  brief: briefTable,
  changes: changeTable,
  figures: figureTable,
  outcomes: outcomeTable,
  goals: goalTable,
  sections: sectionTable,
  terms: termTable,
  lineage: lineageTable,
  about: aboutTable,
};

/** One of the tables. */
export function tableOf(name: TableName, prepared: PreparedSet, toolVersion: string | undefined): TableView {
  return MAKERS[name](prepared, toolVersion);
}

/** A brief alone has no other tables. */
const namesOf = ({ set: { comparisons } }: PreparedSet): readonly TableName[] =>
  comparisons.every(isBriefAlone) ? ['brief', 'about'] : tableNames;

/** The one that is meant where none is named. */
export const usualTable = (prepared: PreparedSet): TableName => (namesOf(prepared) === tableNames ? 'changes' : 'brief');

/** All of them, in the order of the sheets. */
export function tablesOf(prepared: PreparedSet, toolVersion: string | undefined): readonly TableView[] {
  return namesOf(prepared).map((name) => tableOf(name, prepared, toolVersion));
}

/**
 * A comparison, or one report with several others, as tables: the brief, changes, figures, outcomes, goals, sections, terms, lineage, and what they are
 * about. Labels, statuses and names are those of the page, in the language asked for; numbers stand apart from their units. Plain
 * data; the same input gives equal data. docs/outputs.md lists the columns.
 */
export function viewTables(input: Comparison | ComparisonSet, options: ViewOptions = {}): readonly TableView[] {
  return tablesOf(prepareSet(input, options.language ?? 'zh'), options.toolVersion);
}
