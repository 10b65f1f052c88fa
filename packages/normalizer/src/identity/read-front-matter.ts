import { type Diagnostic, diagnostic, Edition, type Source, type Span } from '@tongbi/model';
import { parseDocument } from 'yaml';

/** What the head of an archive's file says of its report; a field that is missing or invalid is absent. */
export interface FrontMatter {
  /** Short Chinese name: 苏州. */
  readonly place?: string;
  /** Six digits: 320500. */
  readonly placeCode?: string;
  /** Of the report, not of the year it reviews. */
  readonly year?: number;
  /** When it was read out, as 2024-01-09. */
  readonly date?: string;
  /** The meeting: 市十七届人大三次会议. */
  readonly session?: string;
  /** Who read it out. */
  readonly speaker?: string;
  /** Its title. */
  readonly title?: string;
  /** A remark of who put it into the archive. */
  readonly note?: string;
  /** Full, digest or abridged. */
  readonly edition?: Edition;
  /** Made up, to show or to test something. */
  readonly fictional?: boolean;
  /** Where the text or its figures come from. */
  readonly sources?: readonly Source[];
}

const textFields = ['place', 'session', 'speaker', 'title', 'note'] as const;

/** Reads the YAML of a front matter; each field that cannot be read is a diagnostic. */
export function readFrontMatter(yaml: string, span: Span): { fields: FrontMatter; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const invalid = (reason: string, expected: string, actual: unknown): void => {
    diagnostics.push(diagnostic('front-matter-invalid', reason, { span, expected, actual: String(actual) }));
  };
  const document = parseDocument(yaml, { schema: 'core' });
  const data: unknown = document.errors.length ? null : document.toJS();
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    if (yaml.trim())
      invalid('The front matter is no YAML mapping.', 'lines like `year: 2024`', document.errors[0]?.message.split('\n')[0] ?? typeof data);
    return { fields: {}, diagnostics };
  }
  const raw = data as Readonly<Record<string, unknown>>;
  const fields: { -readonly [Key in keyof FrontMatter]: FrontMatter[Key] } = {};
  for (const name of textFields) {
    const value = raw[name];
    if (typeof value === 'string' || typeof value === 'number') fields[name] = String(value).trim();
    else if (value !== undefined && value !== null) invalid(`\`${name}\` is no text.`, 'text', typeof value);
  }
  readChecked(raw, fields, invalid);
  return { fields, diagnostics };
}

type Invalid = (reason: string, expected: string, actual: unknown) => void;

function readChecked(
  raw: Readonly<Record<string, unknown>>,
  fields: { -readonly [Key in keyof FrontMatter]: FrontMatter[Key] },
  invalid: Invalid,
): void {
  const { place_code: code, year, date, edition, fictional, sources } = raw;
  if (code !== undefined && code !== null) {
    if (/^[0-9]{6}$/.test(String(code))) fields.placeCode = String(code);
    else invalid('`place_code` is no administrative code.', 'six digits in quotes, as "320500"', code);
  }
  if (year !== undefined && year !== null) {
    const value = Number(year);
    if (Number.isInteger(value) && value >= 1950 && value <= 2100) fields.year = value;
    else invalid('`year` is no year.', 'four digits, as 2024', year);
  }
  if (date !== undefined && date !== null) {
    if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(String(date))) fields.date = String(date);
    else invalid('`date` is no date.', 'as 2024-01-16', date);
  }
  if (edition !== undefined && edition !== null) {
    const parsed = Edition.safeParse(edition);
    if (parsed.success) fields.edition = parsed.data;
    else invalid('`edition` is not known.', Edition.options.join(', '), edition);
  }
  if (typeof fictional === 'boolean') fields.fictional = fictional;
  else if (fictional !== undefined && fictional !== null) invalid('`fictional` is neither true nor false.', 'true or false', fictional);
  if (Array.isArray(sources)) fields.sources = sources.flatMap((source) => readSource(source, invalid));
  else if (sources !== undefined && sources !== null)
    invalid('`sources` is no list.', 'a list of publisher, title and date', typeof sources);
}

function readSource(source: unknown, invalid: Invalid): Source[] {
  if (source === null || typeof source !== 'object') {
    invalid('A source is no mapping.', 'publisher, title, date', String(source));
    return [];
  }
  const entries = Object.entries(source as object).filter(([key, value]) => ['publisher', 'title', 'date'].includes(key) && value !== null);
  return [Object.fromEntries(entries.map(([key, value]) => [key, String(value)])) as Source];
}
