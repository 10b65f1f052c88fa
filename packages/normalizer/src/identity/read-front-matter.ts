import type { Diagnostic, Message, NoValues, Report, Source, Span } from '@tongbi/model';
import { diagnostic, Edition, said, UserError } from '@tongbi/model';
import { type Document, parseDocument } from 'yaml';

/**
 * What the head of an archive's file says of its report, by the names of `Report`; a field that is missing or invalid is absent. `year` is that of the report,
 * not of the year it reviews; `date` when it was read out, as 2024-01-09; `session` the meeting, 市十七届人大三次会议; `note` a remark of who put it into the
 * archive; `fictional` one that is made up, to show or to test something; `sources` say where the text or its figures come from.
 */
export type FrontMatter = {
  readonly [Key in Exclude<keyof Report, 'id' | 'text' | 'reading' | 'profile' | 'body' | 'parts' | 'removed'>]?: NonNullable<Report[Key]>;
};

interface Reader<Value> {
  /** What is wrong where it reads nothing. */
  readonly isWrong: NoValues;
  readonly expected: NoValues | Message;
  readonly read: (value: unknown) => Value | undefined;
}

const text: Reader<string> = {
  isWrong: 'is-no-text',
  expected: 'a-text',
  read: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined),
};
const matching = (pattern: RegExp) => (value: unknown) => (pattern.test(String(value)) ? String(value) : undefined);
const isYear = (year: number) => Number.isInteger(year) && year >= 1950 && year <= 2100;

const readers: { readonly [Key in Exclude<keyof FrontMatter, 'sources'>]-?: Reader<NonNullable<FrontMatter[Key]>> } = {
  place: text,
  kind: text,
  session: text,
  speaker: text,
  title: text,
  note: text,
  placeCode: { isWrong: 'is-no-code', expected: 'code-digits', read: matching(/^[0-9]{6}$/) },
  year: { isWrong: 'is-no-year', expected: 'year-digits', read: (value) => (isYear(Number(value)) ? Number(value) : undefined) },
  date: { isWrong: 'is-no-date', expected: 'date-digits', read: matching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/) },
  edition: { isWrong: 'is-not-known', expected: said('as-is', Edition.options), read: (value) => Edition.safeParse(value).data },
  fictional: { isWrong: 'is-no-boolean', expected: 'a-boolean', read: (value) => (typeof value === 'boolean' ? value : undefined) },
};

/**
 * Reads the YAML of a front matter; each field that cannot be read is a diagnostic.
 *
 * @throws {UserError} where it has aliases
 */
export function readFrontMatter(yaml: string, span: Span, file = 'The file'): { fields: FrontMatter; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const invalid = (reason: Message, expected: Message, actual: unknown): void => {
    diagnostics.push(diagnostic('front-matter-invalid', said('odd-field', reason, expected), { span, actual: String(actual) }));
  };
  const document = parseDocument(yaml, { schema: 'core' });
  const data: unknown = document.errors.length ? null : toData(document, file);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    if (yaml.trim()) invalid(said('no-mapping'), said('lines-like'), document.errors[0]?.message.split('\n')[0] ?? typeof data);
    return { fields: {}, diagnostics };
  }
  const { sources, place_code: placeCode, ...others } = data as Readonly<Record<string, unknown>>;
  const fields: { -readonly [Key in keyof FrontMatter]: unknown } = {};
  for (const [key, { isWrong, expected, read }] of Object.entries(readers)) {
    const value = key === 'placeCode' ? placeCode : others[key];
    if (value === undefined || value === null) continue;
    const found = read(value);
    if (found !== undefined) fields[key as keyof FrontMatter] = found;
    else {
      const field = said('field-is-wrong', key === 'placeCode' ? 'place_code' : key, said(isWrong));
      invalid(field, typeof expected === 'string' ? said(expected) : expected, typeof value === 'object' ? 'object' : value);
    }
  }
  if (Array.isArray(sources)) fields.sources = sources.flatMap((source) => readSource(source, invalid));
  else if (sources !== undefined && sources !== null) invalid(said('sources-no-list'), said('list-of-sources'), typeof sources);
  return { fields: fields as FrontMatter, diagnostics };
}

/** Aliases may grow without end, hold themselves, or lead nowhere; no front matter needs one. */
function toData(document: Pick<Document, 'toJS'>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new UserError(said('front-matter-unreadable', file, error.message));
  }
}

function readSource(source: unknown, invalid: (reason: Message, expected: Message, actual: string) => void): Source[] {
  if (source === null || typeof source !== 'object') {
    invalid(said('source-no-mapping'), said('source-fields'), String(source));
    return [];
  }
  const entries = Object.entries(source as object).filter(([key, value]) => ['publisher', 'title', 'date'].includes(key) && value !== null);
  return [Object.fromEntries(entries.map(([key, value]) => [key, String(value)])) as Source];
}
