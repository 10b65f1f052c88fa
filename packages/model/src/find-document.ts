import { z } from 'zod';
import { Record, RedlinePart } from './comparison.js';
import { Role } from './kind.js';
import { ReportReference } from './report.js';
import { data, list } from './schema.js';
import { Span } from './span.js';

/** What a found sentence is: it holds a commitment or a figure on the words, or stands in the review of the year before. */
export const FoundAs = z.enum(['commitment', 'figure', 'result']);
export type FoundAs = z.infer<typeof FoundAs>;

/** exact: the words as they were asked for; words: all of them, in any order; likeness: what the aligner holds for the same said otherwise. */
export const FoundBy = z.enum(['exact', 'words', 'likeness']);
export type FoundBy = z.infer<typeof FoundBy>;

/** Where words stand, and what they are. */
export const standing = {
  report: ReportReference,
  line: z.int().describe('Of the decoded text, from 1'),
  heading: z.string().describe('Of the section it stands in; empty where none has one'),
  text: z.string().describe('As written'),
  span: Span,
};
const neighbour = {
  report: ReportReference.describe('The nearest one of the same place on that side'),
  records: list(Record).describe('Of the promises and passages that hold most of the words; where none holds one, of the sentence'),
};

export const FoundSentence = data({
  ...standing,
  role: Role.describe('Of its section'),
  by: FoundBy,
  confidence: z.number().min(0).max(1).exactOptional().describe('Of what was found by likeness: that it says the same'),
  marks: list(Span).describe('Where the words stand in it; none where it was found by likeness'),
  as: list(FoundAs),
  before: data({
    ...neighbour,
    reportsOn: list(Record).describe('Of a sentence of the review: the promises of the year before that it reports on'),
  })
    .exactOptional()
    .describe('Against the year before: whether it was new. Absent where there is no such report, or nothing was compared'),
  after: data(neighbour).exactOptional().describe('Against the year after: what became of it'),
});
export type FoundSentence = z.infer<typeof FoundSentence>;

/** What `tongbi find` found. */
export const FindDocument = data({
  schema: z.literal('tongbi/find@1'),
  asked: z.string(),
  reports: list(ReportReference).describe('In which it was looked for'),
  found: z.int().describe('All sentences, of which `sentences` may hold some'),
  foundIn: z.int().describe('Reports that have one'),
  sentences: list(FoundSentence).describe('By place, the nation first, then by year; by likeness the likest first'),
});
export type FindDocument = z.infer<typeof FindDocument>;

/** What `tongbi find --quote` found. */
export const QuoteDocument = data({
  schema: z.literal('tongbi/quote@1'),
  quote: z.string(),
  reports: list(ReportReference).describe('In which it was looked for'),
  verbatim: list(data(standing)).describe('Where it stands word for word: white space, width and the form of quotation marks aside'),
  nearest: list(
    data({
      ...standing,
      shared: z.number().min(0).max(1).describe('Share of the quotation’s pairs of neighbouring characters that stand there'),
      redline: list(RedlinePart).describe('From what the report says to what the quotation says'),
    }),
  ).describe('Where it stands nowhere: what comes nearest, the nearest first'),
});
export type QuoteDocument = z.infer<typeof QuoteDocument>;
