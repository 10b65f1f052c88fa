import { parseJson } from '@tongbi/model';
import { z } from 'zod';

const Parts = z.array(z.object({ text: z.string().optional() })).transform((parts) => parts.map(({ text = '' }) => text).join(''));
/** A refusal has no content. */
const Content = z.union([z.string(), Parts]).nullish();
const Said = z.object({ content: Content });
const Choices = z
  .object({ choices: z.tuple([z.object({ message: Said.optional(), delta: Said.optional() })], z.unknown()) })
  .transform(({ choices: [{ message, delta }] }) => (message ?? delta)?.content ?? '');
const Answer = z.object({ answer: z.record(z.string(), z.unknown()) }).transform(({ answer }) => JSON.stringify(answer));
const Reply = z.union([Choices, z.object({ content: z.union([z.string(), Parts]) }).transform(({ content }) => content), Answer]);

const contentOf = (value: unknown): string | null => Reply.safeParse(value).data ?? null;

const THOUGHTS_END = '</think>';
/** Without what a model that thinks aloud wrote before. */
function thoughtOut(content: string): string {
  const end = content.lastIndexOf(THOUGHTS_END);
  return end < 0 ? content : content.slice(end + THOUGHTS_END.length);
}

/** What a model wrote, from the body of a server's reply, in one piece or as a stream of events; null where it is no reply. */
export function readReply(body: string): string | null {
  const events = [...body.matchAll(/^data:(.*)$/gmu)].map(([, data]) => data!.trim()).filter((data) => data !== '[DONE]');
  if (events.length === 0) {
    const content = contentOf(parseJson(body));
    return content === null ? null : thoughtOut(content);
  }
  const values = events.map(parseJson);
  const pieces = values.map(contentOf).filter((piece) => piece !== null);
  const isBroken = values.some((value) => typeof value !== 'object' || value === null || 'error' in value);
  return isBroken || pieces.length === 0 ? null : thoughtOut(pieces.join(''));
}

const Vectors = z.object({ data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()).min(1) })) });

/** The vectors of the texts that a server was given, in their order; null where it is no such reply. */
export function readVectors(body: string): readonly (readonly number[])[] | null {
  const data = Vectors.safeParse(parseJson(body)).data?.data;
  return data ? data.sort((a, b) => (a.index ?? 0) - (b.index ?? 0)).map(({ embedding }) => embedding) : null;
}

/** An answer that came in a file. */
export interface BatchAnswer {
  /** Of the question. */
  readonly id: string;
  /** Who answered, where the line says so. */
  readonly model?: string;
  /** What was written; null where the line says that nothing was. */
  readonly content: string | null;
}

const Line = z.object({
  custom_id: z.string(),
  response: z.object({ body: z.unknown().optional() }).nullish(),
  result: z.object({ message: z.unknown().optional() }).nullish(),
});
const Named = z.object({ model: z.string().min(1).max(200) });

/** The answer that a line holds, in the form of OpenAI's or Anthropic's batches, or a plain one: custom_id with content or answer. Null where it is none of them. */
export function readBatchAnswer(line: string): BatchAnswer | null {
  const value = parseJson(line);
  const read = Line.safeParse(value).data;
  if (!read) return null;
  const reply = read.response?.body ?? read.result?.message ?? value;
  const content = contentOf(reply);
  const model = Named.safeParse(reply).data?.model;
  return { id: read.custom_id, ...(model !== undefined && { model }), content: content === null ? null : thoughtOut(content) };
}
