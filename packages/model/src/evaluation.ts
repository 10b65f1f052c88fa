import { z } from 'zod';
import { ReaderQuestionKind } from './reading.js';
import { ReportReference } from './report.js';
import { data, list } from './schema.js';

/** How many claims of one kind persons looked at, and how many of them were right, with the 95 % Wilson interval of the share. */
const scored = {
  count: z.int(),
  right: z.int(),
  share: z.number().nullable().describe('Null where nothing was looked at'),
  low: z.number().nullable(),
  high: z.number().nullable(),
};

/** What a claim is about: that two commitments are one, that one is new or dropped, what changed, what became of it, a figure. */
export const ClaimKind = z.enum(['link', 'new', 'dropped', 'change', 'result', 'telling', 'figure']);
export type ClaimKind = z.infer<typeof ClaimKind>;

export const EvaluationDocument = data({
  schema: z.literal('tongbi/evaluation@1'),
  pairs: list(data({ previous: ReportReference, current: ReportReference })),
  ...scored,
  bands: list(
    data({ from: z.number(), to: z.number(), confidence: z.number().nullable().describe('Mean of what was claimed'), ...scored }),
  ).describe('By the confidence that the comparison gave; claims without one are in `kinds` alone'),
  kinds: list(data({ kind: ClaimKind, ...scored })),
  readings: list(
    data({
      model: z.string(),
      question: ReaderQuestionKind,
      count: z.int().describe('Things that a person and this second reader both spoke of'),
      agreed: z.int(),
      kappa: z.number().nullable().describe('Agreement beyond chance (Cohen); null where chance alone would agree on all'),
      program: z.int().describe('How many of them the comparison has right by itself'),
      helps: z.boolean().describe('Whether the reader is right more often than that'),
    }),
  ).describe('How good second readers are, by what persons say'),
  missed: z.int().describe('Links and results that persons gave and the comparison had not found'),
  unused: z.int().describe('Corrections that no longer fit the texts, or contradict each other'),
});
export type EvaluationDocument = z.infer<typeof EvaluationDocument>;
