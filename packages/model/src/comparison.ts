import { z } from 'zod';
import { BriefClause, BriefSentence } from './brief-sentence.js';
import { Strength, Testable, Theme } from './commitment.js';
import { Diagnostic } from './diagnostic.js';
import { GoalRow, IndicatorRow, MetricPair, Period } from './metric.js';
import { ReadingCounts } from './reading.js';
import { Report, ReportReference } from './report.js';
import { data, list, oneOf } from './schema.js';
import { Place, Span } from './span.js';
import { usedStatistics } from './statistic.js';
import { ChangeKind, CorrectedBy, Grade, Ground, Label, Reason, Reported, Status } from './status.js';

/** stronger, weaker: the words pull another way (推进 → 全面推进); stage: begun, at work or finished (启动 → 建成); other: another word, of which neither can be said. */
export const StrengthChange = z.enum(['stronger', 'weaker', 'stage', 'other']);
export type StrengthChange = z.infer<typeof StrengthChange>;

/** What speaks for a link; `weight` is the contribution to the log-odds. */
export const EvidenceKind = oneOf(
  ['wording', 'meaning', 'competition', 'neighbours', 'section', 'shared-terms', 'shared-figures', 'sentence', 'lead'],
  ['identical', 'nothing-alike', 'same-verb', 'other-names', 'person'],
  ['reader', 'reader-change', 'reader-result', 'readers-differ'],
);
export type EvidenceKind = z.infer<typeof EvidenceKind>;
export const Evidence = data({ evidence: EvidenceKind, weight: z.number(), detail: z.string().exactOptional() });
export type Evidence = z.infer<typeof Evidence>;

/** One run of a word-level redline. The equal and deleted runs spell the previous text, the equal and inserted ones the current. */
export const RedlinePart = data({
  op: z.enum(['equal', 'insert', 'delete']),
  text: z.string(),
  moved: z
    .boolean()
    .exactOptional()
    .describe('True: it stands elsewhere in the other text, or in another commitment that the same one became'),
});
export type RedlinePart = z.infer<typeof RedlinePart>;

/** How sure one claim is. */
const claimFields = { confidence: z.number().min(0).max(1), grade: Grade };
export const HowSure = data(claimFields);
export type HowSure = z.infer<typeof HowSure>;

/** By the earlier reports given, where there are any. */
const history = list(BriefClause).exactOptional();

/** A row of the table, and how sure it is that its targets, names and change are right. */
export const JudgedRow = data({
  ...IndicatorRow.unwrap().shape,
  ...claimFields,
  claims: data({ outcome: HowSure.exactOptional() }).describe('What else it says: what became of the previous target'),
  history: history.describe('Since when it is set, how long it was, or of how many years it is the lowest or highest'),
});
export type JudgedRow = z.infer<typeof JudgedRow>;

/** A sentence of the current review that reports on the previous commitment, with what speaks for it as for a link. */
export const ResultPlace = data({ ...Place.unwrap().shape, ...claimFields, because: list(Evidence) });
export type ResultPlace = z.infer<typeof ResultPlace>;

/** What the review reports on one promise, or on one part of it that has a figure of its own. */
const PromiseOutcome = data({
  part: Span.describe('In the previous report: a promise, or a part of one'),
  reported: Reported,
  ground: Ground.exactOptional().describe('On what done or missed is asserted; without one it is likely at most'),
  results: list(ResultPlace),
  ...claimFields,
});

/** What became of one commitment (or passage) between two reports. */
export const Record = data({
  id: z.string(),
  status: Status,
  label: Label.describe('What it is called; every output says this and nothing else'),
  moved: z.boolean(),
  split: z.boolean(),
  merged: z.boolean(),
  kinds: list(ChangeKind),
  current: Place.nullable(),
  previous: list(Place),
  similarity: z.number().min(0).max(1),
  confidence: z.number().min(0).max(1).describe('That it carries on what `previous` says, or that nothing carries it on'),
  grade: Grade.describe('Of `confidence`: how every output words it'),
  claims: data({ change: HowSure.exactOptional(), reported: HowSure.exactOptional() }).describe(
    'What else it says: kept or changed, if the two are one; what the review says of it. That it moved is as sure as that the two are one',
  ),
  because: list(Evidence),
  rival: data({
    place: Place,
    confidence: z.number(),
    because: list(Evidence).exactOptional(),
    refused: z.boolean().exactOptional().describe('True: no probability could make it the partner, for it names or counts another thing'),
  })
    .exactOptional()
    .describe('The likeliest other place that was not taken as the partner'),
  redline: list(RedlinePart)
    .exactOptional()
    .describe('Several previous commitments are joined with ；, several previous passages as they are'),
  strength: data({
    previous: Strength.nullable(),
    current: Strength.nullable(),
    change: StrengthChange.exactOptional().describe('Where kinds has strength'),
  }).exactOptional(),
  themes: list(Theme),
  period: Period.exactOptional().describe('Of what the outline of several years promises; absent for what is promised for the year'),
  hasFigure: z.boolean().exactOptional().describe('Whether a figure stands in it; 12345热线 holds digits and none'),
  testable: Testable.exactOptional().describe('Of the current commitment, or the dropped one; absent of a passage'),
  results: list(ResultPlace).describe('Places in the review part of current that report on the previous commitment'),
  reported: Reported.describe('Of all promises together: in-progress where one was kept and another is not'),
  outcomes: list(PromiseOutcome).exactOptional().describe('Promise by promise; absent where there was none'),
  reviewed: Place.exactOptional().describe('Of what is new among the tasks: the sentence of the previous review that speaks of it'),
  established: z.boolean().describe('False: a new or dropped that cannot be asserted, since the other side is abridged'),
  rank: data({ score: z.number(), reasons: list(Reason) }),
  correctedBy: list(CorrectedBy).exactOptional().describe('The words of persons that it rests on'),
});
export type Record = z.infer<typeof Record>;

export const SectionPlace = data({
  id: z.string(),
  number: z.string(),
  heading: z.string().describe('As a reader quotes it, with its number'),
  span: Span,
});
export type SectionPlace = z.infer<typeof SectionPlace>;
/** both, only-previous, only-current: of two places, whose sections carry on none. */
export const SectionRelation = oneOf(['same', 'renamed', 'split', 'merged', 'new', 'dropped'], ['both', 'only-previous', 'only-current']);
export type SectionRelation = z.infer<typeof SectionRelation>;
export const SectionRecord = data({
  relation: SectionRelation,
  moved: z.boolean(),
  established: z.boolean().describe('False: a new or dropped that cannot be asserted, since the other side is abridged'),
  current: SectionPlace.nullable(),
  previous: list(SectionPlace),
  ...claimFields,
  correctedBy: list(CorrectedBy).exactOptional(),
});
export type SectionRecord = z.infer<typeof SectionRecord>;

/**
 * target, goal (of several years), outcome: a row of the table; stance: a passage; initiative, gone, figure, scope: a record; structure: a
 * section. Of two places only-current and only-previous instead of initiative and gone, of two drafts added and removed.
 */
export const HighlightKind = oneOf(
  ['target', 'goal', 'outcome', 'stance', 'initiative', 'gone', 'figure', 'scope', 'structure'],
  ['only-previous', 'only-current', 'added', 'removed'],
);
export type HighlightKind = z.infer<typeof HighlightKind>;

/** One thing worth reading first. */
export const Highlight = data({
  kind: HighlightKind,
  previous: z.array(Place).max(3).readonly().describe('Clauses of at most 64 characters'),
  current: z.array(Place).max(3).readonly().describe('Clauses of at most 64 characters'),
  records: list(z.string()).describe('Ids of the commitments or passages that it is about, the first one shown'),
  rows: list(z.string()).describe('Ids of the indicators that it is about'),
  sections: list(z.string()).describe('Ids of the current sections that it is about'),
  sentence: BriefSentence.describe('What changed, in one sentence'),
  reasons: list(Reason),
  score: z.number(),
  ...claimFields,
});
export type Highlight = z.infer<typeof Highlight>;

/** A word or phrase that one of the two reports says and the other never. */
export const TermChange = data({
  term: z.string().describe('As written; a name or slogan with its quotation marks'),
  count: z.int(),
  places: list(Place).describe('The first sentences that say it'),
  score: z
    .number()
    .describe('How much of news it is: (1 + ln count) · rarity, more for a programme or a numbered slogan (docs/vocabulary.md)'),
  background: z.number().min(0).max(1).describe('Share of all places whose reports say it; 0 where fewer than one in seven do'),
  history: history.describe('Whether it is new to all, when it was last said, since when it was said each year'),
});
export type TermChange = z.infer<typeof TermChange>;

/** A report with the name of the file it came from. */
export const ComparedReport = data({ ...Report.unwrap().shape, file: z.string() });
export type ComparedReport = z.infer<typeof ComparedReport>;

/**
 * What the two reports are to each other: of two years; of two places, or of two kinds, of which the one neither drops nor carries out what the other
 * promised; two drafts of one report, of which only the changes count.
 */
export const PairRelation = z.enum(['years', 'places', 'kinds', 'draft']);
export type PairRelation = z.infer<typeof PairRelation>;

/** Whether of two reports neither follows the other, so that what only one has is neither new nor dropped. */
export const areBeside = (relation: PairRelation): boolean => relation === 'places' || relation === 'kinds';

const comparisonFields = {
  previous: ReportReference,
  current: ReportReference,
  relation: PairRelation.describe('By which labels, kinds and sentences are chosen'),
  sections: list(SectionRecord),
  commitments: list(Record),
  expected: data({ new: z.int(), dropped: z.int() }).describe(
    'Of the commitments so labelled, how many have no counterpart indeed, by what their confidence was measured on; rounded',
  ),
  passages: list(Record),
  metrics: list(MetricPair),
  indicators: list(JudgedRow),
  goals: list(GoalRow).describe('Targets of several years, in text order; then those that only an earlier report has'),
  highlights: z.array(Highlight).max(25).readonly().describe('Best first, each about another thing, nothing that cannot be asserted'),
  dispatch: z
    .array(BriefSentence)
    .max(5)
    .readonly()
    .describe('What happened, in a few sentences: growth with its result, then the first highlights that are certain'),
  readings: ReadingCounts.exactOptional().describe('What recorded answers of second readers did; absent where there are none'),
  terms: data({ new: list(TermChange), vanished: list(TermChange) }),
  diagnostics: list(Diagnostic),
};

export const PairComparison = data(comparisonFields);
export type PairComparison = z.infer<typeof PairComparison>;

export const Comparison = data({
  schema: z.literal('tongbi/comparison@1'),
  ...comparisonFields,
  reports: list(ComparedReport),
  ...usedStatistics,
});
export type Comparison = z.infer<typeof Comparison>;

/** How a commitment came from the place before in its chain. */
export const LineageStep = data({
  confidence: z.number().min(0).max(1).describe('That the two are one commitment'),
  grade: Grade.describe('Of `confidence`'),
  status: z.enum(['kept', 'changed']),
  kinds: list(ChangeKind),
  moved: z.boolean().describe('To a section that does not carry on the one it stood in'),
  returned: z.boolean().describe('A whole report of a year between does not mention it'),
});
export type LineageStep = z.infer<typeof LineageStep>;

export const LineagePlace = data({
  year: z.int(),
  place: Place,
  step: LineageStep.nullable().describe('Null where the chain begins'),
  reported: Reported.describe('What the next report of the archive says became of it'),
  correctedBy: list(CorrectedBy).exactOptional().describe('Words of persons on its step or result'),
});
export type LineagePlace = z.infer<typeof LineagePlace>;

/** carried: stands in the last report; done or dropped: the next whole report no longer promises it, and reports it as done, or does not; open: no whole report follows. */
export const LineageEnding = z.enum(['carried', 'done', 'dropped', 'open']);
export type LineageEnding = z.infer<typeof LineageEnding>;

/** How long a commitment has been carried: its places by year, and the years the archive lacks. */
export const LineageChain = data({
  id: z.string().describe('From its first place; of chains that were split the second ends in -2'),
  places: list(LineagePlace),
  since: z.int(),
  until: z.int(),
  atLeast: z.boolean().describe('True where the year before `since` is missing or abridged: it may be older'),
  ending: LineageEnding,
  silentIn: z
    .int()
    .nullable()
    .describe('The first year after `until` whose whole report does not mention it; years before it may be missing'),
  doneIn: list(z.int()).describe('Years whose report says it was carried out'),
  gaps: list(z.int()).describe('Years between that lack a report, or whose abridged edition does not mention it'),
  unseenIn: list(z.int()).describe('All years whose abridged edition does not mention it, so that nothing is said of it'),
});
export type LineageChain = z.infer<typeof LineageChain>;

/** From which probability on a pair counts as one thing; below it is a rival. */
export const ThresholdsUsed = data({
  sentence: z.number().describe('Two sentences'),
  commitment: z.number().describe('Two commitments'),
  leftover: z.number().describe('Two commitments of linked sentences that are each other’s best'),
  onlyOne: z.number().describe('The best two of linked sentences that have no linked commitments otherwise'),
  namesake: z.number().describe('Two commitments that name the same thing, which hardly any others name'),
  passage: z.number().describe('Two sentences of which one holds no commitment'),
  result: z.number().describe('A sentence of the review and the promise it reports on'),
});
export type ThresholdsUsed = z.infer<typeof ThresholdsUsed>;

export const ExplainDocument = data({
  schema: z.literal('tongbi/explain@1'),
  at: z.string().describe('The words that were looked for'),
  previous: ReportReference,
  current: ReportReference,
  thresholds: ThresholdsUsed,
  commitments: list(Record).describe('Whose text, or a sentence that reports on them, holds the words'),
  passages: list(Record),
  reports: list(ComparedReport),
  diagnostics: list(Diagnostic),
});
export type ExplainDocument = z.infer<typeof ExplainDocument>;

export const LineageDocument = data({
  schema: z.literal('tongbi/lineage@1'),
  reports: list(ReportReference).describe('In the order of their years'),
  lineage: list(LineageChain),
  diagnostics: list(Diagnostic),
});
export type LineageDocument = z.infer<typeof LineageDocument>;
/** How many commitments of each report speak of a theme. */
export const ThemeCount = data({
  theme: Theme,
  counts: list(data({ report: z.string().describe('Its id'), count: z.int() })),
});
export type ThemeCount = z.infer<typeof ThemeCount>;

export const ComparisonSet = data({
  schema: z.literal('tongbi/comparison-set@1'),
  focus: z.string().describe('Id of the report that all others are compared with'),
  first: z
    .string()
    .describe(
      'Id of the other report of the comparison to begin with: that of which the editions allow most to be said, else the year before',
    ),
  reports: list(ComparedReport),
  comparisons: list(PairComparison),
  lineage: list(LineageChain),
  themes: list(ThemeCount).exactOptional().describe('In the order of the years'),
  ...usedStatistics,
  diagnostics: list(Diagnostic),
});
export type ComparisonSet = z.infer<typeof ComparisonSet>;

/** The compared pairs of either document. */
export function comparedPairs(result: Comparison | ComparisonSet): readonly PairComparison[] {
  return 'comparisons' in result ? result.comparisons : [result];
}

/** What is odd about its reports and about each of its pairs. */
export function allDiagnostics(result: Comparison | ComparisonSet): readonly Diagnostic[] {
  const ofPairs = 'comparisons' in result ? result.comparisons.flatMap(({ diagnostics }) => diagnostics) : [];
  return [...result.diagnostics, ...ofPairs];
}
