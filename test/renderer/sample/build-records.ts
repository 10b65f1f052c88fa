import type {
  BriefSentence,
  ComparedReport,
  Highlight,
  JudgedRow,
  Record,
  RedlinePart,
  SectionPlace,
  SectionRecord,
  Stated,
} from '@tongbi/model';
import { labelRecord } from '../../../packages/compare/src/records/rank-record.js';
import { placeOf } from './build-report.js';

export interface Pair {
  readonly previous: ComparedReport;
  readonly current: ComparedReport;
}

type Extra = Partial<Record> & { readonly report?: readonly string[] };

/** '建设[十/十二]个助餐点' → the redline and both texts. */
export function readBrackets(row: string): { readonly redline: RedlinePart[]; readonly previous: string; readonly current: string } {
  const redline: RedlinePart[] = [];
  const add = (op: RedlinePart['op'], text: string): void => {
    if (text) redline.push({ op, text });
  };
  for (const piece of row.split(/(\[[^\]]*\])/u)) {
    const change = /^\[([^/]*)\/([^\]]*)\]$/u.exec(piece);
    if (!change) add('equal', piece);
    else {
      add('delete', change[1]!);
      add('insert', change[2]!);
    }
  }
  const spell = (skip: RedlinePart['op']): string =>
    redline
      .filter(({ op }) => op !== skip)
      .map(({ text }) => text)
      .join('');
  return { redline, previous: spell('insert'), current: spell('delete') };
}

const because = [
  { evidence: 'wording', weight: 1.4 },
  { evidence: 'section', weight: 0.8 },
] as const;

function base(id: string, pair: Pair, { report = [], ...extra }: Extra): Record {
  const text = extra.current?.text ?? extra.previous?.[0]?.text ?? '';
  const record = {
    id,
    status: 'kept',
    moved: false,
    split: false,
    merged: false,
    kinds: [],
    current: null,
    previous: [],
    similarity: 0,
    confidence: 0.9,
    grade: 'certain',
    claims: {},
    because: [],
    themes: [],
    hasFigure: /\d/u.test(text),
    testable: /\d/u.test(text) ? 'number' : 'nothing',
    results: report.map((quote) => ({ ...placeOf(pair.current, quote), confidence: 0.9, grade: 'certain' as const, because })),
    reported: 'none',
    established: true,
    rank: { score: 0, reasons: [] },
    ...extra,
  } satisfies Omit<Record, 'label'>;
  return { ...record, label: labelRecord(record) };
}

function sentenceOf({ current, previous: [before], grade }: Record): BriefSentence {
  const quoted = [before, current].flatMap((place) => (place ? [{ text: place.text, place }] : []));
  return { code: before ? (current ? 'words-changed' : 'words-gone') : 'words-new', arguments: quoted, grade };
}

/** A highlight of one record, as the data has it. */
export function highlightOf(record: Record, more: Partial<Highlight> = {}): Highlight {
  return {
    kind: 'initiative',
    previous: record.previous.slice(0, 3),
    current: record.current ? [record.current] : [],
    records: [record.id],
    rows: [],
    sections: [],
    sentence: sentenceOf(record),
    reasons: record.rank.reasons,
    score: record.rank.score,
    confidence: record.confidence,
    grade: record.grade,
    ...more,
  };
}

/** The highlights of a sample: what has a score, best first. */
export function highlightsOf(records: readonly Record[]): readonly Highlight[] {
  const worth = records.filter(({ rank }) => rank.score > 0).sort((a, b) => b.rank.score - a.rank.score);
  return worth.map((record) => highlightOf(record));
}

export function added(pair: Pair, quote: string, extra: Extra = {}): Record {
  const current = placeOf(pair.current, quote);
  return base(`n${current.span.start}`, pair, { status: 'new', current, ...extra });
}

export function dropped(pair: Pair, quote: string, extra: Extra = {}): Record {
  const previous = placeOf(pair.previous, quote);
  return base(`d${previous.span.start}`, pair, { status: 'dropped', previous: [previous], ...extra });
}

export function kept(pair: Pair, quote: string, extra: Extra = {}): Record {
  const current = placeOf(pair.current, quote);
  const previous = [placeOf(pair.previous, quote)];
  return base(`k${current.span.start}`, pair, { status: 'kept', current, previous, similarity: 1, because, ...extra });
}

/** A changed record with its redline, from one row in bracket notation. */
export function changed(pair: Pair, row: string, extra: Extra = {}): Record {
  const { redline, previous, current } = readBrackets(row);
  const place = placeOf(pair.current, current);
  const common = { current: place, previous: [placeOf(pair.previous, previous)], similarity: 0.7, redline, because };
  return base(`c${place.span.start}`, pair, { status: 'changed', kinds: ['wording'], ...common, ...extra });
}

/** A changed record without redline, as between restated texts. */
export function restated(pair: Pair, before: readonly string[], after: string, extra: Extra = {}): Record {
  const place = placeOf(pair.current, after);
  const previous = before.map((quote) => placeOf(pair.previous, quote));
  return base(`r${place.span.start}`, pair, { status: 'changed', current: place, previous, similarity: 0.6, because, ...extra });
}

function sectionPlace(report: ComparedReport, id: string): SectionPlace {
  const all = report.parts.flatMap((part) => [part, ...part.children]);
  const { number, heading, headingSpan } = all.find((section) => section.id === id)!;
  return { id, number, heading: `${number}${heading}`, span: headingSpan! };
}

/** '3.1 3.2 > 3.3 merged moved' */
export function sectionRow(pair: Pair, row: string): SectionRecord {
  const [left = '', right = ''] = row.split('>');
  const [id = '-', relation = 'same', moved] = right.trim().split(' ');
  const ids = left
    .trim()
    .split(' ')
    .filter((each) => each && each !== '-');
  return {
    relation: relation as SectionRecord['relation'],
    moved: moved === 'moved',
    established: pair[relation === 'new' ? 'previous' : 'current'].edition !== 'abridged' || (relation !== 'new' && relation !== 'dropped'),
    current: id === '-' ? null : sectionPlace(pair.current, id),
    previous: ids.map((each) => sectionPlace(pair.previous, each)),
    confidence: 0.9,
    grade: 'certain',
  };
}

/** The figure of a quote: 'GDP|增长5%左右|5%左右' is where it stands and how it is written. */
export function stated(report: ComparedReport, quote: string, text: string, value: number | null): Stated {
  const place = placeOf(report, quote);
  const start = place.span.start + Math.max(0, quote.indexOf(text));
  const word = /左右|以上|以内|不低于/u.exec(text)?.[0];
  return { text, value, ...(word && { boundWord: word }), span: { start, end: start + text.length }, report: report.id };
}

export function indicator(row: Partial<JudgedRow> & { readonly indicator: string }): JudgedRow {
  return {
    id: `i-${row.indicator}`,
    name: row.indicator,
    main: false,
    unit: '%',
    previousTarget: null,
    actual: null,
    outcome: null,
    currentTarget: null,
    change: 'same',
    delta: null,
    series: [],
    confidence: 0.9,
    grade: 'certain',
    claims: {},
    ...row,
  };
}
