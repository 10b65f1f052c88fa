import { closestName, UserError } from '@tongbi/model';

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

/** What messages about one kind of file need to know of it. */
export interface WrittenKind {
  /** “the config” */
  readonly name: string;
  /** Where its form is described: “docs/check.md and the JSON Schema of the config”. */
  readonly docs: string;
  /** The keys that the mapping at a path may have. */
  readonly keysAt: (path: readonly PropertyKey[], data: unknown) => readonly string[];
  /** The values by which the union at a path distinguishes its forms, where that is asked. */
  readonly formsAt?: (path: readonly PropertyKey[]) => readonly string[];
  /** What a key at a path is called, and where all of them are listed, where it is not just a key. */
  readonly special?: (path: readonly PropertyKey[]) => { readonly noun: string; readonly listed: string } | undefined;
}

interface IssueContext {
  readonly file: string;
  readonly kind: WrittenKind;
  readonly data: unknown;
  /** `line:column` of a value, or of a key in it. */
  readonly position: (path: readonly PropertyKey[], key?: string) => string;
  /** Further issues, which are reported once this one is mended. */
  readonly others: number;
}

/** A user error that says where in the file, what was expected, what stands there, and what was perhaps meant. */
export function explainIssue(issue: SchemaIssue, context: IssueContext): UserError {
  const deepest = withForms(ofUnion(issue, context.data), context);
  const unknown = deepest.keys?.[0];
  if (deepest.code === 'unrecognized_keys' && unknown !== undefined) return unknownKey(unknown, deepest, context);
  const where = nameOf(deepest.path, context.kind);
  return new UserError(`${context.file}:${context.position(deepest.path)}: ${where} has a value that it cannot have.${more(context)}`, {
    expected: expectedBy(deepest),
    received: shown(valueAt(context.data, deepest.path)),
    advice: advise(deepest, context),
  });
}

/** Of forms that are distinguished by one key, the values that this key may have. */
function withForms(issue: SchemaIssue, { kind }: IssueContext): SchemaIssue {
  const forms = issue.code === 'invalid_union' && !issue.errors?.length ? kind.formsAt?.(issue.path) : undefined;
  return forms ? { ...issue, values: forms } : issue;
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

function unknownKey(key: string, issue: SchemaIssue, context: IssueContext): UserError {
  const { kind } = context;
  const names = kind.keysAt(issue.path, context.data);
  const close = closestName(key, names);
  const where = issue.path.length ? ` in ${nameOf(issue.path, kind)}` : '';
  const special = kind.special?.(issue.path);
  return new UserError(
    `${context.file}:${context.position(issue.path, key)}: \`${shortened(key)}\` is no ${special?.noun ?? 'key'}${where}.${more(context)}`,
    {
      expected: names.length > mostNames && special ? `a ${special.noun} of ${special.listed}` : names.join(' | '),
      received: shortened(key),
      advice: close ? `Did you mean ${close}?` : special ? `${special.listed} lists all ${special.noun}s.` : 'Take it out.',
    },
  );
}

/** Longer lists are read in the docs. */
const mostNames = 12;

function nameOf(path: readonly PropertyKey[], kind: WrittenKind): string {
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

function advise({ values, path, expected }: SchemaIssue, { data, kind }: IssueContext): string {
  const value = valueAt(data, path);
  const close = typeof value === 'string' && values ? closestName(value, values.map(String)) : undefined;
  if (close) return `Did you mean ${close}?`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `Put it in quotation marks: "${value}"`;
  return values ? `Write one of ${values.map(String).join(', ')}.` : `See ${kind.docs}.`;
}

function more({ others }: IssueContext): string {
  return others ? ` (${others} more after this one.)` : '';
}
