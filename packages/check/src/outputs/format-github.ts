import { type CheckDocument, type Finding, type Language, type RuleCode, type Severity, said, sayMessage } from '@tongbi/model';
import { ruleInfo } from '../rule-info.js';
import { describeFinding } from '../word-finding.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;
/** GitHub keeps ten annotations of a kind for a step and drops the rest without a word. */
const MOST_OF_KIND = 10;

const escapeData = (text: string): string => text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');

function annotate(finding: Finding, language: Language): string {
  const { file, line, column, endLine, endColumn, severity, code, fix } = finding;
  const title = `${code} ${ruleInfo(code as RuleCode).title}`;
  const isOneLine = line !== undefined && endLine === line;
  const properties = [
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    // Columns count only inside one line.
    ['col', isOneLine ? column : undefined],
    ['endColumn', isOneLine ? endColumn : undefined],
    ['title', title],
  ] as const;
  const written = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeData(String(value)).replace(/:/gu, '%3A').replace(/,/gu, '%2C')}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeData(`${describeFinding(finding, language)}\n${fix}`)}`;
}

/** Workflow commands that show the findings beside the lines of a pull request; Gitea and Forgejo print them. The gravest first, at most ten of a kind. */
export function formatGithub({ findings, verdict, why }: CheckDocument, language: Language = 'en'): string {
  const counted = findings.filter(({ accepted }) => !accepted);
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    counted.filter((one) => one.severity === severity).slice(0, MOST_OF_KIND),
  );
  const left = counted.length - shown.length;
  const more = left > 0 ? [`::notice title=tongbi check::${sayMessage(said('more-findings', left), language)}`] : [];
  const verdictSaid = said(verdict === 'pass' ? 'check-passes' : 'check-fails');
  const last = `${sayMessage(verdictSaid, language)}${sayMessage(said('stop'), language)}${escapeData(why)}`;
  return `${[...shown.map((one) => annotate(one, language)), ...more, last].join('\n')}\n`;
}
