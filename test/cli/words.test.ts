import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandRows, LANGUAGE } from '../../packages/cli/src/program/command-rows.js';
import { isGenerated, packageNames, readSources } from '../repository/read-repository.js';
import { root, runTongbi } from './run-tongbi.js';

const shownIn = (language: 'zh' | 'en', words: readonly string[]) => {
  const { stdout, stderr } = runTongbi(words, {
    env: { ...process.env, TONGBI_CACHE: 'off', LC_ALL: language === 'zh' ? 'zh_CN.UTF-8' : 'C', TONGBI_PROGRESS: 'off' },
  });
  return `$ tongbi ${words.join(' ')}\n${stdout}${stderr}`;
};

const [before, focus] = ['reports/示例市/2023.md', 'reports/示例市/2024.md'];

/** What the terminal shows, whole; `vitest -u` writes it anew. */
describe.each(['zh', 'en'] as const)('the terminal in %s', (language) => {
  test('the help of the program and of each command', async () => {
    const commands = [...shownIn('en', []).matchAll(/^ {2}([a-z]+) \[options\]/gmu)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(15);
    const shown = [shownIn(language, []), ...commands.map((name) => shownIn(language, [name, '--help']))].join('\n');
    await expect(shown).toMatchFileSnapshot(`words/help.${language}.txt`);
  });

  test('a comparison, a file against itself, years in reverse, a rule', async () => {
    const calls = [
      ['compare', before, focus, '--lang', language],
      ['compare', focus, focus],
      ['compare', focus, before, '--brief', '--lang', language],
      ['check', '--explain', 'year-conflict'],
      ['check', before, '--no-compare'],
    ];
    await expect(calls.map((words) => shownIn(language, words)).join('\n')).toMatchFileSnapshot(`words/terminal.${language}.txt`);
  });
});

/** What is shown of reports is in the language that is asked for; the dialogue of a review in that of the command. */
describe.each(['zh', 'en'] as const)('reports in %s', (language) => {
  test('their parts, figures, lineage, records and what persons settled', async () => {
    const lang = ['--lang', language];
    const years = [2022, 2023, 2024].map((year) => `reports/示例市/${year}.md`);
    const calls = [
      ['normalize', before],
      ['normalize', before, focus],
      ['metrics', focus],
      ['metrics', focus, '--explain'],
      ['metrics', ...years, '--series'],
      ['metrics', ...years, '--series', '--csv'],
      ['lineage', ...years],
      ['lineage', ...years, '--at', '老旧小区'],
      ['explain', before, focus, '--at', '老旧小区'],
      ['evaluate', ...years],
      ['review', before, focus],
    ];
    const most = (shown: string) => shown.split('\n').slice(0, 24).join('\n');
    const shown = calls.map((words) => most(shownIn(language, [...words, ...lang])));
    await expect(shown.join('\n\n')).toMatchFileSnapshot(`words/reports.${language}.txt`);
  });
});

describe('the language', () => {
  const said = (env: NodeJS.ProcessEnv, ...words: readonly string[]) =>
    /^错误/u.test(runTongbi(['compare', ...words], { env: { PATH: process.env.PATH, TONGBI_CACHE: 'off', ...env } }).stderr) ? 'zh' : 'en';
  test.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, [], 'zh'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, [], 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_US' }, [], 'zh'],
    [{ LANG: 'zh_CN.GB18030' }, [], 'zh'],
    [{ LANG: 'de_DE.UTF-8' }, [], 'en'],
    [{ LANG: 'zh_CN' }, ['--lang', 'en'], 'en'],
    [{ LANG: 'en_US' }, ['--lang=zh'], 'zh'],
  ] as const)('of %j and %j is %s', (env, words, language) => expect(said(env, ...words)).toBe(language));
});

describe('the catalogue', () => {
  const rowsOf = (path: string) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t') as [key: string, zh: string, en: string]);
  const rows = ['packages/model/data/messages.tsv', 'packages/cli/data/help-texts.tsv'].flatMap(rowsOf);
  const placesIn = (text: string) => [...new Set(text.match(/\{\d/gu) ?? [])].sort();
  const partsOf = (text: string, mark = '¶') => text.split(mark).length;

  test('both languages have the same places and parts', () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(([, zh, en]) => placesIn(zh).join() !== placesIn(en).join() || partsOf(zh) !== partsOf(en))).toEqual([]);
  });

  test('tables have as many heads in both', () => {
    const heads = rows.filter(([key]) => key.startsWith('heads-'));
    expect(heads.length).toBeGreaterThan(5);
    expect(heads.filter(([, zh, en]) => partsOf(zh, '|') !== partsOf(en, '|'))).toEqual([]);
  });

  test('every reason for which a line is removed has its word', () => {
    const known = new Set(rows.map(([key]) => key));
    const reasons = readFileSync(join(root, 'packages/normalizer/data/chrome.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t').at(-1)!);
    expect([...new Set(reasons)].filter((reason) => !known.has(`removed: ${reason}`))).toEqual([]);
  });

  test('no message is left that nothing says', () => {
    const code = packageNames
      .flatMap(readSources)
      .filter((file) => !isGenerated(file))
      .map(({ text }) => text)
      .join('\n');
    const dynamic =
      /^(?:removed|unused|watched|role|edition|seen in|lang\.|word\.|title\.|exit\.|tool\.|level-|count-|sign-|file-|pages-|characters-|from-|void-|changes-(?:accepted|rejected)$)/u;
    const offered = commandRows.flatMap(({ command, options }) =>
      [...options, LANGUAGE].flatMap((flags) => {
        const [long = '', name = ''] = /--(\S+)/u.exec(flags) ?? [];
        return [command, `${command}.${name}`, `${command}.${name}.usual`, long];
      }),
    );
    // What is refused, and with what advice, are rows of a table.
    const refused = rowsOf('packages/formats/data/refused-files.tsv').flat();
    const known = new Set([...offered, ...refused]);
    const unused = rows.map(([key]) => key).filter((key) => !dynamic.test(key) && !known.has(key) && !code.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });
});
