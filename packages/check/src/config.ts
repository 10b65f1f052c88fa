import { isPathPattern } from '@tongbi/archive/paths';
import { checkShape, readYaml, type YamlKind } from '@tongbi/corrections';
import { CheckConfig, type RuleCode, ruleCodes, said, UserError } from '@tongbi/model';
import { ruleInfo } from './rule-info.js';

const configKind: YamlKind = {
  name: 'the-config-kind',
  docs: 'docs-of-config',
  like: 'like-a-config',
  // A config of an archive has some hundred lines; a hundred times that is another kind of file.
  mostCharacters: 500_000,
  // A config needs four.
  deepest: 50,
  keysAt,
  special: (path) => (path.at(-1) === 'rules' ? { noun: 'a-rule', listed: 'docs/rules.md' } : undefined),
};

/** The keys that a mapping of the config may have, by where it stands. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const inRules = path.lastIndexOf('rules');
  if (inRules >= 0 && path.length === inRules + 1) return ruleCodes;
  if (inRules >= 0) return ['level', 'most', 'fewest', 'except', 'indicators', 'fields', 'editions'];
  if (path[0] === 'reader') return ['url', 'model', 'share', 'concurrency'];
  return path[0] === 'overrides' ? ['files', 'places', 'from', 'to', 'rules'] : topKeys;
}

const topKeys = Object.keys(CheckConfig.unwrap().shape);

/**
 * A config from its text, YAML or JSON (which is YAML).
 *
 * @throws {UserError} that says file, line and column, what was expected there and what was found; for an unknown key also the one that was meant.
 */
export function parseConfig(text: string, file: string): CheckConfig {
  const config = checkShape(readYaml(text, file, configKind), CheckConfig);
  checkMeaning(config, file);
  return config;
}

/** What a schema cannot say: forms of paths, policies that were turned on without what they need. */
function checkMeaning(config: CheckConfig, file: string): void {
  if (config.path !== undefined && !isPathPattern(config.path)) throw new UserError(said('no-path-form', file, config.path));
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
  throw new UserError(said('rule-without-setting', file, code, example, JSON.stringify(setting)));
}
