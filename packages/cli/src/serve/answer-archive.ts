import { findInArchive, searchedReports } from '@tongbi/archive';
import { compareTheme } from '@tongbi/compare';
import { readMetrics, refuseEmpty, refuseUnstated, tabulateMatrix, tabulatePlaces } from '@tongbi/metric-differ';
import type { FoundSentence, PlaceFigure, PlaceRow, Record, ServedAnswer, ServedItem, ServedRequest } from '@tongbi/model';
import { referTo } from '@tongbi/model';
import { type PlaceRowView, viewMatrix, viewPlaces } from '@tongbi/renderer';
import { redlineText } from '@tongbi/renderer/text';
import { refuseUnspoken } from '../commands/table.js';
import { show, shownLanguage } from '../language.js';
import { asOf } from '../terminal/format-records.js';
import { wording } from '../terminal/name-record.js';
import { answerWith, type Cite, citer, cutAnswer, hedged, plainItem, readsOf, recordItem, sentenceCiter } from './cite.js';
import type { OpenedFolder } from './served-folder.js';

const searchedIn = ({ reads, sources }: OpenedFolder, asked: ServedRequest<'list'>) => searchedReports(reads, sources, asked);

export async function answerList(asked: ServedRequest<'list'>, opened: OpenedFolder): Promise<ServedAnswer> {
  const reports = searchedIn(opened, asked);
  const notes = opened.refused > 0 ? [show('served-refused', opened.refused)] : [];
  const item = (read: (typeof reports)[number]): ServedItem => {
    const { edition, title, place, year } = read.report;
    return {
      code: edition,
      says: hedged(`${place ?? ''} ${year ?? ''}`.trim(), title, wording().edition(edition)),
      grade: null,
      cited: [],
      report: referTo(read),
      further: [],
    };
  };
  return answerWith(reports, item, asked, reports.length, notes);
}

export async function answerFind(asked: ServedRequest<'find'>, opened: OpenedFolder, tell: Tell): Promise<ServedAnswer> {
  const reports = searchedIn(opened, asked);
  const { words, as, compare, from, limit } = asked;
  const found = await findInArchive(reports, { words, as, compares: compare, from, most: limit }, { ...opened.given, tell });
  const cite = citer(reports);
  const notes = found.sentences.some(({ by }) => by !== 'exact') ? [show('served-not-exact')] : [];
  return cutAnswer(
    found.sentences.map((one) => foundItem(one, cite)),
    { ...found, from, searched: reports.length, notes },
  );
}

type Tell = (done: number, all: number) => void;

function foundItem(one: FoundSentence, cite: Cite): ServedItem {
  const { by, confidence, before, after, report, line, heading, text, span } = one;
  const of = (says: string, records: readonly Record[] = []) =>
    records.flatMap((record) => {
      const { further, ...claim } = recordItem(record, cite);
      return [claim, ...further].map((each) => ({ ...each, says: `${says} ${each.says}` }));
    });
  return {
    code: by,
    says: asOf(one),
    grade: null,
    ...(confidence !== undefined && { confidence }),
    cited: [{ as: 'found', report, line, heading, text, span }],
    further: [
      ...of(show('found-before', before?.report.year ?? 0), before?.records),
      ...of(show('found-reports-on', before?.report.year ?? 0), before?.reportsOn),
      ...of(show('found-after', after?.report.year ?? 0), after?.records),
    ],
  };
}

export async function answerQuote(asked: ServedRequest<'quote'>, opened: OpenedFolder): Promise<ServedAnswer> {
  const reports = searchedIn(opened, asked);
  const { checkQuotation } = await import('@tongbi/compare');
  const { verbatim, nearest } = await checkQuotation(reports, asked.quote, () => opened.given.segment(reports));
  const note = verbatim.length > 0 ? show('quote-verbatim', reports.length, verbatim.length) : show('served-not-verbatim', reports.length);
  const all = [
    ...verbatim.map((standing) => ({ code: 'verbatim', says: show('served-verbatim'), standing })),
    ...nearest.map(({ redline, shared: _, ...standing }) => ({ code: 'nearest', says: redlineText(redline), standing })),
  ];
  const item = ({ code, says, standing }: (typeof all)[number]): ServedItem =>
    plainItem({ code, says, grade: null, cited: [{ as: 'found', ...standing }] });
  return answerWith(all, item, asked, reports.length, [note]);
}

export async function answerTable(asked: ServedRequest<'table'>, opened: OpenedFolder): Promise<ServedAnswer> {
  const { indicator, theme, year } = asked;
  const of = year === undefined ? {} : { year };
  if (theme !== undefined) return answerTheme(theme, asked, opened);
  const reads = opened.reads.map((read) => ({ ...read, ...readMetrics(read.report) }));
  const language = { language: shownLanguage() };
  const cell = (name: string, row: PlaceRow, view: PlaceRowView) => ({ name, row, view });
  if (indicator !== undefined) {
    const table = tabulatePlaces(reads, { indicator, ...of });
    refuseUnstated(table);
    const { rows } = viewPlaces(table, language);
    const cells = table.rows.map((row, at) => cell(table.indicator, row, rows[at]!));
    return answerWith(cells, cellItem(readsOf(reads, table.reports)), asked, table.reports.length);
  }
  const matrix = tabulateMatrix(reads, of);
  refuseEmpty(matrix);
  const { rows } = viewMatrix(matrix, language);
  const cells = matrix.columns.flatMap((column, at) =>
    column.rows.map((row, place) => cell(column.indicator, row, rows[place]!.cells[at]!)),
  );
  return answerWith(cells, cellItem(readsOf(reads, matrix.reports)), asked, matrix.reports.length);
}

interface Cell {
  readonly name: string;
  readonly row: PlaceRow;
  readonly view: PlaceRowView;
}

/** What a place sets for an indicator beside what it set and reached the year before, each with its sentence. */
function cellItem(reads: OpenedFolder['reads']): (cell: Cell) => ServedItem {
  const cite = sentenceCiter(reads);
  return ({ name, row, view }) => {
    const { place, target, absent, previousTarget, change, actual, outcome } = view;
    const places: readonly (readonly [Parameters<Cite>[0], Pick<PlaceFigure, 'report' | 'span'> | null])[] = [
      ['target', row.target],
      ['wording', row.wording],
      ['previous-target', row.previousTarget],
      ['previous-wording', row.previousWording],
      ['actual', row.actual],
    ];
    const own = reads.find(({ report }) => report.id === row.report);
    const claim = plainItem({
      code: row.change ?? row.state,
      says: show('served-row', `${place} ${name}`, target ?? absent ?? '', change?.label, previousTarget, actual, outcome?.label),
      grade: null,
      cited: places.flatMap(([as, figure]) => (figure ? cite(as, figure) : [])),
    });
    return { ...claim, ...(own && { report: referTo(own) }) };
  };
}

function answerTheme(theme: string, asked: ServedRequest<'table'>, { reads }: OpenedFolder): ServedAnswer {
  const table = compareTheme(reads, { theme, ...(asked.year !== undefined && { year: asked.year }) });
  refuseUnspoken(table);
  const cite = citer(readsOf(reads, table.reports));
  const all = table.places.flatMap(({ report, place, commitments }) => commitments.map((one) => ({ report, place, ...one })));
  const item = ({ report, place, span, text }: (typeof all)[number]): ServedItem =>
    plainItem({ code: table.by, says: `${place ?? report}：${text}`, grade: null, cited: cite('current', { report, span }) });
  return answerWith(all, item, asked, table.reports.length);
}
