import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordingOf } from '../../packages/renderer/src/words/wording.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = ['README.zh-CN.md', 'docs/guide.zh-CN.md'];
/** Lines of the block that begins with the alias, without comments. */
function commandsOf(file: string): string[] {
  const [, block = ''] = /```sh\n(alias tongbi=[\s\S]*?)```/.exec(read(file)) ?? [];
  return block
    .trim()
    .split('\n')
    .map((line) => line.replace(/ +#.*/, ''));
}

/** A folder that looks like the repository to these lines, so that what they write lands beside it. */
const folder = mkdtempSync(join(tmpdir(), 'tongbi-chinese-docs-'));
beforeAll(() => {
  for (const name of ['packages', 'reports']) symlinkSync(join(root, name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

const known = commandsOf('README.md');
const all = documents.flatMap(commandsOf);
// What stands in the English README runs in its test.
const own = [...new Set(all)].filter((command) => !known.includes(command));

test.each(documents)('%s begins with the alias of the README', (file) => {
  expect(commandsOf(file)[0]).toBe(known[0]);
  expect(commandsOf(file).length).toBeGreaterThan(4);
});

test.each(own)('%s', (command) => {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', `${known[0]}\n${command}`], { cwd: folder, encoding: 'utf8' });
  expect(stderr).not.toMatch(/error/);
  expect(status).toBe(0);
  const output = /(?:-o|>) (\S+)/.exec(command)?.[1];
  if (output === undefined) expect(stdout.length).toBeGreaterThan(100);
  else expect(statSync(join(folder, output)).size).toBeGreaterThan(1000);
});

const MOST_PICTURE_BYTES = 300 * 1024;
test.each(documents)('links and pictures of %s are there, and the pictures light', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!).filter((link) => !/^https?:/.test(link));
  for (const link of links) {
    const target = join(root, dirname(file), link);
    expect(existsSync(target), link).toBe(true);
    if (link.endsWith('.png')) expect(statSync(target).size).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
  }
});

describe('the guide', () => {
  const guide = read('docs/guide.zh-CN.md');
  const { statuses, kinds, outcomes, reported, targetChanges, relations, editions } = wordingOf('zh').labels;
  const said = [statuses, outcomes, reported, targetChanges].flatMap((table) =>
    Object.values(table).flatMap((tag) => (tag ? [tag.label] : [])),
  );
  const words = [
    ...said.filter((label) => label !== statuses['unseen-previous'].label),
    ...Object.values({ ...kinds, ...relations, ...editions }),
  ];

  // The guide takes two provinces for an example.
  const shown = words.map((label) => label.replace('{previous}', '江苏').replace('{current}', '浙江'));

  test.each([...new Set(shown)])('explains %s', (label) => expect(guide).toContain(label));

  test('has the marks of the strip as the page has them', () => {
    for (const mark of wordingOf('zh').phrases.lineageNote.match(/[◆●◐↩✓－○·]/gu)!) expect(guide).toContain(mark);
  });
});
