import { chainsAt, comparePair, pairOf, reportsOfPlace, type SearchedReport, traceSources } from '@tongbi/archive';
import { explainPlace } from '@tongbi/compare';
import type {
  BriefSentence,
  Comparison,
  HowSure,
  JudgedRow,
  Language,
  LineageChain,
  Place,
  Record,
  ServedAnswer,
  ServedClaim,
  ServedItem,
  ServedRequest,
} from '@tongbi/model';
import { sayIn } from '@tongbi/model';
import { dispatchTexts, sharedWording, statedWords } from '@tongbi/renderer/parts';
import { changeOf, endOf, evidenceLine, percent } from '../words.js';
import { type Asked, answerWith, type Cite, citer, hedged, plainItem, recordItem } from './cite.js';

type Pair = readonly [SearchedReport, SearchedReport];

/** With what must be known of two texts before anything is said of them. */
const ofPair = (pair: Pair, { language }: Asked) => ({
  searched: pair.length,
  notes: pair.map(({ report: { place, year, edition } }) => `${place} ${year}：${sharedWording(language).edition(edition)}`),
  language,
});

const compareThem = ([previous, current]: Pair, { given }: Asked): Promise<Comparison> =>
  comparePair(previous.source, current.source, given);

export async function answerCompare(asked: ServedRequest<'compare'>, opened: Asked): Promise<ServedAnswer> {
  const pair = pairOf(opened, asked);
  const comparison = await compareThem(pair, opened);
  const holds = ({ text }: Place) => asked.words === undefined || text.includes(asked.words);
  if (asked.of === 'targets') {
    const rows = comparison.indicators.filter(({ name }) => asked.words === undefined || name.includes(asked.words));
    const cite = citer(pair, true);
    return answerWith(rows, (row) => targetItem(row, cite, opened.language), asked, ofPair(pair, opened));
  }
  const records = comparison[asked.of]
    .filter(({ label }) => asked.label === undefined || label === asked.label)
    .filter(({ current, previous }) => [...(current ? [current] : []), ...previous].some(holds))
    .sort((a, b) => b.rank.score - a.rank.score);
  const cite = citer(pair);
  return answerWith(records, (record) => recordItem(record, cite, opened.language), asked, ofPair(pair, opened));
}

function targetItem(row: JudgedRow, cite: Cite, language: Language): ServedItem {
  const { grades, outcomeTag, targetChanges } = sharedWording(language);
  const { name, change, previousTarget, actual, currentTarget, grade, confidence } = row;
  const said = (stated: JudgedRow['actual']) => stated && statedWords(stated);
  const sides = [
    ['target', currentTarget],
    ['previous-target', previousTarget],
    ['actual', actual],
  ] as const;
  return plainItem({
    code: change,
    says: sayIn(language)(
      'served-row',
      hedged(language, name, grades[grade]),
      said(currentTarget) ?? '',
      targetChanges[change].label,
      said(previousTarget),
      said(actual),
      outcomeTag(row)?.label,
    ),
    grade,
    confidence,
    cited: sides.flatMap(([as, stated]) => (stated ? cite(as, stated) : [])),
  });
}

export async function answerBrief(asked: ServedRequest<'brief'>, opened: Asked): Promise<ServedAnswer> {
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
    opened.language,
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
    ofPair(pair, opened),
  );
}

const sideOf = ({ report }: Place, [previous]: Pair) => (report === previous.report.id ? 'previous' : 'current');

const placesIn = ({ arguments: given, further = [] }: BriefSentence): readonly Place[] =>
  [{ arguments: given }, ...further].flatMap((clause) => clause.arguments.flatMap(({ place }) => place ?? []));

export async function answerLineage(asked: ServedRequest<'lineage'>, opened: Asked): Promise<ServedAnswer> {
  const reports = reportsOfPlace(opened, asked.place);
  const { language } = opened;
  const traced = await traceSources(
    reports.map(({ source }) => source),
    opened.given,
  );
  const chains = asked.words === undefined ? traced.lineage : chainsAt(traced, asked.words);
  const cite = citer(reports);
  return answerWith(chains, (chain) => chainItem(chain, cite, language), asked, { searched: reports.length, language });
}

function chainItem(chain: LineageChain, cite: Cite, language: Language): ServedItem {
  const say = sayIn(language);
  const { grades, reported: toldAs } = sharedWording(language);
  const last = chain.places.at(-1)!;
  const further = chain.places.map(({ year, place, step, reported }): ServedClaim => {
    const told = toldAs[reported]?.label;
    const change = step === null && chain.atLeast ? say('since-at-least') : changeOf({ step }, language);
    return {
      code: step?.status ?? 'first',
      says: hedged(language, `${year} ${change}`, step && grades[step.grade], told && say('next-report-says', told)),
      grade: step?.grade ?? null,
      ...(step && { confidence: step.confidence }),
      cited: cite(place === last.place ? 'current' : 'previous', place),
    };
  });
  const years = chain.since === chain.until ? chain.since : `${chain.since}–${chain.until}`;
  const says = `${say('chain-is', years, chain.places.length)}${say('comma')}${endOf(chain, language)}`;
  return { code: chain.ending, says, grade: null, cited: cite('current', last.place), further };
}

export async function answerExplain(asked: ServedRequest<'explain'>, opened: Asked): Promise<ServedAnswer> {
  const pair = pairOf(opened, asked);
  const { corrections, segment } = opened.given;
  const explained = explainPlace(...pair, asked.at, { segment: await segment(pair), corrections });
  const cite = citer(pair);
  const records = [...explained.commitments, ...explained.passages];
  return answerWith(records, (record) => explainedItem(record, cite, opened.language), asked, ofPair(pair, opened));
}

/** A record with what spoke for it, and the nearest other place that was not taken. */
function explainedItem(record: Record, cite: Cite, language: Language): ServedItem {
  const item = recordItem(record, cite, language);
  const say = sayIn(language);
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
      language,
      say('link-probability', percent(rival.confidence)),
      rival.refused && say('rival-of-another'),
      evidenceLine(rival.because ?? [], language),
    );
  return {
    ...item,
    further: [
      ...item.further,
      ...(because.length > 0 ? [evidence(`${say('label-evidence')} ${evidenceLine(because, language)}`)] : []),
      ...(other ? [evidence(`${say('label-rival')} ${other}`, cite('rival', rival.place), 'rival')] : []),
    ],
  };
}
