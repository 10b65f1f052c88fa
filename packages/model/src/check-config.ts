import { z } from 'zod';
import type { DiagnosticCode } from './diagnostic.js';
import { checkRuleTexts } from './generated/check-rule-texts.js';
import { diagnosticTexts } from './generated/diagnostic-texts.js';
import { Edition } from './report.js';
import { list, written } from './schema.js';

export type CheckCode = keyof typeof checkRuleTexts;

/** A rule of `tongbi check` is one of its own, or a diagnostic of the pipeline. */
export type RuleCode = CheckCode | DiagnosticCode;

export const RuleLevel = z.enum(['off', 'info', 'warning', 'error']);
export type RuleLevel = z.infer<typeof RuleLevel>;

/** Fields of the front matter that a policy can ask for. */
export const FrontMatterField = z.enum(['place', 'placeCode', 'year', 'date', 'session', 'speaker', 'title', 'edition', 'sources']);
export type FrontMatterField = z.infer<typeof FrontMatterField>;

const names = z.array(z.string().min(1)).min(1).readonly();

/** The options that rules have beside their level. `main` may stand alone: `"max-dropped": 40`, `"required-targets": ["地区生产总值"]`. */
const ruleOptions = {
  'length-unusual': {
    main: null,
    options: {
      fewest: z.int().nonnegative().exactOptional().describe('Characters below which a full text is reported'),
      most: z.int().positive().exactOptional().describe('Characters above which a text is reported'),
    },
  },
  'max-dropped': {
    main: 'most',
    options: { most: z.int().nonnegative().exactOptional().describe('Commitments of the year before that may be not mentioned again') },
  },
  'require-outcome': {
    main: null,
    options: { except: names.exactOptional().describe('Indicators that need no outcome, as ["城镇调查失业率"]') },
  },
  'required-targets': {
    main: 'indicators',
    options: { indicators: names.exactOptional().describe('Indicators that each report sets a target for, as ["地区生产总值"]') },
  },
  'no-unread-figures': {
    main: 'most',
    options: { most: z.int().nonnegative().exactOptional().describe('Numbers that may stay unread') },
  },
  'required-fields': { main: 'fields', options: { fields: z.array(FrontMatterField).min(1).readonly().exactOptional() } },
  'required-edition': { main: 'editions', options: { editions: z.array(Edition).min(1).readonly().exactOptional() } },
} as const satisfies Partial<Record<CheckCode, { readonly main: string | null; readonly options: z.ZodRawShape }>>;

/** The codes whose rule takes options, each with the option that may stand alone. */
export const mainOptions: Readonly<Partial<Record<RuleCode, string | null>>> = Object.fromEntries(
  Object.entries(ruleOptions).map(([code, { main }]) => [code, main]),
);

/** Options of any rule; each rule looks at its own. */
export interface RuleOptions {
  readonly fewest?: number;
  readonly most?: number;
  readonly except?: readonly string[];
  readonly indicators?: readonly string[];
  readonly fields?: readonly FrontMatterField[];
  readonly editions?: readonly Edition[];
}
export type RuleSetting = RuleLevel | number | readonly string[] | (RuleOptions & { readonly level?: RuleLevel });

function settingOf(code: string): z.ZodType<RuleSetting> {
  const known = (ruleOptions as Readonly<Record<string, { main: string | null; options: z.ZodRawShape } | undefined>>)[code];
  if (!known) return RuleLevel;
  const long = z.strictObject({ level: RuleLevel.exactOptional(), ...known.options });
  const main = known.main === null ? undefined : known.options[known.main];
  const short = main instanceof z.ZodExactOptional ? main.unwrap() : undefined;
  return (short ? z.union([RuleLevel, short, long]) : z.union([RuleLevel, long])) as unknown as z.ZodType<RuleSetting>;
}

export const ruleCodes = [...Object.keys(checkRuleTexts), ...Object.keys(diagnosticTexts)] as readonly RuleCode[];

function describeRule(code: string): string {
  const own = (checkRuleTexts as Readonly<Record<string, { title: string; why: string } | undefined>>)[code];
  if (own) return `${own.title}: ${own.why}`;
  return `${(diagnosticTexts as Readonly<Record<string, { title: string }>>)[code]?.title ?? code}; see docs/diagnostics.md`;
}

/** Level, or level and options, of rules by their code. */
export const RuleSettings = written(
  Object.fromEntries(ruleCodes.map((code) => [code, settingOf(code).exactOptional().describe(describeRule(code))])),
) as unknown as z.ZodType<Readonly<Partial<Record<RuleCode, RuleSetting>>>>;
export type RuleSettings = z.infer<typeof RuleSettings>;

const globs = list(z.string().min(1));
const year = z.int().min(1949).max(2200);

/** Other rules for some of the reports. Where several conditions are given, all must hold; the last override that applies wins. */
export const ConfigOverride = written({
  files: globs.exactOptional().describe('Globs of paths from the folder of the config'),
  places: list(z.string().min(1)).exactOptional().describe('Short names or pinyin, as ["苏州", "shanghai"]'),
  from: year.exactOptional().describe('First year that it applies to'),
  to: year.exactOptional().describe('Last year that it applies to'),
  rules: RuleSettings,
});
export type ConfigOverride = z.infer<typeof ConfigOverride>;

export const FailOn = z.enum(['error', 'warning', 'info', 'never']);
export type FailOn = z.infer<typeof FailOn>;

const MOST_CALLS = 64;

/** Whom `tongbi compare --reader` asks. A key stands in no file. */
const ReaderConfig = written({
  url: z.string().min(1).exactOptional().describe('Address of a server that speaks as OpenAI does: "http://localhost:11434"'),
  model: z.string().min(1).max(200).exactOptional().describe('Name of the model there'),
  share: z.int().min(1).max(100).exactOptional().describe('Of each kind of claim so many of 100 are asked about, the least certain (20)'),
  concurrency: z.int().min(1).max(MOST_CALLS).exactOptional().describe('Calls at a time (4)'),
});

/** What the check says of a report that moves it. */
export const WatchConfig = written({
  words: names.exactOptional().describe('Words, as ["低空经济"]: what promises and passages that hold them became'),
  indicators: names.exactOptional().describe('Indicators by any of their names, as ["GDP"]: their targets and results'),
  chains: names.exactOptional().describe('Commitments, by words of them: ["助餐点"]'),
});
export type WatchConfig = z.infer<typeof WatchConfig>;

/** What `tongbi.config.json` or `tongbi.config.yaml` may hold. Every key may be left out. */
export const CheckConfig = written({
  $schema: z.string().exactOptional().describe('Where this schema is, for editors'),
  extends: z
    .union([z.string().min(1), list(z.string().min(1))])
    .exactOptional()
    .describe('Config files that this one is based on, from its folder; later ones win'),
  include: globs.exactOptional().describe('Globs of the files that are reports, from the folder of the config'),
  exclude: globs.exactOptional().describe('Globs of files that are none, though `include` has them'),
  path: z.string().min(1).exactOptional().describe('What a path says, as "reports/{place}/{year}.md"; * and ** stand for other names'),
  base: z.string().min(1).exactOptional().describe('What changes are found against, as "origin/main"'),
  failOn: FailOn.exactOptional().describe('The least severity that fails the check (error)'),
  maxWarnings: z.int().nonnegative().exactOptional().describe('More warnings than these fail the check'),
  baseline: z.string().min(1).exactOptional().describe('File with findings that are accepted as they are, from the folder of the config'),
  reader: ReaderConfig.exactOptional().describe('A second reader, for those who ask one'),
  watch: WatchConfig.exactOptional().describe('What is reported where a report moves it, as the rule `watched`'),
  rules: RuleSettings.exactOptional(),
  overrides: list(ConfigOverride).exactOptional().describe('Other rules for some places, years or files'),
});
export type CheckConfig = z.infer<typeof CheckConfig>;
