import { type CheckDocument, type FailOn, type Finding, type Language, said, sayMessage } from '@tongbi/model';
import { isFailure } from '../judge-findings.js';
import { describeFinding } from '../word-finding.js';

/** Characters that XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
} as const;

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\n\r\t]/gu, (sign) => entities[sign as keyof typeof entities]);
}

function testCase(finding: Finding, failOn: FailOn, language: Language): string {
  const { file, code, line, column, severity, fix, accepted } = finding;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const text = escapeXml(
    `${place} ${severity} ${code}: ${describeFinding(finding, language)}\n${sayMessage(said('what-to-do', fix), language)}`,
  );
  const head = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(line === undefined ? code : `${code} (line ${line})`)}" file="${escapeXml(file)}"${line === undefined ? '' : ` line="${line}"`} time="0">`;
  if (accepted) return `${head}\n      <skipped>${sayMessage(said('accepted-by-baseline'), language)}</skipped>\n    </testcase>`;
  if (!isFailure(finding, failOn)) return `${head}\n      <system-out>${text}</system-out>\n    </testcase>`;
  return `${head}\n      <failure type="${severity}" message="${escapeXml(describeFinding(finding, language))}">${text}</failure>\n    </testcase>`;
}

/** The findings in the form that JUnit's Ant task began and CI servers read: a suite a file, a test case a finding; a file without any has one that passes. */
export function formatJunit({ files, findings, failOn, maxWarnings, verdict, why }: CheckDocument, language: Language = 'en'): string {
  const paths = [...new Set([...files.map(({ path }) => path), ...findings.map(({ file }) => file)])];
  const suites = paths.map((path) => {
    const own = findings.filter(({ file }) => file === path);
    const cases = own.length
      ? own.map((finding) => testCase(finding, failOn, language))
      : [`    <testcase classname="${escapeXml(path)}" name="no findings" file="${escapeXml(path)}" time="0"/>`];
    const failures = own.filter((one) => isFailure(one, failOn)).length;
    const skipped = own.filter(({ accepted }) => accepted).length;
    return { text: cases.join('\n'), name: path, tests: cases.length, failures, skipped };
  });
  // That there are too many warnings is a failure of none of the files.
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  if (maxWarnings !== null && verdict === 'fail' && failures === 0) {
    const text = `    <testcase classname="tongbi check" name="max-warnings" time="0">\n      <failure type="max-warnings" message="${escapeXml(why)}"/>\n    </testcase>`;
    suites.push({ text, name: 'tongbi check', tests: 1, failures: 1, skipped: 0 });
  }
  const total = (key: 'tests' | 'failures'): number => suites.reduce((sum, suite) => sum + suite[key], 0);
  const body = suites.map(
    ({ name, tests, failures: failed, skipped, text }) =>
      `  <testsuite name="${escapeXml(name)}" tests="${tests}" failures="${failed}" errors="0" skipped="${skipped}" time="0">\n${text}\n  </testsuite>`,
  );
  const head = `<testsuites name="tongbi check" tests="${total('tests')}" failures="${total('failures')}" errors="0" time="0">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[head, ...body, '</testsuites>'].join('\n')}\n`;
}
