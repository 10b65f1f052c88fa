import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChangeWriter, commentLimit, formatGithub, formatJunit, formatMarkdown, formatSarif, stepSummaryLimit } from '@tongbi/check';
import { type ChangeSummary, type CheckDocument, type Finding, said } from '@tongbi/model';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { root } from '../cli/run-tongbi.js';
import { embedded, makeArchive, type TestArchive } from './archive.js';

const fixture = (name: string): string => readFileSync(join(root, 'test/fixtures/check', name), 'utf8');
const added = 'reports/示例市/2024.md';

/** Draft 4 calls the address of a schema `id`; nothing else in this one differs from what ajv knows. */
const { id: _, $schema: __, ...sarifSchema } = JSON.parse(fixture('sarif-2.1.0-rtm.5.json')) as Record<string, unknown>;
const isSarif = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema);

/** The schema is older than the two attributes by which GitLab and others link a case to its file. */
const junitSchema = fixture('jenkins-junit.xsd').replace(
  '<xs:attribute name="classname"',
  '<xs:attribute name="file" type="xs:string" use="optional"/><xs:attribute name="line" type="xs:string" use="optional"/>$&',
);

async function junitErrors(contents: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'check.xml', contents },
    schema: [{ fileName: 'junit.xsd', contents: junitSchema }],
  });
  return errors.map(({ message }) => message);
}

/** Signs that mean something in one of the forms: XML, Markdown, workflow commands, URIs, terminals. */
const wicked =
  '<a href="x">&amp; | `--` ::error:: %0A "引号\' \u0001\u001b[31m \ud800 @someone **粗** ]]> --> https://example.org\r\n第二行';
const finding = (more: Partial<Finding> = {}): Finding => ({
  code: 'year-conflict',
  severity: 'error',
  file: `reports/${wicked}/2024 100%,a:b.md`,
  reason: wicked,
  says: said('as-is', wicked),
  line: 3,
  column: 2,
  endLine: 3,
  endColumn: 9,
  expected: wicked,
  actual: wicked,
  excerpt: wicked,
  fix: wicked,
  accepted: false,
  ...more,
});
const side = (year: number): ChangeSummary['current'] => ({ path: `reports/${year}.md`, place: '示例市', year, edition: 'full' });
const changes = (listed: number): ChangeSummary => ({
  previous: side(2023),
  current: side(2024),
  counts: { new: listed, dropped: 1, done: 0, changed: 0, kept: 0, unseen: 0 },
  targets: [],
  highlights: [],
  new: [],
  dropped: [],
  changed: [],
});
/** What is said of a comparison grows with what is listed. */
const writer: ChangeWriter = ({ listed, targets }) => ({ title: wicked, body: `${'一项\n'.repeat(listed * 40 + targets)}\n` });
function documentWith(findings: readonly Finding[], comparisons: readonly ChangeSummary[] = []): CheckDocument {
  return {
    schema: 'tongbi/check@1',
    verdict: 'fail',
    why: wicked,
    failOn: 'error',
    maxWarnings: null,
    base: { ref: wicked, commit: '0'.repeat(40), from: '--base' },
    scope: 'changes',
    counts: { files: 1, error: findings.length, warning: 0, info: 0, accepted: 0 },
    files: [],
    removed: [wicked],
    findings,
    comparisons,
    notes: [wicked],
  };
}
const severities = ['error', 'warning', 'info'] as const;
const wickedDocument = documentWith(
  [...severities.map((severity) => finding({ severity })), finding({ accepted: true }), finding({ file: 'a.md', code: 'empty-file' })].map(
    (one, index) => (index === 4 ? dropLines(one) : one),
  ),
  [changes(3)],
);
function dropLines({ line: _, column: __, endLine: ___, endColumn: ____, ...rest }: Finding): Finding {
  return rest;
}

describe('one run writes all forms', () => {
  let archive: TestArchive;
  let printed: string;
  const names = {
    json: 'o/a b.json',
    sarif: 'o/检查.sarif',
    junit: 'o/check.xml',
    github: 'o/log',
    markdown: 'o/all.md',
    comment: 'o/c.md',
  };
  const written = (name: keyof typeof names): string => archive.read(names[name]);
  const summary = 'o/step-summary.md';

  beforeAll(() => {
    archive = makeArchive([added]);
    archive.write(
      added,
      embedded('示例市/2024.md')
        .replace('# 示例市', '打印本页\n\n# 示例市')
        .replace(/^## 三、/m, '## 四、'),
    );
    archive.write(summary, 'from another step\n');
    const formats = Object.entries(names).flatMap(([name, file]) => ['--format', `${name}=${file}`]);
    const { status, stdout, stderr } = archive.check(formats, { GITHUB_STEP_SUMMARY: archive.path(summary) });
    expect(stderr).toBe('');
    expect(status).toBe(1);
    printed = stdout;
  });

  test('for people, with line and column, code, reason and fix', () => {
    expect(printed).toMatch(/^reports\/示例市\/2024\.md {2}示例市 2024 · full text/m);
    expect(printed).toMatch(/^ {2}\d+:1 +error +page-chrome: /m);
    expect(printed).toMatch(/^ {4}fix: Remove these lines\./m);
    expect(printed).toMatch(/^ {2}2023年全文 → 2024年全文 {2}＋ 新增 \d+ · － 未再提及 \d+/m);
    expect(printed).toMatch(/^failed: 1 error at or over --fail-on error\.$/m);
    expect(printed).not.toContain('\u001b');
  });

  test('JSON after its schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'packages/model/schemas/check.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect(validate(JSON.parse(written('json'))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('SARIF after its schema, with the lines', () => {
    const log = JSON.parse(written('sarif')) as {
      runs: {
        results: object[];
        tool: { driver: { informationUri: string; rules: { id: string; name: string; shortDescription: object }[] } };
      }[];
    };
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    const { informationUri, rules } = log.runs[0]!.tool.driver;
    expect(informationUri).toBe(JSON.parse(readFileSync(join(root, 'packages/check/package.json'), 'utf8')).homepage);
    expect(rules).toContainEqual(
      expect.objectContaining({ id: 'page-chrome', name: 'PageChrome', shortDescription: { text: '混有网页内容' } }),
    );
    expect(log.runs[0]!.results.length).toBeGreaterThan(1);
    expect(log.runs[0]!.results[0]).toMatchObject({
      ruleId: 'page-chrome',
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'reports/%E7%A4%BA%E4%BE%8B%E5%B8%82/2024.md' }, region: { startColumn: 1 } } },
      ],
    });
  });

  test('JUnit after its schema', async () => {
    expect(await junitErrors(written('junit'))).toEqual([]);
    expect(written('junit')).toContain('<failure type="error" message="1 piece of a page');
  });

  test('annotations with their lines', () => {
    expect(written('github')).toMatch(/^::error file=reports\/示例市\/2024\.md,line=\d+,endLine=\d+,col=1,endColumn=5,title=page-chrome /m);
    expect(written('github')).toMatch(/^::warning file=.*numbering-skipped/m);
  });

  test('Markdown: verdict, findings, the targets, the ten changes, lists', () => {
    const text = written('markdown');
    expect(text).toMatch(/^## ❌ Tongbi check: fail$/m);
    expect(text).toMatch(/^\| ❌ \| `reports\/示例市\/2024\.md:\d+` \| .*`page-chrome`/m);
    expect(text).toMatch(/^\| 指标 \| 2023年目标 \| 2023年实绩 \| 兑现 \| 2024年目标 \| 变化 \|$/m);
    expect(text.match(/^\d+\. \*\*/gm)).toHaveLength(10);
    expect(text.match(/<details><summary>/g)!.length).toBeGreaterThanOrEqual(3);
    expect(statSync(archive.path(names.comment)).size).toBeLessThanOrEqual(commentLimit);
  });

  test('the step summary has room beside what stands in it', () => {
    const text = archive.read(summary);
    expect(text.startsWith('from another step\n')).toBe(true);
    expect(text.slice('from another step\n'.length)).toBe(written('markdown'));
  });
});

describe('whatever stands in a report or a path', () => {
  test('SARIF stays valid', () =>
    expect(isSarif(JSON.parse(formatSarif(wickedDocument, '1.2.3'))), JSON.stringify(isSarif.errors)).toBe(true));
  test('JUnit stays valid', async () => expect(await junitErrors(formatJunit(wickedDocument))).toEqual([]));
  test('JUnit counts what fails', () => {
    const text = formatJunit(wickedDocument);
    expect(text).toMatch(/<testsuites name="tongbi check" tests="5" failures="2" errors="0"/);
    expect(text.match(/<skipped>/g)).toHaveLength(1);
  });
  test('an annotation stays one line, and its values end no property', () => {
    const lines = formatGithub(wickedDocument).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines.slice(0, 4)) {
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]*,(?:line=3,endLine=3,col=2,endColumn=9,)?title=[^,:]*::/);
      expect(line).not.toContain('\r');
    }
  });
  test('Markdown shows it as text', () => {
    const text = formatMarkdown(wickedDocument, [writer, writer]);
    // In code it is shown as it is.
    expect(text.replace(/(?<!\\)`[^`]*`/g, '')).not.toMatch(/<a href|\u001b|\u0001|(?<!\\)\*\*粗|@someone|https:\/\/example/);
    for (const row of text.split('\n').filter((line) => line.startsWith('| ❌'))) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
  });
});

describe('sizes', () => {
  const many = documentWith(
    Array.from({ length: 3000 }, (_, index) => finding({ file: `reports/${index}.md` })),
    Array.from({ length: 200 }, () => changes(60)),
  );
  const writers = many.comparisons.map(() => writer);
  test.each([stepSummaryLimit, commentLimit, 5000, 1000, 100, 10])('a summary of at most %d bytes', (limit) => {
    const text = formatMarkdown(many, writers, limit);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    if (limit >= 1000) expect(text).toContain('Tongbi check: fail');
  });
  test('the more room, the more is listed', () =>
    expect(formatMarkdown(many, writers).length).toBeGreaterThan(formatMarkdown(many, writers, commentLimit).length));
  test('ten annotations of a kind, which is what is kept of them', () => {
    const lines = formatGithub(many).split('\n');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines).toContain('::notice title=tongbi check::2990 more findings stand in the summary and in the log.');
  });
});

test('a file that cannot be written is told before the work', () => {
  const archive = makeArchive([added]);
  const { status, stderr, stdout } = archive.check(['--format', 'json=no/such/folder.json']);
  expect(status).toBe(2);
  expect(stderr).toContain('mkdir -p no/such');
  expect(stdout).toBe('');
  writeFileSync(archive.path('full.md'), 'x'.repeat(stepSummaryLimit));
  expect(archive.check(['--no-compare'], { GITHUB_STEP_SUMMARY: archive.path('full.md') }).status).toBe(0);
  expect(statSync(archive.path('full.md')).size).toBe(stepSummaryLimit);
  const unwritable = archive.check(['--no-compare'], { GITHUB_STEP_SUMMARY: archive.path('no/such/file.md') });
  expect(unwritable.stderr).toContain('could not be written');
  expect(unwritable.status).toBe(0);
  expect(existsSync(archive.path('no'))).toBe(false);
});
