import { z } from 'zod';
import { data, list } from './schema.js';

/** What a part of a report is for; a section has the role of its part unless its own heading says otherwise. outline: the plan of several years. */
export const Role = z.enum(['opening', 'review', 'outline', 'requirements', 'tasks', 'government', 'closing', 'appendix', 'other']);
export type Role = z.infer<typeof Role>;

/** Of a target of a plan. binding: 约束性, what must be reached; expected: 预期性, what is hoped for. */
export const Force = z.enum(['binding', 'expected']);
export type Force = z.infer<typeof Force>;

/** Years counted from a document's own: of 2026, from −5 to −1 are 2021 to 2025. */
export const YearsAround = data({ from: z.int(), to: z.int() });
export type YearsAround = z.infer<typeof YearsAround>;

/** What a document is written in; Traditional characters are read as Simplified ones. */
export const DocumentLanguage = z.enum(['zh', 'en']);
export type DocumentLanguage = z.infer<typeof DocumentLanguage>;

/** Where a pattern names a kind, and whom its texts address: in a title, in the first sentences; at the head of any paragraph, or of the first alone. */
export const NamePlace = z.enum(['title', 'text', 'address', 'opening']);
export type NamePlace = z.infer<typeof NamePlace>;

/**
 * target: what the list of main targets is called; target-list: how a sentence opens it; government: how the government itself works; promise: what is
 * promised where a part speaks of what was done as well; not-promise: holds such a word by chance; done: that it was; ritual: opens a sentence that
 * promises nothing; annex: what an
 * annex of promises is called; binding, expected: a mark of a target, 约束性, 预期性.
 */
export const KindWordClass = z.enum([
  'target',
  'target-list',
  'government',
  'promise',
  'not-promise',
  'done',
  'ritual',
  'annex',
  ...Force.options,
]);
export type KindWordClass = z.infer<typeof KindWordClass>;

/** A kind of document as data: how it is recognised, what its years and parts are, and the words it has for them. */
export const Kind = data({
  id: z.string().describe('Name of its folder: work-report, policy-address'),
  name: data({ zh: z.string(), en: z.string() }),
  language: DocumentLanguage,
  place: z.string().nullable().describe('Of which place its texts are where they name none'),
  reviews: YearsAround.describe('The years that a document looks back on'),
  plans: YearsAround.describe('The years that it plans'),
  parts: z
    .enum(['divided', 'mixed', 'listed'])
    .describe(
      'divided: a part looks back or ahead; mixed: every part does both, and its sentences say which; listed: all is to be done, item by item',
    ),
  numbering: z.enum(['sections', 'paragraphs']).describe('What a number like 12. is of: a section, or a paragraph, whose name it is'),
  needs: list(Role).describe('Roles that every whole text has a part of'),
  promises: list(Role).describe('Roles of the parts that promise'),
  names: list(data({ pattern: z.string(), where: NamePlace })),
  roles: list(data({ word: z.string(), role: Role, ends: z.boolean() })).describe('Words of headings; ends: a heading may end with it'),
  outline: list(data({ word: z.string(), class: z.enum(['when', 'what', 'year']) })).describe('How the plan of several years is named'),
  words: list(data({ word: z.string(), class: KindWordClass })),
});
export type Kind = z.infer<typeof Kind>;
