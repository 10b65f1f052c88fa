import { z } from 'zod';
import { Strength } from './commitment.js';
import { CorrectedBy } from './corrected-by.js';
import { Diagnostic } from './diagnostic.js';
import { GoalRow, IndicatorRow, MetricPair, Period } from './metric.js';
import { Report } from './report.js';
import { Span } from './span.js';
import { ChangeKind, Grade, Label, Reason, Reported, Status } from './status.js';
import { Theme } from './theme.js';

/** A piece of a report's text that can be shown in place. */
export const Place = z
  .object({
    id: z.string().describe('From place, year, quote and its occurrence; edits elsewhere leave it alone'),
    report: z.string().describe('Id of the report'),
    text: z.string(),
    span: Span,
    section: z.string().describe('Id of the section it stands in'),
  })
  .readonly();
export type Place = z.infer<typeof Place>;

/** stronger, weaker: the words pull another way (推进 → 全面推进); stage: begun, at work or finished (启动 → 建成); other: another word, of which neither can be said. */
export const StrengthChange = z.enum(['stronger', 'weaker', 'stage', 'other']);
export type StrengthChange = z.infer<typeof StrengthChange>;

/** What speaks for a link; `weight` is the contribution to the log-odds. */
export const EvidenceKind = z.enum([
  'wording',
  'meaning',
  'competition',
  'neighbours',
  'section',
  'shared-terms',
  'shared-figures',
  'sentence',
  'lead',
  'identical',
  'nothing-alike',
  'same-verb',
  'other-names',
  'person',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;
export const Evidence = z.object({ evidence: EvidenceKind, weight: z.number(), detail: z.string().exactOptional() }).readonly();
export type Evidence = z.infer<typeof Evidence>;

/** One run of a word-level redline. The equal and deleted runs spell the previous text, the equal and inserted ones the current. */
export const RedlinePart = z
  .object({
    op: z.enum(['equal', 'insert', 'delete']),
    text: z.string(),
    moved: z
      .boolean()
      .exactOptional()
      .describe('True: it stands elsewhere in the other text, or in another commitment that the same one became'),
  })
  .readonly();
export type RedlinePart = z.infer<typeof RedlinePart>;

/** How sure one claim is. */
const claimFields = { confidence: z.number().min(0).max(1), grade: Grade };
export const HowSure = z.object(claimFields).readonly();
export type HowSure = z.infer<typeof HowSure>;

/** A sentence of the current review that reports on the previous commitment, with what speaks for it as for a link. */
export const ResultPlace = z.object({ ...Place.unwrap().shape, ...claimFields, because: z.array(Evidence).readonly() }).readonly();
export type ResultPlace = z.infer<typeof ResultPlace>;

/** What the review tells of one promise, or of one part of it that has a figure of its own. */
const PromiseOutcome = z
  .object({
    part: Span.describe('In the previous report: a promise, or a part of one'),
    reported: Reported,
    results: z.array(ResultPlace).readonly(),
    ...claimFields,
  })
  .readonly();

/** What became of one commitment (or passage) between two reports. */
export const Record = z
  .object({
    id: z.string(),
    status: Status,
    label: Label.describe('What it is called; every output says this and nothing else'),
    moved: z.boolean(),
    split: z.boolean(),
    merged: z.boolean(),
    kinds: z.array(ChangeKind).readonly(),
    current: Place.nullable(),
    previous: z.array(Place).readonly(),
    similarity: z.number().min(0).max(1),
    confidence: z.number().min(0).max(1).describe('That it carries on what `previous` says, or that nothing carries it on'),
    grade: Grade.describe('Of `confidence`: how every output words it'),
    claims: z
      .object({ change: HowSure.exactOptional(), reported: HowSure.exactOptional() })
      .readonly()
      .describe(
        'What else it says: kept or changed, if the two are one; what the review says of it. That it moved is as sure as that the two are one',
      ),
    because: z.array(Evidence).readonly(),
    rival: z
      .object({
        place: Place,
        confidence: z.number(),
        because: z.array(Evidence).readonly().exactOptional(),
        refused: z
          .boolean()
          .exactOptional()
          .describe('True: no probability could make it the partner, for it names or counts another thing'),
      })
      .readonly()
      .exactOptional()
      .describe('The likeliest other place that was not taken as the partner'),
    redline: z
      .array(RedlinePart)
      .readonly()
      .exactOptional()
      .describe('Several previous commitments are joined with ；, several previous passages as they are'),
    strength: z
      .object({
        previous: Strength.nullable(),
        current: Strength.nullable(),
        change: StrengthChange.exactOptional().describe('Where kinds has strength'),
      })
      .readonly()
      .exactOptional(),
    themes: z.array(Theme).readonly(),
    period: Period.exactOptional().describe('Of what the outline of several years promises; absent for what is promised for the year'),
    hasFigure: z.boolean().exactOptional().describe('Whether a figure stands in it; 12345热线 holds digits and none'),
    results: z.array(ResultPlace).readonly().describe('Places in the review part of current that report on the previous commitment'),
    reported: Reported.describe('Of all promises together: in-progress where one was kept and another is not'),
    outcomes: z.array(PromiseOutcome).readonly().exactOptional().describe('Promise by promise; absent where there was none'),
    reviewed: Place.exactOptional().describe('Of what is new among the tasks: the sentence of the previous review that speaks of it'),
    established: z.boolean().describe('False: a new or dropped that cannot be asserted, since the other side is abridged'),
    rank: z.object({ score: z.number(), reasons: z.array(Reason).readonly() }).readonly(),
    correctedBy: z.array(CorrectedBy).readonly().exactOptional().describe('The words of persons that it rests on'),
  })
  .readonly();
export type Record = z.infer<typeof Record>;

export const SectionPlace = z
  .object({ id: z.string(), number: z.string(), heading: z.string().describe('As a reader quotes it, with its number'), span: Span })
  .readonly();
export type SectionPlace = z.infer<typeof SectionPlace>;
export const SectionRelation = z.enum(['same', 'renamed', 'split', 'merged', 'new', 'dropped']);
export type SectionRelation = z.infer<typeof SectionRelation>;
export const SectionRecord = z
  .object({
    relation: SectionRelation,
    moved: z.boolean(),
    established: z.boolean().describe('False: a new or dropped that cannot be asserted, since the other side is abridged'),
    current: SectionPlace.nullable(),
    previous: z.array(SectionPlace).readonly(),
    ...claimFields,
    correctedBy: z.array(CorrectedBy).readonly().exactOptional(),
  })
  .readonly();
export type SectionRecord = z.infer<typeof SectionRecord>;

/** target, goal (of several years), outcome: a row of the table; stance: a passage; initiative, gone, figure, scope: a record; structure: a section. */
export const HighlightKind = z.enum(['target', 'goal', 'outcome', 'stance', 'initiative', 'gone', 'figure', 'scope', 'structure']);
export type HighlightKind = z.infer<typeof HighlightKind>;

/** One thing worth reading first. */
export const Highlight = z
  .object({
    kind: HighlightKind,
    previous: z.array(Place).max(3).readonly().describe('Clauses of at most 64 characters'),
    current: z.array(Place).max(3).readonly().describe('Clauses of at most 64 characters'),
    records: z.array(z.string()).readonly().describe('Ids of the commitments or passages that it is about, the first one shown'),
    rows: z.array(z.string()).readonly().describe('Ids of the indicators that it is about'),
    sections: z.array(z.string()).readonly().describe('Ids of the current sections that it is about'),
    reasons: z.array(Reason).readonly(),
    score: z.number(),
    ...claimFields,
  })
  .readonly();
export type Highlight = z.infer<typeof Highlight>;

/** A word or phrase that one of the two reports says and the other never. */
export const TermChange = z
  .object({
    term: z.string().describe('As written; a name or slogan with its quotation marks'),
    count: z.int(),
    places: z.array(Place).readonly().describe('The first sentences that say it'),
    score: z
      .number()
      .describe('How much of news it is: (1 + ln count) · rarity, more for a programme or a numbered slogan (docs/vocabulary.md)'),
    background: z.number().min(0).max(1).describe('Share of all places whose reports say it; 0 where fewer than one in seven do'),
  })
  .readonly();
export type TermChange = z.infer<typeof TermChange>;

export const ReportReference = z
  .object({ id: z.string(), place: z.string().nullable(), year: z.int().nullable(), edition: z.string(), file: z.string() })
  .readonly();
export type ReportReference = z.infer<typeof ReportReference>;

/** A report with the name of the file it came from. */
export const ComparedReport = z.object({ ...Report.unwrap().shape, file: z.string() }).readonly();
export type ComparedReport = z.infer<typeof ComparedReport>;

const comparisonFields = {
  previous: ReportReference,
  current: ReportReference,
  sections: z.array(SectionRecord).readonly(),
  commitments: z.array(Record).readonly(),
  expected: z
    .object({ new: z.int(), dropped: z.int() })
    .readonly()
    .describe('Of the commitments so labelled, how many have no counterpart indeed, by what their confidence was measured on; rounded'),
  passages: z.array(Record).readonly(),
  metrics: z.array(MetricPair).readonly(),
  indicators: z.array(IndicatorRow).readonly(),
  goals: z.array(GoalRow).readonly().describe('Targets of several years, in text order; then those that only an earlier report has'),
  highlights: z.array(Highlight).max(25).readonly().describe('Best first, each about another thing, nothing that cannot be asserted'),
  terms: z.object({ new: z.array(TermChange).readonly(), vanished: z.array(TermChange).readonly() }).readonly(),
  diagnostics: z.array(Diagnostic).readonly(),
};

export const PairComparison = z.object(comparisonFields).readonly();
export type PairComparison = z.infer<typeof PairComparison>;

export const Comparison = z
  .object({ schema: z.literal('tongbi/comparison@1'), ...comparisonFields, reports: z.array(ComparedReport).readonly() })
  .readonly();
export type Comparison = z.infer<typeof Comparison>;

/** How a commitment came from the place before in its chain. */
export const LineageStep = z
  .object({
    confidence: z.number().min(0).max(1).describe('That the two are one commitment'),
    grade: Grade.describe('Of `confidence`'),
    status: z.enum(['kept', 'changed']),
    kinds: z.array(ChangeKind).readonly(),
    moved: z.boolean().describe('To a section that does not carry on the one it stood in'),
    returned: z.boolean().describe('A whole report of a year between does not mention it'),
  })
  .readonly();
export type LineageStep = z.infer<typeof LineageStep>;

export const LineagePlace = z
  .object({
    year: z.int(),
    place: Place,
    step: LineageStep.nullable().describe('Null where the chain begins'),
    reported: Reported.describe('What the next report of the archive says became of it'),
    correctedBy: z.array(CorrectedBy).readonly().exactOptional().describe('Words of persons on its step or result'),
  })
  .readonly();
export type LineagePlace = z.infer<typeof LineagePlace>;

/** carried: stands in the last report; done or dropped: the next whole report no longer promises it, and reports it as done, or does not; open: no whole report follows. */
export const LineageEnding = z.enum(['carried', 'done', 'dropped', 'open']);
export type LineageEnding = z.infer<typeof LineageEnding>;

/** How long a commitment has been carried: its places by year, and the years the archive lacks. */
export const LineageChain = z
  .object({
    id: z.string().describe('From its first place; of chains that were split the second ends in -2'),
    places: z.array(LineagePlace).readonly(),
    since: z.int(),
    until: z.int(),
    atLeast: z.boolean().describe('True where the year before `since` is missing or abridged: it may be older'),
    ending: LineageEnding,
    silentIn: z
      .int()
      .nullable()
      .describe('The first year after `until` whose whole report does not mention it; years before it may be missing'),
    doneIn: z.array(z.int()).readonly().describe('Years whose report says it was carried out'),
    gaps: z.array(z.int()).readonly().describe('Years between that lack a report, or whose abridged edition does not mention it'),
    unseenIn: z.array(z.int()).readonly().describe('All years whose abridged edition does not mention it, so that nothing is said of it'),
  })
  .readonly();
export type LineageChain = z.infer<typeof LineageChain>;

/** From which probability on a pair counts as one thing; below it is a rival. */
export const ThresholdsUsed = z
  .object({
    sentence: z.number().describe('Two sentences'),
    commitment: z.number().describe('Two commitments'),
    leftover: z.number().describe('Two commitments of linked sentences that are each other’s best'),
    onlyOne: z.number().describe('The best two of linked sentences that have no linked commitments otherwise'),
    namesake: z.number().describe('Two commitments that name the same thing, which hardly any others name'),
    passage: z.number().describe('Two sentences of which one holds no commitment'),
    result: z.number().describe('A sentence of the review and the promise it reports on'),
  })
  .readonly();
export type ThresholdsUsed = z.infer<typeof ThresholdsUsed>;

export const ExplainDocument = z
  .object({
    schema: z.literal('tongbi/explain@1'),
    at: z.string().describe('The words that were looked for'),
    previous: ReportReference,
    current: ReportReference,
    thresholds: ThresholdsUsed,
    commitments: z.array(Record).readonly().describe('Whose text, or a sentence that reports on them, holds the words'),
    passages: z.array(Record).readonly(),
    reports: z.array(ComparedReport).readonly(),
    diagnostics: z.array(Diagnostic).readonly(),
  })
  .readonly();
export type ExplainDocument = z.infer<typeof ExplainDocument>;

export const LineageDocument = z
  .object({
    schema: z.literal('tongbi/lineage@1'),
    reports: z.array(ReportReference).readonly().describe('In the order of their years'),
    lineage: z.array(LineageChain).readonly(),
    diagnostics: z.array(Diagnostic).readonly(),
  })
  .readonly();
export type LineageDocument = z.infer<typeof LineageDocument>;
/** How many commitments of each report speak of a theme. */
export const ThemeCount = z
  .object({
    theme: Theme,
    counts: z.array(z.object({ report: z.string().describe('Its id'), count: z.int() }).readonly()).readonly(),
  })
  .readonly();
export type ThemeCount = z.infer<typeof ThemeCount>;

export const ComparisonSet = z
  .object({
    schema: z.literal('tongbi/comparison-set@1'),
    focus: z.string().describe('Id of the report that all others are compared with'),
    reports: z.array(ComparedReport).readonly(),
    comparisons: z.array(PairComparison).readonly(),
    lineage: z.array(LineageChain).readonly(),
    themes: z.array(ThemeCount).readonly().exactOptional().describe('In the order of the years'),
    diagnostics: z.array(Diagnostic).readonly(),
  })
  .readonly();
export type ComparisonSet = z.infer<typeof ComparisonSet>;
