import type { CheckDocument, Finding, Language, RuleCode, RuleLevel, Severity } from '@tongbi/model';
import { hashText, said, sayMessage } from '@tongbi/model';
import { ruleInfo } from '../rule-info.js';
import { describeFinding, plainLine } from '../word-finding.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
const defaultLevels = { ...levels, off: 'none' } as const satisfies Record<RuleLevel, string>;

/** A path as a relative URI: each name percent-encoded; half a character, which a name on Windows may hold, has no code. */
const uriOf = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** Where Tongbi is at home, as its packages say too. */
const HOME = 'https://github.com/tongbi/tongbi';

/** `figure-jump` → `FigureJump`: names in SARIF are written so. */
const nameOf = (code: string): string => code.replace(/(?:^|-)(.)/gu, (_, letter: string) => letter.toUpperCase());

function describeRule(code: RuleCode, language: Language): object {
  const { title, why, fix, level, docs } = ruleInfo(code, language);
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: title },
    fullDescription: { text: why ?? `${title} (${docs})` },
    help: {
      text: fix,
      markdown: `${why ? `${why}\n\n` : ''}${sayMessage(said('what-to-do', fix), language)}\n\n${sayMessage(said('see', docs), language)}`,
    },
    defaultConfiguration: { level: defaultLevels[level], enabled: level !== 'off' },
  };
}

const regionOf = ({ line = 1, column, endLine, endColumn }: Finding): object => ({
  startLine: line,
  ...(column !== undefined && { startColumn: column }),
  ...(endLine !== undefined && { endLine }),
  ...(endColumn !== undefined && { endColumn }),
});

function toResult(finding: Finding, rules: readonly string[], language: Language): object {
  const { code, severity, file, fix, accepted, excerpt, actual, says } = finding;
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: levels[severity],
    message: { text: `${describeFinding(finding, language)} ${plainLine(fix)}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: 'SRCROOT' }, region: regionOf(finding) } }],
    partialFingerprints: { 'tongbiFinding/v1': hashText([file, code, excerpt ?? actual ?? sayMessage(says, 'en')].join('\0')) },
    ...(accepted && { suppressions: [{ kind: 'external', justification: sayMessage(said('accepted-by-baseline'), language) }] }),
  };
}

/** The findings as SARIF 2.1.0 (OASIS), one run, for code scanning. */
export function formatSarif({ findings }: CheckDocument, toolVersion: string, language: Language = 'en'): string {
  const rules = [...new Set(findings.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Tongbi',
            version: toolVersion,
            informationUri: HOME,
            rules: rules.map((code) => describeRule(code as RuleCode, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository' } } },
        results: findings.map((finding) => toResult(finding, rules, language)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
