import { z } from 'zod';
import { data, list, oneOf } from './schema.js';
import { Span } from './span.js';

/** What a commitment may be on; the words that speak for each stand in a table of commitments. */
export const Theme = oneOf(
  ['科技创新', '人才', '产业', '数字经济', '投资', '消费', '外贸开放', '改革营商'],
  ['区域城乡', '农业农村', '交通基础设施', '城市建设', '生态环境'],
  ['就业社保', '教育', '医疗健康', '养老托育', '住房', '文化旅游体育', '社会治理安全', '财政金融', '政府建设'],
);
export type Theme = z.infer<typeof Theme>;

/** How hard a promise binds, from the verb and its modifiers: 1 explore (探索, 研究) … 5 ensure (确保, 坚决). */
export const Strength = data({
  words: list(z.string()).describe('As found, as ["加快", "推进"]'),
  grade: z.number().min(1).max(5),
  direction: z
    .enum(['firm', 'plain', 'soft'])
    .describe('Where its words pull: firm (大力, 确保), soft (稳妥, 探索), plain where neither or both do'),
});
export type Strength = z.infer<typeof Strength>;

/** Something that a promise calls by a name: a programme, project, place, body, event or law by the form of its name, a term by its quotes. */
export const NamedItem = data({
  text: z.string().describe('As the promise says it, without quotes'),
  kind: z.enum(['programme', 'project', 'place', 'body', 'event', 'law', 'term']),
  key: z
    .string()
    .describe(
      'What distinguishes it from others of its kind, to be compared: without edition, marks, generic words and the end; empty if nothing is left',
    ),
});
export type NamedItem = z.infer<typeof NamedItem>;

/** By when something is due. */
export const Deadline = data({
  text: z.string().describe('As written: 6月底前'),
  span: Span,
  year: z.int().nullable().describe('That of the plan, unless another is named'),
  month: z.int().min(1).max(12).nullable().describe('The last of the time that is named: 6 of 上半年; null of one that moves: 入汛前'),
});
export type Deadline = z.infer<typeof Deadline>;

/** 2024-06; 2024 of a time that moves; --06 where the year of the plan is not known. */
export const dueOf = ({ year, month }: Deadline): string =>
  [year ?? '-', ...(month === null ? [] : [String(month).padStart(2, '0')])].join('-');

/** A department that a commitment is assigned to. */
export const Assignee = data({
  text: z.string().describe('As written: 市发展改革委'),
  span: Span,
  leads: z.boolean().describe('False of one that only helps'),
});
export type Assignee = z.infer<typeof Assignee>;

/**
 * What could show that a commitment was kept, the hardest first: a number to reach, a time by which it is due, a named thing to be built, opened or
 * held, a document to be issued, or nothing of these.
 */
export const Testable = z.enum(['number', 'date', 'thing', 'document', 'nothing']);
export type Testable = z.infer<typeof Testable>;

/** The smallest promise that a reader would track by itself, a predicate with its object: usually a clause. */
export const Commitment = data({
  id: z.string(),
  span: Span,
  text: z.string().describe('As written, without the punctuation at its ends'),
  section: z.string().describe('Id of the section it stands in'),
  sentence: Span.describe('The sentence it stands in'),
  verb: z.string().nullable(),
  object: z.string().nullable(),
  strength: Strength.nullable(),
  named: list(NamedItem).describe('Programmes, projects, places, quoted terms'),
  themes: list(Theme),
  who: list(Assignee).exactOptional().describe('Where the text divides its tasks among departments'),
  by: Deadline.exactOptional(),
  testable: Testable,
});
export type Commitment = z.infer<typeof Commitment>;

/** A sentence that promises nothing: context, requirements, problems, topic sentences. */
export const Passage = data({
  id: z.string(),
  span: Span,
  text: z.string(),
  section: z.string(),
  kind: z.enum(['framing', 'topic', 'problem']),
});
export type Passage = z.infer<typeof Passage>;
