import { ChangeKind, type ReaderAnswer, type ReaderQuestionKind, Reported } from '@tongbi/model';
import { z } from 'zod';

const quote = z.string();
/** One of those offered, by the number that it was shown with, from 1, with words of it. */
const choices = z.array(z.strictObject({ number: z.int(), quote }));

const forms = {
  partner: z.strictObject({ quote_asked: quote, same: choices }),
  change: z.strictObject({ quote_previous: quote, quote_current: quote, changed: z.array(ChangeKind) }),
  result: z.strictObject({ quote_asked: quote, reports: choices, became: Reported }),
  brief: z.strictObject({ leads: choices }),
} as const satisfies { readonly [kind in ReaderQuestionKind]: z.ZodType };

/** So many are asked for; a model that lists all that it was shown has put the first in front too. */
const LEADS = 10;

/** What an answer says, before it is held against what was shown. */
export interface AnswerForm {
  readonly answer: ReaderAnswer;
  /** Words of what was asked about; of none in particular where a brief is asked for. */
  readonly asked: string;
  /** Words of each that was chosen, in the order of the choices. */
  readonly quotations: readonly string[];
}

const chosenOf = (list: z.infer<typeof choices>) => ({
  chosen: list.map(({ number }) => number - 1),
  quotations: list.map((one) => one.quote),
});

const readForms: { readonly [kind in ReaderQuestionKind]: (value: z.infer<(typeof forms)[kind]>) => AnswerForm } = {
  partner: ({ quote_asked: asked, same }) => {
    const { chosen, quotations } = chosenOf(same);
    return { answer: { chosen }, asked, quotations };
  },
  change: ({ quote_previous: asked, quote_current: other, changed }) => ({
    answer: { chosen: [0], change: changed.length > 0 ? [...new Set(changed)] : 'kept' },
    asked,
    quotations: [other],
  }),
  result: ({ quote_asked: asked, reports, became }) => {
    const { chosen, quotations } = chosenOf(reports);
    return { answer: { chosen, reported: chosen.length > 0 ? became : 'none' }, asked, quotations };
  },
  brief: ({ leads }) => {
    const { chosen, quotations } = chosenOf(leads.slice(0, LEADS));
    return { answer: { chosen }, asked: '', quotations };
  },
};

/** An answer of a kind, from whatever a model wrote; null where it has not the form that was asked for. */
export function readForm(kind: ReaderQuestionKind, value: unknown): AnswerForm | null {
  const read = forms[kind].safeParse(value);
  return read.success ? (readForms[kind] as (value: unknown) => AnswerForm)(read.data) : null;
}

/** The JSON Schema of the answers of a kind. */
export function schemaOf(kind: ReaderQuestionKind): object {
  const { $schema: _, ...schema } = z.toJSONSchema(forms[kind]);
  return schema;
}
