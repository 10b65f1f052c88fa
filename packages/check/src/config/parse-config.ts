import { CheckConfig, type RuleCode, ruleCodes, UserError } from '@tongbi/model';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { isPathPattern } from '../archive/path-claim.js';
import { ruleInfo } from '../rule-info.js';
import { type ConfigIssue, explainIssue } from './explain-issue.js';

/** The name with the fewest edits among `names`, or none where none is close. */
export type Suggest = (wanted: string, names: readonly string[]) => string | undefined;

/** A config of an archive has some hundred lines; a hundred times that is another kind of file. */
const mostCharacters = 500_000;
/** Collections inside collections; a config needs four. */
const deepest = 50;

/**
 * A config from its text, YAML or JSON (which is YAML).
 *
 * @throws {UserError} that says file, line and column, what was expected there and what was found; for an unknown key also the one that was meant.
 */
export function parseConfig(text: string, file: string, suggest: Suggest): CheckConfig {
  const lines = new LineCounter();
  const document = parseSource(text, file, lines);
  const data = readData(document, file);
  const parsed = CheckConfig.safeParse(data);
  if (!parsed.success) {
    const [first, ...more] = parsed.error.issues as unknown as readonly [ConfigIssue, ...ConfigIssue[]];
    throw explainIssue(first, {
      file,
      data,
      suggest,
      position: (path, key) => positionOf(document, lines, path, key),
      others: more.length,
    });
  }
  checkMeaning(parsed.data, file);
  return parsed.data;
}

function parseSource(text: string, file: string, lines: LineCounter): Document {
  const refuse = (received: string, expected = 'YAML or JSON'): never => {
    throw new UserError(`Cannot read the config ${file}.`, { expected, received, advice: 'See docs/check.md for an example.' });
  };
  if (text.length > mostCharacters) refuse(`${text.length} characters`, `at most ${mostCharacters} characters`);
  if (nesting(text) > deepest) refuse(`brackets more than ${deepest} deep`, 'a config, which is a few levels deep');
  try {
    const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      refuse(`line ${line}, column ${col}: ${error.message.split('\n')[0]}`);
    }
    return document as unknown as Document;
  } catch (error) {
    // The parser recurses; block collections can nest without a bracket.
    if (error instanceof RangeError) return refuse(`more than ${deepest} levels`, 'a config, which is a few levels deep');
    throw error;
  }
}

/** How deep brackets nest, counted without regard to quotes: more than enough for a config. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') most = Math.max(most, ++depth);
    else if ((sign === ']' || sign === '}') && depth > 0) depth--;
  }
  return most;
}

function readData(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    // Aliases of aliases (a “billion laughs”), or an alias without its anchor.
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
    throw new UserError(`Cannot read the config ${file}.`, {
      expected: 'YAML without aliases that grow',
      received: error.message,
      advice: 'Write the values out.',
    });
  }
}

/** Line and column of a value, or of a key of a mapping; the start of the file where it cannot be told. */
function positionOf(document: Document, lines: LineCounter, path: readonly PropertyKey[], key?: string): string {
  const parent = path.length === 0 ? document.contents : document.getIn(path.map(String).map(asIndex), true);
  const node = key !== undefined && isMap(parent) ? parent.items.find((pair) => String(pair.key) === key)?.key : parent;
  const range = (node as { range?: readonly number[] } | null | undefined)?.range;
  const { line, col } = range ? lines.linePos(range[0]!) : { line: 1, col: 1 };
  return `${line}:${col}`;
}

function asIndex(name: string): string | number {
  return /^[0-9]{1,6}$/u.test(name) ? Number(name) : name;
}

/** What a schema cannot say: forms of paths, policies that were turned on without what they need. */
function checkMeaning(config: CheckConfig, file: string): void {
  if (config.path !== undefined && !isPathPattern(config.path))
    throw new UserError(`${file}: \`path\` is no form of a path.`, {
      expected: 'a path with {place} or {year}, each once, and at most three *, as reports/{place}/{year}.md',
      received: config.path,
      advice: 'Write {place} where the path says the place, and {year} where it says the year.',
    });
  for (const rules of [config.rules ?? {}, ...(config.overrides ?? []).map((one) => one.rules)]) {
    for (const code of ruleCodes) checkPolicy(code, rules[code], file);
  }
}

/** What a policy cannot do without. */
const needed: Readonly<Partial<Record<RuleCode, string>>> = {
  'max-dropped': '40',
  'required-targets': '["地区生产总值"]',
  'required-fields': '["sources"]',
  'required-edition': '["full"]',
};

function checkPolicy(code: RuleCode, setting: unknown, file: string): void {
  const example = needed[code];
  if (example === undefined || setting === undefined || setting === 'off' || ruleInfo(code).level !== 'off') return;
  const isBare =
    typeof setting === 'string' ||
    (typeof setting === 'object' && !Array.isArray(setting) && Object.keys(setting!).every((key) => key === 'level'));
  if (!isBare) return;
  throw new UserError(`${file}: the rule ${code} needs to be told what it asks for.`, {
    expected: `as \`${code}: ${example}\``,
    received: JSON.stringify(setting),
    advice: `See docs/rules.md#${code}`,
  });
}
