import { parseJson, type ReadBy, type Reading, type VoidReason } from '@tongbi/model';
import { type AnswerForm, readForm } from './answer-forms.js';

/** A model that writes around what it was asked for is understood where one JSON object stands in what it wrote. */
const parseObject = (content: string): unknown => parseJson(content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1));

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** Shorter words stand in any text. */
const SHORTEST_QUOTATION = 2;

/** Whether a text holds these words; white space, and marks that a reader set around them, count for nothing. */
function stands(words: string, text: string): boolean {
  const bare = squeezed(words).replace(/^[“"'【「…]+|[”"'】」…。；，]+$/gu, '');
  return bare.length >= SHORTEST_QUOTATION && squeezed(text).includes(bare);
}

/** What was asked about, if one text was, and those that could be chosen. */
function textsOf({ asks }: Reading): { readonly asked: string | null; readonly offered: readonly string[] } {
  if (asks.kind === 'change') return { asked: asks.previous.exact, offered: [asks.current.exact] };
  if (asks.kind === 'brief') return { asked: null, offered: asks.items.map((quotes) => quotes.map(({ exact }) => exact).join('\n')) };
  return { asked: asks.of.exact, offered: asks.offered.map(({ exact }) => exact) };
}

function whyVoid(question: Reading, form: AnswerForm | null): VoidReason | undefined {
  if (!form) return 'form';
  const { chosen, reported } = form.answer;
  // It says two things at once: these sentences report on it, and nothing came of it; or that nothing is worth leading with.
  const isTorn = question.asks.kind === 'brief' ? chosen.length === 0 : chosen.length > 0 && reported === 'none';
  if (isTorn) return 'form';
  const { asked, offered } = textsOf(question);
  if (!chosen.every((at) => at in offered) || new Set(chosen).size < chosen.length) return 'choice';
  const isRead = chosen.every((at, index) => stands(form.quotations[index]!, offered[at]!));
  return isRead && (asked === null || stands(form.asked, asked)) ? undefined : 'quotation';
}

/**
 * What a second reader answered to a question, as the line that records it. An answer that has not the form that was asked for, chose what was not
 * offered, or quotes what does not stand in the texts is void: recorded as such, counted, and not followed.
 *
 * @param question a reading without answer
 * @param content what the model wrote: one JSON object, whatever stands around it
 */
export function takeAnswer(question: Reading, content: string, by: ReadBy): Reading {
  const { kind, id, prompt, asks } = question;
  const form = readForm(asks.kind, parseObject(content));
  const reason = whyVoid(question, form);
  const taken = { kind, id, prompt, asks, by };
  if (reason || !form) return { ...taken, void: reason ?? 'form' };
  return { ...taken, answer: form.answer, quotations: asks.kind === 'brief' ? form.quotations : [form.asked, ...form.quotations] };
}
