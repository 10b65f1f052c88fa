import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';

const reports = ['reports/示例市/2023.md', 'reports/示例市/2024.md'];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbi-templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const page = () => join(folder, 'page.html');
const run = (...words: readonly string[]) => runTongbi(['compare', ...reports, '--templates', folder, '-o', page(), ...words]);

test("a partial of one's own takes the place of the built-in one, and a new one joins", () => {
  put('footer.hbs', '<footer>{{> mine}}</footer>');
  put('mine.hbs', '<p id="mine">{{heading}}</p>');
  expect(run().status).toBe(0);
  expect(readFileSync(page(), 'utf8')).toContain('<footer><p id="mine">示例市2024年政府工作报告</p></footer>');
});

test.each([
  ['a field', '<p>\n{{footer.verison}}</p>', ':2 uses "footer.verison", but there is no field "verison" here', 'sources, method, version'],
  ['a partial', '{{> colofon}}', ':1 uses the partial "colofon", which does not exist', 'header'],
  ['a helper', '{{shout heading}}', ':1 uses the helper "shout", which does not exist', 'lookup'],
  ['a block without an end', '{{#if footer}}\n', ':2 is no Handlebars template', 'well-formed blocks'],
])('%s that is wrong: folder, file, line, what was expected, before any work', (_, text, failed, expected) => {
  put('footer.hbs', text);
  const { status, stderr } = run();
  expect(status).toBe(2);
  expect(stderr).toContain(`${folder}/footer.hbs${failed}`);
  expect(stderr).toMatch(new RegExp(`expected: .*${expected}`));
  expect(stderr).not.toContain('comparing');
});

test('the language of the page', () => {
  put('page.css', 'body { color: navy }');
  expect(run('--lang', 'en').status).toBe(0);
  const html = readFileSync(page(), 'utf8');
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('body { color: navy }');
});
