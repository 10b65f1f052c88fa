import { z } from 'zod';
import { list, written } from './schema.js';
import { ChangeKind, Reported } from './status.js';

/** Longer words are no quote of one place but a copy of a page. */
export const LONGEST_QUOTE = 2000;
const LONGEST_SURROUNDINGS = 200;

/**
 * A place of a report by its words, after the TextQuoteSelector of the W3C Web Annotation model: it is found again wherever edits elsewhere have moved it.
 * White space counts for nothing, so that other line breaks leave it alone.
 */
export const Quote = written({
  report: z.string().min(1).describe('Id of the report, its place and year: "苏州-2024"'),
  exact: z.string().min(1).max(LONGEST_QUOTE).describe('The words themselves, as the report writes them'),
  prefix: z
    .string()
    .max(LONGEST_SURROUNDINGS)
    .exactOptional()
    .describe('The words right before, where `exact` is short or stands several times'),
  suffix: z.string().max(LONGEST_SURROUNDINGS).exactOptional().describe('The words right after'),
});
export type Quote = z.infer<typeof Quote>;

/** Five candidates serve as well as ten; a brief is drawn from the first forty items. */
const MOST_OFFERED = 40;

const offered = z.array(Quote).max(MOST_OFFERED).readonly();
const reportId = z.string().min(1);

/** Which of these carry on a commitment of the earlier report, or are carried on by one of the later. */
const PartnerQuestion = written({
  kind: z.literal('partner'),
  of: Quote,
  against: reportId.describe('Id of the other report, which those offered are of'),
  offered,
});
/** What changed between two commitments that are one. */
const ChangeQuestion = written({ kind: z.literal('change'), previous: Quote, current: Quote });
/** Which sentences of the later review report on a promise, and what they say became of it. */
const ResultQuestion = written({ kind: z.literal('result'), of: Quote, against: reportId, offered });
/** Which items an editor would lead with; each is a few clauses of either report. */
const BriefQuestion = written({
  kind: z.literal('brief'),
  previous: reportId,
  current: reportId,
  items: z.array(z.array(Quote).min(1).readonly()).max(MOST_OFFERED).readonly(),
});

/** What a second reader is asked, with the places that it is asked about: found again by their words, as those of a correction are. */
export const ReaderQuestion = z.discriminatedUnion('kind', [PartnerQuestion, ChangeQuestion, ResultQuestion, BriefQuestion]);
export type ReaderQuestion = z.infer<typeof ReaderQuestion>;
export const ReaderQuestionKind = z.enum(['partner', 'change', 'result', 'brief']) satisfies z.ZodType<ReaderQuestion['kind']>;
export type ReaderQuestionKind = z.infer<typeof ReaderQuestionKind>;

/** What a second reader chose. */
export const ReaderAnswer = written({
  chosen: z
    .array(z.int().min(0))
    .max(MOST_OFFERED)
    .readonly()
    .describe('Indices into those offered, none where none fits; of a brief the first to be read first'),
  change: z
    .union([z.literal('kept'), z.array(ChangeKind).min(1).readonly()])
    .exactOptional()
    .describe('Of two commitments that are one: kept, or what changed'),
  reported: Reported.exactOptional().describe('What the chosen sentences say became of the promise'),
});
export type ReaderAnswer = z.infer<typeof ReaderAnswer>;

/** Why an answer is not used: it is no answer of the form asked for, it chose what was not offered, its quotations do not stand in the texts. */
export const VoidReason = z.enum(['form', 'choice', 'quotation']);
export type VoidReason = z.infer<typeof VoidReason>;

/** Who answered, and how it was asked. */
export const ReadBy = written({
  model: z.string().min(1).max(200),
  endpoint: z.enum(['local', 'remote', 'batch']).describe('Whether the model was asked on this machine, elsewhere, or through a file'),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])).describe('As they were sent: temperature, seed'),
  on: z.iso.date(),
});
export type ReadBy = z.infer<typeof ReadBy>;

/** One line of `tongbi.readings.jsonl`: a question, and, once it is answered, what a second reader answered. */
export const Reading = written({
  kind: z.literal('reading'),
  id: z.string().min(1).max(64).describe('Hash of all that was shown: kind, prompt, texts'),
  prompt: z.string().max(100).describe('Name and version of the prompt: "partner@1"'),
  asks: ReaderQuestion,
  by: ReadBy.exactOptional(),
  answer: ReaderAnswer.exactOptional(),
  quotations: z.array(z.string().max(LONGEST_QUOTE)).readonly().exactOptional().describe('Words of the texts that it rests on'),
  void: VoidReason.exactOptional(),
});
export type Reading = z.infer<typeof Reading>;

/** The places that a reading is about. */
export function quotesOfReading({ asks }: Reading): readonly Quote[] {
  if (asks.kind === 'change') return [asks.previous, asks.current];
  return asks.kind === 'brief' ? asks.items.flat() : [asks.of, ...asks.offered];
}

/** Ids of the two reports that a reading is about. */
export function reportsOfReading({ asks }: Reading): readonly [string, string] {
  if (asks.kind === 'change') return [asks.previous.report, asks.current.report];
  return asks.kind === 'brief' ? [asks.previous, asks.current] : [asks.of.report, asks.against];
}

/** What a second reader's recorded answers did in a comparison. */
export const ReadingCounts = written({
  used: z.int(),
  void: z.int().describe('Not grounded in the texts, or against a figure or the word of a person'),
  stale: z.int().describe('About words that the reports no longer have'),
  disputed: z.int().describe('Answered by two models in two ways: the claim stays as it was'),
  brief: list(z.string()).exactOptional().describe('Who chose what leads the brief: model and day'),
});
export type ReadingCounts = z.infer<typeof ReadingCounts>;
