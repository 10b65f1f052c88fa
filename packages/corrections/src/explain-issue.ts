import { type Message, type MessageValue, meantName, said, UserError } from '@tongbi/model';
import type { YamlKind, YamlSource } from './yaml-source.js';

/** What the schema's library says of a value; the fields that are used here. */
export interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
  /** Of a union: what each of its forms expects. */
  readonly forms?: readonly MessageValue[];
  readonly values?: readonly unknown[];
  /** Of a union: the issues of each of its forms. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

type Source = Omit<YamlSource, 'document'>;

/**
 * A user error that says where in the file, what was expected, what stands there, and what was perhaps meant. Of the `others` it says how many they are: they are
 * reported once this one is mended.
 */
export function explainIssue(issue: SchemaIssue, source: Source, others: number): UserError {
  const nearest = ofUnion(issue, source.data);
  // Of forms that are distinguished by one key, the values that this key may have.
  const forms = nearest.code === 'invalid_union' && !nearest.errors?.length ? source.kind.formsAt?.(nearest.path) : undefined;
  const deepest = forms ? { ...nearest, values: forms } : nearest;
  const unknown = deepest.keys?.[0];
  const isUnknown = deepest.code === 'unrecognized_keys' && unknown !== undefined;
  const { line, column } = source.positionOf(deepest.path, isUnknown ? unknown : undefined);
  const at = [source.file, line, column].join(':');
  const explained = isUnknown ? unknownKey(unknown, deepest, source) : unfitValue(deepest, source);
  return new UserError(said('at-in-file', at, explained.failed, others, explained.expected, explained.received, explained.advice));
}

type Explained = Readonly<Record<'failed' | 'expected' | 'received' | 'advice', MessageValue>>;

const unfitValue = (issue: SchemaIssue, source: Source): Explained => ({
  failed: said('unfit-value', nameOf(issue.path, source.kind)),
  expected: expectedBy(issue),
  received: shown(valueAt(source.data, issue.path)),
  advice: advise(issue, source),
});

/** Of a union the form that comes nearest: one that reaches further into the value, or knows the kind of it. */
function ofUnion(issue: SchemaIssue, data: unknown): SchemaIssue {
  if (issue.code !== 'invalid_union' || !issue.errors?.length) return issue;
  const value = valueAt(data, issue.path);
  const whole = issue.errors.flat().map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  const inside = whole.find(({ path, code }) => path.length > issue.path.length || code === 'unrecognized_keys');
  if (inside && typeof value === 'object') return ofUnion(inside, data);
  return { ...issue, forms: [...new Map(whole.map((one) => [JSON.stringify(expectedBy(one)), expectedBy(one)])).values()] };
}

function expectedBy({ code, expected, forms, values, message, keys }: SchemaIssue): MessageValue {
  if (forms) return said('or-list', forms);
  if (values) return values.map(String).join(' | ');
  if (code === 'unrecognized_keys') return said('no-such-key', keys?.join(', '));
  if (expected !== undefined) return Object.hasOwn(typeNames, expected) ? said(typeNames[expected as keyof typeof typeNames]) : expected;
  return message.replace(/^(?:Too small|Too big|Invalid input): /u, '');
}

const typeNames = { array: 'a-list', object: 'a-mapping', string: 'a-string', number: 'a-number', boolean: 'a-boolean' } as const;

function unknownKey(key: string, { path }: SchemaIssue, { data, kind }: Source): Explained {
  const names = kind.keysAt(path, data);
  const { noun = 'a-key', listed } = kind.special?.(path) ?? {};
  return {
    failed: said('unknown-key', shortened(key), said(noun), path.length ? nameOf(path, kind) : null),
    expected: names.length > mostNames && listed ? said('one-listed', said(noun), listed) : names.join(' | '),
    received: shortened(key) || "''",
    advice: meantName(key, names) ?? (listed ? said('lists-all', listed, said(noun)) : said('take-it-out')),
  };
}

/** Longer lists are read in the docs. */
const mostNames = 12;

function nameOf(path: readonly PropertyKey[], kind: YamlKind): MessageValue {
  if (!path.length) return said(kind.name);
  const words = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${shortened(String(step))}`));
  return `\`${words.join('').replace(/^\./u, '')}\``;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step], data);
}

const longest = 60;

function shortened(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function shown(value: unknown): MessageValue {
  if (value === undefined) return said('nothing');
  return shortened(JSON.stringify(value) ?? String(value));
}

function advise({ values, path, expected }: SchemaIssue, { data, kind }: Source): Message {
  const value = valueAt(data, path);
  const meant = typeof value === 'string' && values ? meantName(value, values.map(String)) : undefined;
  if (meant) return meant;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return said('put-in-quotes', value);
  return values ? said('write-one-of', values.map(String)) : said('see', said(kind.docs));
}
