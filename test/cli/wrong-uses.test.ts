import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root, runTongbi } from './run-tongbi.js';

/** What somebody types by mistake, and what both languages say of it. `{}` is a report; `~` a folder with odd things. */
interface WrongUse {
  readonly typed: string;
  readonly zh: RegExp;
  readonly en: RegExp;
}

const report = 'reports/suzhou/2024.md';
const wrongUses: readonly WrongUse[] = [
  { typed: 'compre {} {}', zh: /没有 compre 这个命令.*是不是 compare？/su, en: /compre is no command.*Did you mean compare\?/su },
  { typed: 'normalize --jsn {}', zh: /没有 --jsn 这个选项.*是不是 --json？/su, en: /--jsn is no option.*Did you mean --json\?/su },
  { typed: 'metrics --whatever {}', zh: /见：tongbi metrics --help/u, en: /See: tongbi metrics --help/u },
  { typed: 'normalize', zh: /tongbi normalize 需要文件/u, en: /tongbi normalize needs a file/u },
  { typed: 'normalize {} --place', zh: /后面缺少内容/u, en: /argument missing/u },
  { typed: 'normalize --year 24 {}', zh: /24 不能用于 --year.*四位数字/su, en: /24 is no value of --year.*four digits/su },
  { typed: 'normalize {} --json --markdown', zh: /不能一起用/u, en: /cannot go together/u },
  { typed: 'normalize {} {} --markdown', zh: /--markdown 只用于一个文件/u, en: /--markdown is for one file/u },
  { typed: 'normalize - -', zh: /标准输入只能读一次/u, en: /stdin can be read only once/u },
  { typed: 'normalize reports/suzhou/2042.md', zh: /没有这个文件/u, en: /there is no such file/u },
  { typed: 'normalize ~/empty.md', zh: /是空的/u, en: /it is empty/u },
  { typed: 'normalize ~/old.doc', zh: /旧式 Word 文件/u, en: /an old Word file/u },
  { typed: 'normalize ~/data.json', zh: /不是政府工作报告.*JSON 或其他数据/su, en: /not a government work report.*JSON or other data/su },
  { typed: 'normalize ~/none', zh: /文件夹里没有报告/u, en: /a folder without reports/u },
  { typed: 'normalize ~/page.html', zh: /同比自己写的比较页面.*报告本身/su, en: /written by Tongbi.*Give the reports/su },
  { typed: 'metrics {} {}', zh: /列出一份报告的数字/u, en: /figures of one report/u },
  { typed: 'metrics {} --csv --json', zh: /不能一起用/u, en: /cannot be used with each other/u },
  { typed: 'compare {}', zh: /compare 需要两份报告/u, en: /compare needs two reports/u },
  { typed: 'compare {} {} --dump words', zh: /words 不能用于 --dump/u, en: /words is no value of --dump/u },
  { typed: 'compare {} {} -o page.doc', zh: /后缀看不出格式.*page\.html/su, en: /its ending says no format.*page\.html/su },
  { typed: 'compare {} {} -o no/such/page.html', zh: /写不了.*mkdir -p/su, en: /Cannot write.*mkdir -p/su },
  { typed: 'compare {} {} -o {}', zh: /它是要读的报告之一/u, en: /one of the reports to read/u },
  { typed: 'compare {} {} --format html,csv', zh: /标准输出只能有一种格式/u, en: /Only one format can go to stdout/u },
  { typed: 'compare {} {} --table outcomes', zh: /这里没有要 CSV/u, en: /none is asked for/u },
  { typed: 'compare {} {} --templates docs', zh: /docs 不能用作 --templates/u, en: /Cannot use docs for --templates/u },
  { typed: 'compare {} {} --open', zh: /没有可以打开的页面/u, en: /no page to open/u },
  { typed: 'explain {} {}', zh: /explain 需要一段原文/u, en: /explain needs the words/u },
  { typed: 'explain {} {} --at 龙宫', zh: /写着这些字/u, en: /holds these words/u },
  { typed: 'lineage {}', zh: /没有可追溯的/u, en: /Nothing to follow/u },
  { typed: 'table --theme= {}', zh: /--theme 要有名称/u, en: /--theme need a name/u },
  { typed: 'words {} --words ,', zh: /--words 需要要数的词/u, en: /--words needs words/u },
  { typed: 'words {}', zh: /没有可列的词语/u, en: /no terms to list/u },
  { typed: 'words {} --words 龙宫 --place 拉萨', zh: /没有可查的报告/u, en: /no report to search/u },
  { typed: 'words {} --per 0', zh: /0 不能用于 --per/u, en: /0 is no value of --per/u },
  { typed: 'table --year 1999 --indicator GDP {}', zh: /没有 1999 年的报告/u, en: /No report is of 1999/u },
  { typed: 'correct {} {}', zh: /一次只说一件事/u, en: /one thing at a time/u },
  { typed: 'correct {} {} --link 一', zh: /后面要两段文字/u, en: /--link takes two/u },
  { typed: 'review - {}', zh: /不能再从那里读报告/u, en: /cannot read a report from there/u },
  { typed: 'check --explain yeer-conflict', zh: /没有 yeer-conflict 这条规则.*year-conflict/su, en: /is no rule.*year-conflict/su },
  { typed: 'check --format sarf', zh: /sarf 不是格式.*是不是 sarif？/su, en: /sarf is no format.*Did you mean sarif\?/su },
  { typed: 'check --config ~/bad.yaml', zh: /rulez.*不是键.*是不是 rules？/su, en: /rulez.*is no key.*Did you mean rules\?/su },
  { typed: 'site reports -o ~/sites --base-url example', zh: /example 不是网址/u, en: /example is no base URL/u },
  { typed: 'export reports -o ~/tables --format xml', zh: /xml 不是表的格式/u, en: /xml is no format of tables/u },
  { typed: 'merge export ~/none -o ~/tables', zh: /没有规划过的工作/u, en: /No work was planned/u },
  { typed: 'cache empty', zh: /cache 不能 empty/u, en: /cache cannot empty/u },
  { typed: 'completion tcsh', zh: /tcsh 不是能补全的 shell/u, en: /tcsh is no shell/u },
];

const folder = mkdtempSync(join(tmpdir(), 'tongbi-wrong-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'none'));
for (const [name, content] of [
  ['empty.md', ''],
  ['old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')])],
  ['data.json', '{"kind": "data"}'],
  ['page.html', '<!doctype html><html><body data-words="{}" data-themes="{}"><main>比较</main></body></html>'],
  ['bad.yaml', 'rulez: {}\n'],
] as const)
  writeFileSync(join(folder, name), content);

const wordsOf = (typed: string): string[] => typed.split(' ').map((word) => word.replace('{}', report).replace('~', folder));
const forms = {
  zh: /^错误：.+\n {2}应为：.+\n {2}收到：.+\n {2}怎么办：.+\n$/u,
  en: /^error: .+\n {2}expected: .+\n {2}received: .+\n {2}what to do: .+\n$/u,
} as const;

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(wrongUses)('tongbi $typed: what failed, was expected and received, what to do, and 2', (use) => {
    const { status, stdout, stderr } = runTongbi(wordsOf(use.typed), {
      cwd: root,
      env: { ...process.env, TONGBI_CACHE: 'off', LC_ALL: language === 'zh' ? 'zh_CN.UTF-8' : 'C' },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(forms[language]);
    expect(stderr).toMatch(use[language]);
  });
});

test('no wrong use is told in the other language', () => {
  const told = wrongUses.map(
    ({ typed }) => runTongbi(wordsOf(typed), { env: { ...process.env, TONGBI_CACHE: 'off', LC_ALL: 'zh_CN.UTF-8' } }).stderr,
  );
  // The names of rows, and words that only sentences have.
  expect(told.filter((text) => /\b(?:the|is|of|which|expected|received)\b/u.test(text.replaceAll(folder, '')))).toEqual([]);
});
