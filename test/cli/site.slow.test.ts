import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root, spawnTongbi, tongbi } from './run-tongbi.js';
import { checkLinks, folder, makeArchive, makeSite, snapshot } from './site-archive.js';

const whole = makeArchive('whole');
const changing = join(folder, 'changing');
beforeAll(() => {
  expect(makeSite(whole, 'site').status).toBe(0);
  cpSync(whole, changing, { recursive: true });
});

describe('the same archive', () => {
  const archive = whole;
  const out = join(archive, 'site');
  let first: ReadonlyMap<string, string>;
  beforeAll(() => {
    first = snapshot(out);
  });

  test('another folder gets the same bytes, by whatever number of threads', () => {
    expect(makeSite(archive, '../elsewhere', '--jobs', '2').status).toBe(0);
    expect(snapshot(join(folder, 'elsewhere'))).toEqual(first);
  });

  test('a page that was edited or removed is made again, and nothing else', () => {
    writeFileSync(join(out, '320500/2024.html'), 'edited');
    rmSync(join(out, '示例市/2022-to-2023.html'));
    expect(makeSite(archive, 'site').stderr).toContain('; 2 files written,');
    expect(snapshot(out)).toEqual(first);
  });
});

describe('when the archive changes', () => {
  const archive = changing;
  const out = join(archive, 'site');

  test('comparisons of other reports are left alone, and pages of a removed report go', () => {
    const before = snapshot(out);
    rmSync(join(archive, 'reports/示例市/2022.md'));
    writeFileSync(join(out, 'CNAME'), 'example.org');
    expect(makeSite(archive, 'site').status).toBe(0);
    const after = snapshot(out);
    expect(after.has('示例市/2022.html') || after.has('示例市/2022-to-2023.html')).toBe(false);
    expect(after.get('320500/2024.html')).toBe(before.get('320500/2024.html'));
    expect(after.get('CNAME')).toBe('example.org');
    expect(checkLinks(out)).toMatchObject({ status: 0, stderr: '' });
    expect(makeSite(archive, '../changed').status).toBe(0);
    const fresh = snapshot(join(folder, 'changed'));
    expect(new Map([...after].filter(([path]) => path !== 'CNAME'))).toEqual(fresh);
  });
});

describe('a run that is killed', () => {
  // Before the first page, among the pages, and near the end of what an undisturbed run took; wherever it was, the same must hold. TONGBI_KILLS asks for more.
  const kills = Number(process.env.TONGBI_KILLS ?? 3);
  const shares = Array.from({ length: kills }, (_, index) => (index + 0.5) / kills);
  const STARTS = 3; // years that a folder of three can begin with

  test('leaves whole files, and the next run makes what a fresh one makes', async () => {
    const archive = makeArchive('killed', ['suzhou/2022.md', 'suzhou/2023.md', 'suzhou/2024.md']);
    const out = join(archive, 'site');
    const words = ['site', 'reports', '-o', 'site', '--jobs', '1'];
    const start = performance.now();
    expect(spawnTongbi(words, { cwd: archive }).status).toBe(0);
    const undisturbed = performance.now() - start;
    for (const [index, share] of shares.entries()) {
      // Another report each time, so that there is something to write and to remove.
      rmSync(join(archive, 'reports/suzhou'), { recursive: true });
      for (const year of [0, 1, 2].map((later) => 2022 + (index % STARTS) + later)) {
        mkdirSync(join(archive, 'reports/suzhou'), { recursive: true });
        cpSync(join(root, `reports/suzhou/${year}.md`), join(archive, `reports/suzhou/${year}.md`));
      }
      const run = spawn(process.execPath, [tongbi, ...words], { cwd: archive, stdio: 'ignore' });
      const ended = new Promise((resolve) => run.once('exit', resolve));
      setTimeout(() => run.kill('SIGKILL'), undisturbed * share);
      await ended;
      for (const [path, text] of snapshot(out)) {
        if (path.endsWith('.html')) expect(text.endsWith('</html>\n'), path).toBe(true);
        if (path.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
      }
    }
    expect(makeSite(archive, 'site').status).toBe(0);
    expect(makeSite(archive, '../fresh').status).toBe(0);
    expect(snapshot(out)).toEqual(snapshot(join(folder, 'fresh')));
    expect(checkLinks(out)).toMatchObject({ status: 0, stderr: '' });
  });
});

test('corrections are followed, and a change of them makes anew what they are about', () => {
  const archive = makeArchive('corrected', ['示例市/2023.md', '示例市/2024.md', 'suzhou/2024.md']);
  expect(makeSite(archive, 'site').status).toBe(0);
  const before = snapshot(join(archive, 'site'));
  const heading = before.get('示例市/2024.html')!.match(/<span id="c\d+">([^<，。]{12,30})<\/span>/)![1]!;
  const correction = `corrections:\n  - { kind: status, status: new, of: { report: 示例市-2024, exact: ${heading} }, against: 示例市-2023, by: 编者 }\n`;
  writeFileSync(join(archive, 'reports/tongbi.corrections.yaml'), correction);
  expect(makeSite(archive, 'site').status).toBe(0);
  const after = snapshot(join(archive, 'site'));
  expect(after.get('示例市/2023-to-2024.html')).not.toBe(before.get('示例市/2023-to-2024.html'));
  expect(after.get('320500/2024.html')).toBe(before.get('320500/2024.html'));
  expect(makeSite(archive, 'site', '--no-corrections').status).toBe(0);
  expect(snapshot(join(archive, 'site'))).toEqual(before);
});
