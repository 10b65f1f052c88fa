import { meantName, UserError } from '@tongbi/model';
import type { YamlKind, YamlSource } from './yaml-source.js';

/** What the schema's library says of a value; the fields that are used here. */
export interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
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
  const { failed, ...details } = isUnknown ? unknownKey(unknown, deepest, source) : unfitValue(deepest, source);
  const { line, column } = source.positionOf(deepest.path, isUnknown ? unknown : undefined);
  return new UserError(`${source.file}:${line}:${column}: ${failed}${others ? ` (${others} more after this one.)` : ''}`, details);
}

type Explained = Readonly<Record<'failed' | 'expected' | 'received' | 'advice', string>>;

function unfitValue(issue: SchemaIssue, source: Source): Explained {
  return {
    failed: `${nameOf(issue.path, source.kind)} has a value that it cannot have.`,
    expected: expectedBy(issue),
    received: shown(valueAt(source.data, issue.path)),
    advice: advise(issue, source),
  };
}

/** Of a union the form that comes nearest: one that reaches further into the value, or knows the kind of it. */
function ofUnion(issue: SchemaIssue, data: unknown): SchemaIssue {
  if (issue.code !== 'invalid_union' || !issue.errors?.length) return issue;
  const value = valueAt(data, issue.path);
  const whole = issue.errors.flat().map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  const inside = whole.find(({ path, code }) => path.length > issue.path.length || code === 'unrecognized_keys');
  if (inside && typeof value === 'object') return ofUnion(inside, data);
  return { ...issue, expected: [...new Set(whole.map(expectedBy))].join(', or ') };
}

function expectedBy({ code, expected, values, message, keys }: SchemaIssue): string {
  if (values) return values.map(String).join(' | ');
  if (code === 'unrecognized_keys') return `no key ${keys?.join(', ')}`;
  if (expected === 'array') return 'a list';
  if (expected === 'object') return 'a mapping';
  if (expected !== undefined) return expected.includes(' ') || expected.includes('|') ? expected : `a ${expected}`;
  return message.replace(/^(?:Too small|Too big|Invalid input): /u, '');
}

function unknownKey(key: string, { path }: SchemaIssue, { data, kind }: Source): Explained {
  const names = kind.keysAt(path, data);
  const special = kind.special?.(path);
  return {
    failed: `\`${shortened(key)}\` is no ${special?.noun ?? 'key'}${path.length ? ` in ${nameOf(path, kind)}` : ''}.`,
    expected: names.length > mostNames && special ? `a ${special.noun} of ${special.listed}` : names.join(' | '),
    received: shortened(key),
    advice: meantName(key, names) ?? (special ? `${special.listed} lists all ${special.noun}s.` : 'Take it out.'),
  };
}

/** Longer lists are read in the docs. */
const mostNames = 12;

function nameOf(path: readonly PropertyKey[], kind: YamlKind): string {
  if (!path.length) return kind.name;
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

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return shortened(JSON.stringify(value) ?? String(value));
}

function advise({ values, path, expected }: SchemaIssue, { data, kind }: Source): string {
  const value = valueAt(data, path);
  const meant = typeof value === 'string' && values ? meantName(value, values.map(String)) : undefined;
  if (meant) return meant;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `Put it in quotation marks: "${value}"`;
  return values ? `Write one of ${values.map(String).join(', ')}.` : `See ${kind.docs}.`;
}
