import { findInArchive, type OpenedFolder, refuseUnspoken, searchedReports } from '@tongbi/archive';
import { compareTheme } from '@tongbi/compare';
import { readMetrics, refuseEmpty, refuseUnstated, tabulateMatrix, tabulatePlaces } from '@tongbi/metric-differ';
import type { FoundSentence, Language, PlaceFigure, PlaceRow, Record, ServedAnswer, ServedItem, ServedRequest } from '@tongbi/model';
import { referTo, sayIn } from '@tongbi/model';
import { type PlaceRowView, viewMatrix, viewPlaces } from '@tongbi/renderer';
import { redlineText, sharedWording } from '@tongbi/renderer/text';
import { foundAs } from '../words.js';
import { type Asked, answerWith, type Cite, citer, cutAnswer, hedged, plainItem, readsOf, recordItem } from './cite.js';

const searchedIn = ({ reads, sources }: OpenedFolder, asked: ServedRequest<'list'>) => searchedReports(reads, sources, asked);

export async function answerList(asked: ServedRequest<'list'>, opened: Asked): Promise<ServedAnswer> {
  const reports = searchedIn(opened, asked);
  const { language } = opened;
  const notes = opened.refused > 0 ? [sayIn(language)('served-refused', opened.refused)] : [];
  const item = (read: (typeof reports)[number]): ServedItem => {
    const { edition, title, place, year } = read.report;
    return {
      code: edition,
      says: hedged(language, `${place ?? ''} ${year ?? ''}`.trim(), title, sharedWording(language).edition(edition)),
      grade: null,
      cited: [],
      report: referTo(read),
      further: [],
    };
  };
  return answerWith(reports, item, asked, { searched: reports.length, notes, language });
}

export async function answerFind(asked: ServedRequest<'find'>, opened: Asked, tell: Tell): Promise<ServedAnswer> {
  const reports = searchedIn(opened, asked);
  const { words, as, compare, from, limit } = asked;
  const found = await findInArchive(reports, { words, as, compares: compare, from, most: limit }, { ...opened.given, tell });
  const cite = citer(reports);
  const { language } = opened;
  const notes = found.sentences.some(({ by }) => by !== 'exact') ? [sayIn(language)('served-not-exact')] : [];
  return cutAnswer(
    found.sentences.map((one) => foundItem(one, cite, language)),
    { ...found, from, searched: reports.length, notes, language },
  );
}

type Tell = (done: number, all: number) => void;

function foundItem(one: FoundSentence, cite: Cite, language: Language): ServedItem {
  const say = sayIn(language);
  const { by, confidence, before, after, report, line, heading, text, span } = one;
  const of = (says: string, records: readonly Record[] = []) =>
    records.flatMap((record) => {
      const { further, ...claim } = recordItem(record, cite, language);
      return [claim, ...further].map((each) => ({ ...each, says: `${says} ${each.says}` }));
    });
  return {
    code: by,
    says: foundAs(one, language),
    grade: null,
    ...(confidence !== undefined && { confidence }),
    cited: [{ as: 'found', report, line, heading, text, span }],
    further: [
      ...of(say('found-before', before?.report.year ?? 0), before?.records),
      ...of(say('found-reports-on', before?.report.year ?? 0), before?.reportsOn),
      ...of(say('found-after', after?.report.year ?? 0), after?.records),
    ],
  };
}

export async function answerQuote(asked: ServedRequest<'quote'>, opened: Asked): Promise<ServedAnswer> {
  const reports = searchedIn(opened, asked);
  const { checkQuotation } = await import('@tongbi/compare');
  const { verbatim, nearest } = await checkQuotation(reports, asked.quote, () => opened.given.segment(reports));
  const { language } = opened;
  const say = sayIn(language);
  const note = verbatim.length > 0 ? say('quote-verbatim', reports.length, verbatim.length) : say('served-not-verbatim', reports.length);
  const all = [
    ...verbatim.map((standing) => ({ code: 'verbatim', says: say('served-verbatim'), standing })),
    ...nearest.map(({ redline, shared: _, ...standing }) => ({ code: 'nearest', says: redlineText(redline), standing })),
  ];
  const item = ({ code, says, standing }: (typeof all)[number]): ServedItem =>
    plainItem({ code, says, grade: null, cited: [{ as: 'found', ...standing }] });
  return answerWith(all, item, asked, { searched: reports.length, notes: [note], language });
}

export async function answerTable(asked: ServedRequest<'table'>, opened: Asked): Promise<ServedAnswer> {
  const { indicator, theme, year } = asked;
  const of = year === undefined ? {} : { year };
  if (theme !== undefined) return answerTheme(theme, asked, opened);
  const reads = opened.reads.map((read) => ({ ...read, ...readMetrics(read.report) }));
  const { language } = opened;
  const cell = (name: string, row: PlaceRow, view: PlaceRowView) => ({ name, row, view });
  if (indicator !== undefined) {
    const table = tabulatePlaces(reads, { indicator, ...of });
    refuseUnstated(table);
    const { rows } = viewPlaces(table, { language });
    const cells = table.rows.map((row, at) => cell(table.indicator, row, rows[at]!));
    return answerWith(cells, cellItem(readsOf(reads, table.reports), language), asked, { searched: table.reports.length, language });
  }
  const matrix = tabulateMatrix(reads, of);
  refuseEmpty(matrix);
  const { rows } = viewMatrix(matrix, { language });
  const cells = matrix.columns.flatMap((column, at) =>
    column.rows.map((row, place) => cell(column.indicator, row, rows[place]!.cells[at]!)),
  );
  return answerWith(cells, cellItem(readsOf(reads, matrix.reports), language), asked, { searched: matrix.reports.length, language });
}

/** What a place sets for an indicator beside what it set and reached the year before, each with its sentence. */
function cellItem(reads: OpenedFolder['reads'], language: Language) {
  const cite = citer(reads, true);
  return ({ name, row, view }: { readonly name: string; readonly row: PlaceRow; readonly view: PlaceRowView }): ServedItem => {
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
      says: sayIn(language)(
        'served-row',
        `${place} ${name}`,
        target ?? absent ?? '',
        change?.label,
        previousTarget,
        actual,
        outcome?.label,
      ),
      grade: null,
      cited: places.flatMap(([as, figure]) => (figure ? cite(as, figure) : [])),
    });
    return { ...claim, ...(own && { report: referTo(own) }) };
  };
}

function answerTheme(theme: string, asked: ServedRequest<'table'>, { reads, language }: Asked): ServedAnswer {
  const table = compareTheme(reads, { theme, ...(asked.year !== undefined && { year: asked.year }) });
  refuseUnspoken(table);
  const cite = citer(readsOf(reads, table.reports));
  const all = table.places.flatMap(({ report, place, commitments }) => commitments.map((one) => ({ report, place, ...one })));
  const item = ({ report, place, span, text }: (typeof all)[number]): ServedItem =>
    plainItem({ code: table.by, says: `${place ?? report}：${text}`, grade: null, cited: cite('current', { report, span }) });
  return answerWith(all, item, asked, { searched: table.reports.length, language });
}
