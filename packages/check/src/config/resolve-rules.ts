import type { ArchiveEntry } from '@tongbi/archive';
import { matchGlobs } from '@tongbi/archive/paths';
import type { CheckConfig, ConfigOverride, RuleCode, RuleLevel, RuleOptions, RuleSetting, RuleSettings } from '@tongbi/model';
import { mainOptions } from '@tongbi/model';
import { isPlaceCalled } from '@tongbi/normalizer/places';
import { ruleInfo } from '../rule-info.js';

export interface ResolvedRule {
  readonly level: RuleLevel;
  readonly options: RuleOptions;
}

export type FileRules = (code: RuleCode) => ResolvedRule;

/** The file that overrides are asked about. */
export type RuledFile = Pick<ArchiveEntry, 'path' | 'place' | 'year'>;

/** A policy that was given its options is wanted, whatever its own level. */
const POLICY_LEVEL: RuleLevel = 'error';

function readSetting(code: RuleCode, setting: RuleSetting, before: ResolvedRule): ResolvedRule {
  if (typeof setting === 'string') return { level: setting as RuleLevel, options: before.options };
  const wanted = before.level === 'off' ? POLICY_LEVEL : before.level;
  if (typeof setting === 'number' || Array.isArray(setting)) return { level: wanted, options: { [mainOptions[code] ?? '']: setting } };
  const { level, ...options } = setting as RuleOptions & { readonly level?: RuleLevel };
  return { level: level ?? wanted, options: { ...before.options, ...options } };
}

function applies({ files, places, from, to }: ConfigOverride, file: RuledFile): boolean {
  if (files && !matchGlobs(files)(file.path)) return false;
  if (places && !places.some((name) => file.place !== null && isPlaceCalled(file.place, name))) return false;
  if (from !== undefined && (file.year === null || file.year < from)) return false;
  return to === undefined || (file.year !== null && file.year <= to);
}

/** A function that gives the rules for a file: those of the config, then those of each override that applies, in order. */
export const resolveRules =
  ({ rules = {}, overrides = [] }: CheckConfig): ((file: RuledFile) => FileRules) =>
  (file) => {
    const layers: readonly RuleSettings[] = [rules, ...overrides.filter((one) => applies(one, file)).map((one) => one.rules)];
    return (code) => {
      const own: ResolvedRule = { level: ruleInfo(code).level, options: {} };
      return layers.reduce<ResolvedRule>((before, layer) => {
        const setting = layer[code];
        return setting === undefined ? before : readSetting(code, setting, before);
      }, own);
    };
  };
