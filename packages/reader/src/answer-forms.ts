import { ChangeKind, type ReaderAnswer, type ReaderQuestionKind, Reported } from '@tongbi/model';
import { z } from 'zod';

/** What an answer says, before it is held against what was shown. */
export interface AnswerForm {
  readonly answer: ReaderAnswer;
  /** Words of what was asked about; of none in particular where a brief is asked for. */
  readonly asked: string;
  /** Words of each that was chosen, in the order of the choices. */
  readonly quotations: readonly string[];
}

const quote = z.string();
/** Those chosen of those offered, each by the number that it was shown with, from 1, with words of it. */
const choices = z
  .array(z.strictObject({ number: z.int(), quote }))
  .transform((list) => ({ chosen: list.map(({ number }) => number - 1), quotations: list.map((one) => one.quote) }));

/** So many are asked for; a model that lists all that it was shown has put the first in front too. */
const LEADS = 10;

const forms: { readonly [kind in ReaderQuestionKind]: z.ZodType<AnswerForm> } = {
  partner: z
    .strictObject({ quote_asked: quote, same: choices })
    .transform(({ quote_asked: asked, same: { chosen, quotations } }) => ({ answer: { chosen }, asked, quotations })),
  change: z
    .strictObject({ quote_previous: quote, quote_current: quote, changed: z.array(ChangeKind) })
    .transform(({ quote_previous: asked, quote_current: other, changed }) => {
      return { answer: { chosen: [0], change: changed.length > 0 ? [...new Set(changed)] : 'kept' }, asked, quotations: [other] };
    }),
  result: z
    .strictObject({ quote_asked: quote, reports: choices, became: Reported })
    .transform(({ quote_asked: asked, reports: { chosen, quotations }, became }) => {
      return { answer: { chosen, reported: chosen.length > 0 ? became : 'none' }, asked, quotations };
    }),
  brief: z.strictObject({ leads: choices }).transform(({ leads: { chosen, quotations } }) => {
    return { answer: { chosen: chosen.slice(0, LEADS) }, asked: '', quotations: quotations.slice(0, LEADS) };
  }),
};

/** An answer of a kind, from whatever a model wrote; null where it has not the form that was asked for. */
export const readForm = (kind: ReaderQuestionKind, value: unknown): AnswerForm | null => forms[kind].safeParse(value).data ?? null;

/** The JSON Schema of the answers of a kind. */
export function schemaOf(kind: ReaderQuestionKind): object {
  const { $schema: _, ...schema } = z.toJSONSchema(forms[kind], { io: 'input' });
  return schema;
}
