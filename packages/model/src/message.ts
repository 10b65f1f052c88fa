import { z } from 'zod';
import { messages } from './generated/messages.js';
import { fillPhrase, type Language, type PhraseValue, type ValuesIn } from './phrase.js';
import { data, list } from './schema.js';

export type MessageKey = keyof typeof messages;

/** The messages that are complete by themselves. */
export type NoValues = {
  readonly [Key in MessageKey]: ValuesIn<(typeof messages)[Key]['zh']> extends readonly [] ? Key : never;
}[MessageKey];

/** What a message is about: a number, a name, a list of them, or what is said in a message of its own. */
export type MessageValue = string | number | boolean | null | undefined | Message | readonly MessageValue[];

/** Something to be said, by its key in the catalogue and its values: put into words only where it is shown. Survives JSON. */
export interface Message {
  readonly key: MessageKey;
  readonly values: readonly MessageValue[];
}

/** As many values as the Chinese words of a message have places. */
export type MessageValues<Key extends MessageKey> = ValuesIn<(typeof messages)[Key]['zh'], MessageValue>;

/** A message; a key that the catalogue lacks, or a number of values other than it has places, does not compile. */
export const said = <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>): Message => ({ key, values });

/** A word that the data has for something, as messages say it: `seen in` “title block” is 标题; one that the catalogue lacks is said as it is. */
export function termSaid(kind: 'edition' | 'removed' | 'role' | 'seen in', word: string): MessageValue {
  const key = `${kind}: ${word}`;
  return Object.hasOwn(messages, key) ? { key: key as MessageKey, values: [] } : word;
}

/** What failed, what was expected and received there, and what to do; of a mere statement the first alone. */
export interface Worded {
  readonly failed: string;
  readonly expected?: string;
  readonly received?: string;
  readonly advice?: string;
}

const isMessage = (value: MessageValue): value is Message => typeof value === 'object' && value !== null && 'key' in value;

function toPhrase(value: MessageValue, language: Language): PhraseValue {
  if (isMessage(value)) return wordMessage(value, language).failed;
  return Array.isArray(value) ? value.map((one: MessageValue) => toPhrase(one, language)) : (value as PhraseValue);
}

export function wordMessage({ key, values }: Message, language: Language): Worded {
  const filled = values.map((value) => toPhrase(value, language));
  const [failed = '', expected, received, advice] = messages[key][language]
    .split(/ ?¶ ?/u)
    .map((part) => fillPhrase(part, filled, language));
  return { failed, ...(expected && { expected }), ...(received && { received }), ...(advice && { advice }) };
}

/** A message as a sentence of its own: “the file: cannot be read as text” is “Cannot be read as text.” */
export function saySentence(message: Message, language: Language): string {
  const said = sayMessage(message, language).replace(/[.。]$/u, '');
  const rest = /^(?:the file: |该文件：)(.*)$/su.exec(said)?.[1];
  const text = rest === undefined ? said : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
  return `${text}${{ zh: '。', en: '.' }[language]}`;
}

/** A statement in words. */
export const sayMessage = (message: Message, language: Language): string => wordMessage(message, language).failed;

/** Says messages of the catalogue in one language. */
export type Say = <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>) => string;
export const sayIn =
  (language: Language): Say =>
  (key, ...values) =>
    sayMessage(said(key, ...values), language);

/** A message in a document. */
export const MessageData = data({
  key: z.string().describe('Of the catalogue: packages/model/data/messages.tsv'),
  values: list(z.unknown()).describe('What is filled in'),
}) as unknown as z.ZodType<Message>;
