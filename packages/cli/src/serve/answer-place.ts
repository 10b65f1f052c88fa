import { comparePair, type SearchedReport } from '@tongbi/archive';
import { explainPlace } from '@tongbi/compare';
import type {
  BriefSentence,
  Comparison,
  HowSure,
  JudgedRow,
  LineageChain,
  Place,
  Record,
  ServedAnswer,
  ServedClaim,
  ServedItem,
  ServedRequest,
} from '@tongbi/model';
import { dispatchTexts, statedWords } from '@tongbi/renderer/parts';
import { chainsAt, traceFiles } from '../commands/lineage.js';
import { show, shownLanguage } from '../language.js';
import { changeOf, endLine } from '../terminal/format-lineage.js';
import { evidenceLine, percent, wording } from '../terminal/name-record.js';
import { answerWith, type Cite, citer, hedged, plainItem, recordItem, sentenceCiter } from './cite.js';
import { type OpenedFolder, pairOf, reportsOf } from './served-folder.js';

type Pair = readonly [SearchedReport, SearchedReport];

/** What must be known of two texts before anything is said of them. */
const editionsOf = (pair: Pair): readonly string[] =>
  pair.map(({ report: { place, year, edition } }) => `${place} ${year}：${wording().edition(edition)}`);

const compareThem = ([previous, current]: Pair, { given }: OpenedFolder): Promise<Comparison> =>
  comparePair(previous.source, current.source, given);

export async function answerCompare(asked: ServedRequest<'compare'>, opened: OpenedFolder): Promise<ServedAnswer> {
  const pair = pairOf(opened, asked);
  const comparison = await compareThem(pair, opened);
  const holds = ({ text }: Place) => asked.words === undefined || text.includes(asked.words);
  if (asked.of === 'targets') {
    const rows = comparison.indicators.filter(({ name }) => asked.words === undefined || name.includes(asked.words));
    const cite = sentenceCiter(pair);
    return answerWith(rows, (row) => targetItem(row, cite), asked, 2, editionsOf(pair));
  }
  const records = comparison[asked.of]
    .filter(({ label }) => asked.label === undefined || label === asked.label)
    .filter(({ current, previous }) => [...(current ? [current] : []), ...previous].some(holds))
    .sort((a, b) => b.rank.score - a.rank.score);
  const cite = citer(pair);
  return answerWith(records, (record) => recordItem(record, cite), asked, 2, editionsOf(pair));
}

function targetItem(row: JudgedRow, cite: Cite): ServedItem {
  const { name, change, previousTarget, actual, currentTarget, grade, confidence } = row;
  const said = (stated: JudgedRow['actual']) => stated && statedWords(stated);
  const sides = [
    ['target', currentTarget],
    ['previous-target', previousTarget],
    ['actual', actual],
  ] as const;
  const outcome = wording().outcomeTag(row)?.label;
  return plainItem({
    code: change,
    says: show(
      'served-row',
      hedged(name, wording().grades[grade]),
      said(currentTarget) ?? '',
      wording().targetChanges[change].label,
      said(previousTarget),
      said(actual),
      outcome,
    ),
    grade,
    confidence,
    cited: sides.flatMap(([as, stated]) => (stated ? cite(as, stated) : [])),
  });
}

export async function answerBrief(asked: ServedRequest<'brief'>, opened: OpenedFolder): Promise<ServedAnswer> {
  const pair = pairOf(opened, asked);
  const comparison = await compareThem(pair, opened);
  const { dispatch, highlights } = comparison;
  const cite = citer(pair);
  const all = [
    ...dispatch.map((sentence) => ({ code: 'dispatch', sentence, current: placesIn(sentence), previous: [] })),
    ...highlights.map(({ kind: code, ...highlight }) => ({ code, ...highlight })),
  ];
  const texts = dispatchTexts(
    comparison,
    shownLanguage(),
    all.map(({ sentence }) => sentence),
  );
  const item = ({ one, says }: { readonly one: (typeof all)[number]; readonly says: string }): ServedItem => {
    const { code, sentence, current, previous, ...sure } = one as (typeof all)[number] & Partial<HowSure>;
    const cited = [
      ...current.flatMap((place) => cite(sideOf(place, pair), place)),
      ...previous.flatMap((place) => cite('previous', place)),
    ];
    const { grade = sentence.grade, confidence } = sure;
    return plainItem({ code, says, grade, ...(confidence !== undefined && { confidence }), cited });
  };
  return answerWith(
    all.map((one, at) => ({ one, says: texts[at]! })),
    item,
    asked,
    2,
    editionsOf(pair),
  );
}

const sideOf = ({ report }: Place, [previous]: Pair) => (report === previous.report.id ? 'previous' : 'current');

const placesIn = ({ arguments: given, further = [] }: BriefSentence): readonly Place[] =>
  [{ arguments: given }, ...further].flatMap((clause) => clause.arguments.flatMap(({ place }) => place ?? []));

export async function answerLineage(asked: ServedRequest<'lineage'>, opened: OpenedFolder): Promise<ServedAnswer> {
  const reports = reportsOf(opened, asked.place);
  const { memory, corrections } = opened.given;
  const traced = await traceFiles(
    reports.map(({ source }) => source),
    corrections,
    memory,
  );
  const chains = asked.words === undefined ? traced.lineage : chainsAt(traced, asked.words);
  const cite = citer(reports);
  return answerWith(chains, (chain) => chainItem(chain, cite), asked, reports.length);
}

function chainItem(chain: LineageChain, cite: Cite): ServedItem {
  const last = chain.places.at(-1)!;
  const further = chain.places.map(({ year, place, step, reported, ...own }): ServedClaim => {
    const told = wording().reported[reported]?.label;
    const change = step === null && chain.atLeast ? show('since-at-least') : changeOf({ year, place, step, reported, ...own });
    return {
      code: step?.status ?? 'first',
      says: hedged(`${year} ${change}`, step && wording().grades[step.grade], told && show('next-report-says', told)),
      grade: step?.grade ?? null,
      ...(step && { confidence: step.confidence }),
      cited: cite(place === last.place ? 'current' : 'previous', place),
    };
  });
  const years = chain.since === chain.until ? chain.since : `${chain.since}–${chain.until}`;
  const says = `${show('chain-is', years, chain.places.length)}${show('comma')}${endLine(chain)}`;
  return { code: chain.ending, says, grade: null, cited: cite('current', last.place), further };
}

export async function answerExplain(asked: ServedRequest<'explain'>, opened: OpenedFolder): Promise<ServedAnswer> {
  const pair = pairOf(opened, asked);
  const { corrections, segment } = opened.given;
  const explained = explainPlace(...pair, asked.at, { segment: await segment(pair), corrections });
  const cite = citer(pair);
  const records = [...explained.commitments, ...explained.passages];
  return answerWith(records, (record) => explainedItem(record, cite), asked, 2, editionsOf(pair));
}

/** A record with what spoke for it, and the nearest other place that was not taken. */
function explainedItem(record: Record, cite: Cite): ServedItem {
  const item = recordItem(record, cite);
  const { because, rival } = record;
  const evidence = (says: string, cited: ServedClaim['cited'] = [], code = 'evidence'): ServedClaim => ({
    code,
    says,
    grade: null,
    cited,
  });
  const other =
    rival &&
    hedged(
      show('link-probability', percent(rival.confidence)),
      rival.refused ? show('rival-of-another') : '',
      evidenceLine(rival.because ?? [], shownLanguage()),
    );
  return {
    ...item,
    further: [
      ...item.further,
      ...(because.length > 0 ? [evidence(`${show('label-evidence')} ${evidenceLine(because, shownLanguage())}`)] : []),
      ...(other ? [evidence(`${show('label-rival')} ${other}`, cite('rival', rival.place), 'rival')] : []),
    ],
  };
}
