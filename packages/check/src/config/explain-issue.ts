import { ruleCodes, UserError } from '@tongbi/model';
import type { Suggest } from './parse-config.js';

/** What the schema's library says of a value; the fields that are used here. */
export interface ConfigIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  /** Of a union: the issues of each of its forms. */
  readonly errors?: readonly (readonly ConfigIssue[])[];
}

export interface IssueContext {
  readonly file: string;
  readonly data: unknown;
  readonly suggest: Suggest;
  /** `line:column` of a value, or of a key in it. */
  readonly position: (path: readonly PropertyKey[], key?: string) => string;
  /** Further issues, which are told once this one is mended. */
  readonly others: number;
}

/** A user error that says where in the file, what was expected, what stands there, and what was perhaps meant. */
export function explainIssue(issue: ConfigIssue, context: IssueContext): UserError {
  const deepest = ofUnion(issue, context.data);
  const unknown = deepest.keys?.[0];
  if (deepest.code === 'unrecognized_keys' && unknown !== undefined) return unknownKey(unknown, deepest, context);
  const where = nameOf(deepest.path);
  return new UserError(`${context.file}:${context.position(deepest.path)}: ${where} has a value that it cannot have.${more(context)}`, {
    expected: expectedBy(deepest),
    received: shown(valueAt(context.data, deepest.path)),
    advice: advise(deepest, context),
  });
}

/** Of a union the form that comes nearest: one that reaches further into the value, or knows the kind of it. */
function ofUnion(issue: ConfigIssue, data: unknown): ConfigIssue {
  if (issue.code !== 'invalid_union' || !issue.errors) return issue;
  const value = valueAt(data, issue.path);
  const whole = issue.errors.flat().map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  const inside = whole.find(({ path, code }) => path.length > issue.path.length || code === 'unrecognized_keys');
  if (inside && typeof value === 'object') return ofUnion(inside, data);
  return { ...issue, expected: [...new Set(whole.map(expectedBy))].join(', or ') };
}

function expectedBy({ code, expected, values, message, keys }: ConfigIssue): string {
  if (values) return values.map(String).join(' | ');
  if (code === 'unrecognized_keys') return `no key ${keys?.join(', ')}`;
  if (expected === 'array') return 'a list';
  if (expected === 'object') return 'a mapping';
  if (expected !== undefined) return expected.includes(' ') || expected.includes('|') ? expected : `a ${expected}`;
  return message.replace(/^(?:Too small|Too big|Invalid input): /u, '');
}

function unknownKey(key: string, issue: ConfigIssue, context: IssueContext): UserError {
  const names = knownKeys(issue.path);
  const close = context.suggest(key, names);
  const where = issue.path.length ? ` in ${nameOf(issue.path)}` : '';
  const isRule = issue.path.at(-1) === 'rules';
  return new UserError(
    `${context.file}:${context.position(issue.path, key)}: \`${shortened(key)}\` is no ${isRule ? 'rule' : 'key'}${where}.${more(context)}`,
    {
      expected: names.length > mostNames ? `a rule of docs/rules.md` : names.join(' | '),
      received: shortened(key),
      advice: close ? `Did you mean ${close}?` : isRule ? 'docs/rules.md lists all rules.' : 'Take it out.',
    },
  );
}

/** Longer lists are read in the docs. */
const mostNames = 12;

/** The keys that a mapping of the config may have, by where it stands. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const inRules = path.lastIndexOf('rules');
  if (inRules >= 0 && path.length === inRules + 1) return ruleCodes;
  if (inRules >= 0) return ['level', 'most', 'fewest', 'except', 'indicators', 'fields', 'editions'];
  return path[0] === 'overrides' ? ['files', 'places', 'from', 'to', 'rules'] : topKeys;
}

const topKeys = ['$schema', 'extends', 'include', 'exclude', 'path', 'base', 'failOn', 'maxWarnings', 'baseline', 'rules', 'overrides'];

function nameOf(path: readonly PropertyKey[]): string {
  if (!path.length) return 'the config';
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

function advise({ values, path }: ConfigIssue, { data, suggest }: IssueContext): string {
  const value = valueAt(data, path);
  const close = typeof value === 'string' && values ? suggest(value, values.map(String)) : undefined;
  if (close) return `Did you mean ${close}?`;
  return values ? `Write one of ${values.map(String).join(', ')}.` : 'See docs/check.md and the JSON Schema of the config.';
}

function more({ others }: IssueContext): string {
  return others ? ` (${others} more after this one.)` : '';
}
