import type { Reading } from '@tongbi/model';

/** A question to a second reader: what it is shown, and the line under which its answer is recorded. */
export interface Question {
  /** Without an answer. Of the same texts and the same prompt `id` is the same, whoever asks. */
  readonly reading: Reading;
  /** The rules, the same for all questions of a kind. */
  readonly system: string;
  /** The texts, fenced and numbered. */
  readonly user: string;
  /** JSON Schema of the answer, for readers that can be held to one. */
  readonly schema: { readonly name: string; readonly schema: object };
}

/** How a question is put: with these the same model, asked again, says the same wherever its server can hold to it. */
export const ASKED_WITH = { temperature: 0, seed: 1 } as const;

/** The body of a call `POST …/chat/completions`, as servers that are called OpenAI-compatible take it. */
export function chatRequest({ system, user, schema }: Question, model: string): object {
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } },
    ...ASKED_WITH,
  };
}

/** A line of a batch of questions. */
export const batchLine = (question: Question, model: string): string =>
  `${JSON.stringify({ custom_id: question.reading.id, method: 'POST', url: '/v1/chat/completions', body: chatRequest(question, model) })}\n`;
