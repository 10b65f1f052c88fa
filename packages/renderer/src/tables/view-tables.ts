import type { Comparison, ComparisonSet, Force, GoalRow, LineageChain, SectionPlace } from '@tongbi/model';
import { describeSet, methodWithoutPage, pairNotices } from '../view/describe-set.js';
import { statedWords } from '../view/figure-view.js';
import { isBriefAlone, type PanelContext, type PreparedSet, prepareSet, withNames } from '../view/prepare-set.js';
import { cellOf, shownPlace } from '../view/view-lineage.js';
import type { ViewOptions } from '../view/view-model.js';
import { historyWords } from '../view/view-sentence.js';
import { briefTable } from './brief-table.js';
import { changeTable } from './change-table.js';
import { figureTable } from './figure-table.js';
import {
  type ColumnDraft,
  columnsIn,
  JOIN,
  lineOf,
  makeTable,
  type OfPair,
  pairTable,
  pathOf,
  type TableName,
  type TableView,
  tableNames,
} from './make-table.js';
import { outcomeTable } from './outcome-table.js';
import { tableToCsv } from './write-csv.js';

const wordsOf =
  (side: 'previous' | 'current') =>
  ([{ [side]: stated }]: OfPair<GoalRow>): string | null =>
    stated && statedWords(stated);

/** One row a target of several years: what the earlier plan set, and what the current report sets. */
function goalTable(prepared: PreparedSet): TableView {
  const { indicator, labels } = prepared.index.wording;
  const forceWord = (force: Force | undefined) => (force ? labels.forces[force] : null);
  const itemsOf = ({ comparison }: PanelContext) => comparison.goals;
  // The last report with an outline may be older than the previous one.
  const previousOf = ([{ previous }, { index, previousLabel }]: OfPair<GoalRow>) =>
    previous ? index.label(previous.report) : previousLabel;
  return pairTable(
    'goals',
    prepared,
    itemsOf,
    ({ label, number, whole }) => [
      label('indicator', ([goal]) => indicator(goal.indicator, goal.english), 32),
      label('unit', ([{ unit }]) => unit, 10),
      whole('since', ([{ period }]) => period.from),
      whole('until', ([{ period }]) => period.to),
      number('previousTarget', ([{ previous }]) => previous?.value ?? null),
      label('previousTargetText', wordsOf('previous'), 20),
      number('currentTarget', ([{ current }]) => current?.value ?? null),
      label('currentTargetText', wordsOf('current'), 20),
      label('force', ([{ current, previous }]) => forceWord((current ?? previous)?.force), 10),
      whole('previousLine', ([{ previous }, context]) => lineOf(previous, context)),
      whole('currentLine', ([{ current }, context]) => lineOf(current, context)),
    ],
    previousOf,
  );
}

/** One row a word or phrase that only one of the two reports says. */
function termTable(prepared: PreparedSet): TableView {
  const { tables, sentences } = prepared.index.wording;
  const { newTerm, vanishedTerm } = tables;
  const itemsOf = ({ comparison: { terms } }: PanelContext) => [
    ...terms.new.map((change) => ({ ...change, appearance: newTerm })),
    ...terms.vanished.map((change) => ({ ...change, appearance: vanishedTerm })),
  ];
  return pairTable('terms', prepared, itemsOf, ({ text, label, number, whole }) => [
    label('appearance', ([{ appearance }]) => appearance),
    label('term', ([{ term }]) => term, 24),
    whole('count', ([{ count }]) => count),
    number('score', ([{ score }]) => score),
    number('background', ([{ background }]) => background),
    label('history', ([{ history }]) => historyWords(history, sentences), 20),
    text('quote', ([{ places }]) => places[0]?.text ?? null),
    label('section', ([{ places }, context]) => pathOf(places[0], context), 32),
    whole('line', ([{ places }, context]) => lineOf(places[0], context)),
  ]);
}

const lineIn = (side: 'previous' | 'current', place: SectionPlace | null | undefined, context: PanelContext) =>
  lineOf(place && { report: context.comparison[side].id, span: place.span }, context);

/** One row a section: where it went, or where it came from. */
function sectionTable(prepared: PreparedSet): TableView {
  const { tables, labels } = prepared.index.wording;
  const itemsOf = ({ comparison }: PanelContext) => comparison.sections;
  return pairTable('sections', prepared, itemsOf, ({ text, label, number, whole }) => [
    label('relation', ([{ relation }, context]) => withNames(labels.relations[relation], context)),
    label('moved', ([{ moved }]) => (moved ? tables.yes : null), 10),
    text('previousHeading', ([{ previous }]) => previous.map(({ heading }) => heading).join(JOIN) || null),
    text('currentHeading', ([{ current }]) => current?.heading ?? null),
    whole('previousLine', ([{ previous }, context]) => lineIn('previous', previous[0], context)),
    whole('currentLine', ([{ current }, context]) => lineIn('current', current, context)),
    number('confidence', ([{ confidence }]) => confidence),
  ]);
}

/** One row a chain of commitments, with what became of it in each year; empty where only two reports are compared. */
function lineageTable({ set, index, years }: PreparedSet): TableView {
  const { tables, phrases } = index.wording;
  const { text, label, whole } = columnsIn<LineageChain, keyof typeof tables.columns>(tables);
  const placeOf = (chain: LineageChain) => shownPlace(chain, set.focus);
  const yearColumns = years.map(
    (year): ColumnDraft<LineageChain> => ({
      key: `y${year}`,
      title: phrases.year(year),
      kind: 'text',
      width: 12,
      cell: (chain) => cellOf(chain, year, index).words,
    }),
  );
  const columns = [
    text('text', (chain) => placeOf(chain).text),
    label('section', (chain) => index.path(placeOf(chain).report, placeOf(chain).section).join(' · '), 32),
    whole('since', ({ since }) => since),
    label('atLeast', ({ atLeast }) => (atLeast ? tables.yes : null), 10),
    whole('until', ({ until }) => until),
    whole('stated', ({ places }) => places.length),
    label('ending', ({ ending }) => tables.endings[ending], 24),
    label('doneIn', ({ doneIn }) => phrases.list(doneIn.map(String)), 16),
    label('gaps', ({ gaps }) => phrases.list(gaps.map(String)), 16),
    ...yearColumns,
    label('id', ({ id }) => id, 18),
  ];
  const chains = [...set.lineage].sort((a, b) => b.places.length - a.places.length);
  return makeTable('lineage', tables.sheets.lineage, columns, chains);
}

type Row = readonly [subject: string, content: string];

/** What is compared, what its editions keep from being asserted, how it was made: a table that is sent on must carry it along. */
function aboutTable(prepared: PreparedSet, toolVersion: string | undefined): TableView {
  const { set, index, contexts } = prepared;
  const { tables, edition, phrases } = index.wording;
  const { title, notices, footer } = describeSet(prepared, toolVersion);
  const { about } = tables;
  const all = [...notices, ...contexts.flatMap((context) => pairNotices(context, set.focus))];
  const said = [...new Set(all.map(({ label, text }) => `${label}：${text}`))];
  const rows: Row[] = [
    [about.heading, title],
    ...set.reports.map((report): Row => [about.report, phrases.reportLine(index.label(report.id), edition(report.edition), report.file)]),
    ...said.map((notice): Row => [about.notice, notice]),
    ...methodWithoutPage(footer, phrases).map((method): Row => [about.method, method]),
    [about.version, footer.version],
  ];
  const { text, label } = columnsIn<Row, keyof typeof tables.columns>(tables);
  const columns = [label('subject', ([subject]) => subject), text('content', ([, content]) => content, 100)];
  return makeTable('about', tables.sheets.about, columns, rows);
}

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

function tableOf(name: TableName, prepared: PreparedSet, toolVersion: string | undefined): TableView {
  return MAKERS[name](prepared, toolVersion);
}

/** A brief alone has no other tables. */
const namesOf = ({ set: { comparisons } }: PreparedSet): readonly TableName[] =>
  comparisons.every(isBriefAlone) ? ['brief', 'about'] : tableNames;

/** The one that is meant where none is named. */
const usualTable = (prepared: PreparedSet): TableName => (namesOf(prepared) === tableNames ? 'changes' : 'brief');

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

export interface CsvOptions extends ViewOptions {
  /** Which of the tables; changes if not given, of a brief alone the brief. */
  readonly table?: TableName;
}

/** One table of a comparison, or of one report with several others, as CSV. */
export function renderCsv(input: Comparison | ComparisonSet, options: CsvOptions = {}): string {
  const prepared = prepareSet(input, options.language ?? 'zh');
  return tableToCsv(tableOf(options.table ?? usualTable(prepared), prepared, options.toolVersion));
}
