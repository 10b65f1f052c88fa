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
  JOIN,
  lineOf,
  type OfPair,
  pairTable,
  pathOf,
  type TableName,
  type TableView,
  tableIn,
  tableNames,
} from './make-table.js';
import { outcomeTable } from './outcome-table.js';
import { tableToCsv } from './write-csv.js';

/** One row a target of several years: what the earlier plan set, and what the current report sets. */
function goalTable(prepared: PreparedSet): TableView {
  const { indicator, labels } = prepared.index.wording;
  const forceWord = (force: Force | undefined) => (force ? labels.forces[force] : null);
  // The last report with an outline may be older than the previous one.
  const previousOf = ([{ previous }, { index, previousLabel }]: OfPair<GoalRow>) =>
    previous ? index.label(previous.report) : previousLabel;
  return pairTable(
    'goals',
    prepared,
    ({ comparison }) => comparison.goals,
    ({ label, number, whole }) => [
      label('indicator', ([goal]) => indicator(goal.indicator, goal.english), 32),
      label('unit', ([{ unit }]) => unit, 10),
      whole('since', ([{ period }]) => period.from),
      whole('until', ([{ period }]) => period.to),
      number('previousTarget', ([{ previous }]) => previous?.value ?? null),
      label('previousTargetText', ([{ previous }]) => previous && statedWords(previous), 20),
      number('currentTarget', ([{ current }]) => current?.value ?? null),
      label('currentTargetText', ([{ current }]) => current && statedWords(current), 20),
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
  return pairTable(
    'sections',
    prepared,
    ({ comparison }) => comparison.sections,
    ({ text, label, number, whole }) => [
      label('relation', ([{ relation }, context]) => withNames(labels.relations[relation], context)),
      label('moved', ([{ moved }]) => (moved ? tables.yes : null), 10),
      text('previousHeading', ([{ previous }]) => previous.map(({ heading }) => heading).join(JOIN) || null),
      text('currentHeading', ([{ current }]) => current?.heading ?? null),
      whole('previousLine', ([{ previous }, context]) => lineIn('previous', previous[0], context)),
      whole('currentLine', ([{ current }, context]) => lineIn('current', current, context)),
      number('confidence', ([{ confidence }]) => confidence),
    ],
  );
}

/** One row a chain of commitments, with what became of it in each year; empty where only two reports are compared. */
function lineageTable({ set, index, years }: PreparedSet): TableView {
  const { tables, phrases } = index.wording;
  const placeOf = (chain: LineageChain) => shownPlace(chain, set.focus);
  const ofYear = (year: number): ColumnDraft<LineageChain> => ({
    key: `y${year}`,
    title: phrases.year(year),
    kind: 'text',
    width: 12,
    cell: (chain) => cellOf(chain, year, index).words,
  });
  const chains = [...set.lineage].sort((a, b) => b.places.length - a.places.length);
  return tableIn('lineage', tables.sheets.lineage, tables, chains, ({ text, label, whole }) => [
    text('text', (chain) => placeOf(chain).text),
    label('section', (chain) => pathOf(placeOf(chain), { index }), 32),
    whole('since', ({ since }) => since),
    label('atLeast', ({ atLeast }) => (atLeast ? tables.yes : null), 10),
    whole('until', ({ until }) => until),
    whole('stated', ({ places }) => places.length),
    label('ending', ({ ending }) => tables.endings[ending], 24),
    label('doneIn', ({ doneIn }) => phrases.list(doneIn.map(String)), 16),
    label('gaps', ({ gaps }) => phrases.list(gaps.map(String)), 16),
    ...years.map(ofYear),
    label('id', ({ id }) => id, 18),
  ]);
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
  return tableIn('about', tables.sheets.about, tables, rows, ({ label, text }) => [
    label('subject', ([subject]) => subject),
    text('content', ([, content]) => content, 100),
  ]);
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

/** A brief alone has no other tables. */
const namesOf = ({ set: { comparisons } }: PreparedSet): readonly TableName[] =>
  comparisons.every(isBriefAlone) ? ['brief', 'about'] : tableNames;

/** All of them, in the order of the sheets. */
export function tablesOf(prepared: PreparedSet, toolVersion: string | undefined): readonly TableView[] {
  return namesOf(prepared).map((name) => MAKERS[name](prepared, toolVersion));
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
  const usual = namesOf(prepared) === tableNames ? 'changes' : 'brief';
  return tableToCsv(MAKERS[options.table ?? usual](prepared, options.toolVersion));
}
