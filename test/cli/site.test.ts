import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, root, runTongbi, tongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = ['示例市/2022.md', '示例市/2023.md', '示例市/2024.md', 'suzhou/2024.md'];
/** Where it does not matter what the site holds. */
const ONE = ['suzhou/2024.md'];

/** A made-up city of three years, with one year of Suzhou, or other reports. */
function makeArchive(name: string, reports: readonly string[] = SMALL): string {
  const archive = join(folder, name);
  for (const path of reports) {
    mkdirSync(join(archive, 'reports', path, '..'), { recursive: true });
    cpSync(join(root, 'reports', path), join(archive, 'reports', path));
  }
  return archive;
}

const makeSite = (archive: string, out: string, ...words: readonly string[]): Ended =>
  runTongbi(['site', 'reports', '-o', out, ...words], { cwd: archive });

/** Every file with its bytes. */
function snapshot(out: string): ReadonlyMap<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(out, path), 'utf8')]));
}

const checkLinks = (out: string): Ended => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/check-links.mjs'), out], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('tongbi site', () => {
  const archive = makeArchive('whole');
  const out = join(archive, 'site');
  let first: ReadonlyMap<string, string>;
  beforeAll(() => {
    const ended = makeSite(archive, 'site');
    expect(ended).toMatchObject({ status: 0, stdout: '' });
    expect(ended.stderr).toContain('4 reports of 2 places');
    first = snapshot(out);
  });

  test('has a page for each report, pair, place, and those that there is one of', () => {
    const pages = ['index.html', 'indicators/index.html', 'terms.html', 'search.html', '404.html', 'feed.xml', 'tongbi-site.json'];
    const ofPlace = ['2022.html', '2023.html', '2024.html', '2022-to-2023.html', '2023-to-2024.html', 'index.html', 'feed.xml'];
    for (const path of [...pages, ...ofPlace.map((name) => `示例市/${name}`), '320500/2024.html']) expect(first.has(path), path).toBe(true);
    expect(first.has('sitemap.xml')).toBe(false);
    // One page for the growth of both places, though one of them tells of the level too.
    expect([...first.keys()].filter((path) => /indicators\/地区生产总值.*change\.html/u.test(path))).toEqual([
      'indicators/地区生产总值-change.html',
    ]);
  });

  test('has no broken link and no id twice', () => expect(checkLinks(out)).toMatchObject({ status: 0, stderr: '' }));

  test('asks for nothing from elsewhere', () => {
    for (const [path, text] of first) {
      if (!path.endsWith('.html')) continue;
      expect(text.replaceAll('&#x27;', "'")).toContain(
        "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'",
      );
      expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      expect(text).not.toMatch(/\sstyle=|\son[a-z]+="/);
    }
  });

  test('a second run writes nothing', () => {
    const before = statSync(join(out, 'index.html')).mtimeMs;
    const ended = makeSite(archive, 'site');
    expect(ended.stderr).toContain('; 0 files written,');
    expect(statSync(join(out, 'index.html')).mtimeMs).toBe(before);
    expect(snapshot(out)).toEqual(first);
  });

  test('another folder gets the same bytes', () => {
    expect(makeSite(archive, '../elsewhere').status).toBe(0);
    expect(snapshot(join(folder, 'elsewhere'))).toEqual(first);
  });

  test('a page that was edited or removed is made again, and nothing else', () => {
    writeFileSync(join(out, '320500/2024.html'), 'edited');
    rmSync(join(out, '示例市/2022-to-2023.html'));
    expect(makeSite(archive, 'site').stderr).toContain('; 2 files written,');
    expect(snapshot(out)).toEqual(first);
  });

  test('its own pages are no reports, for check either', () => {
    const { status, stdout } = runTongbi(['check', '--all', '--no-compare', '--format', 'json'], { cwd: archive });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { counts: { files: number } }).counts.files).toBe(4);
  });
});

describe('when the archive changes', () => {
  const archive = makeArchive('changing');
  const out = join(archive, 'site');
  beforeAll(() => expect(makeSite(archive, 'site').status).toBe(0));

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
  const kills = Number(process.env.TONGBI_KILLS ?? 4);
  const shares = Array.from({ length: kills }, (_, index) => (index + 0.5) / kills);
  const STARTS = 3; // years that a folder of three can begin with

  test('leaves whole files, and the next run makes what a fresh one makes', async () => {
    const archive = makeArchive('killed', ['suzhou/2022.md', 'suzhou/2023.md', 'suzhou/2024.md']);
    const out = join(archive, 'site');
    const start = performance.now();
    expect(makeSite(archive, 'site').status).toBe(0);
    const undisturbed = performance.now() - start;
    for (const [index, share] of shares.entries()) {
      // Another report each time, so that there is something to write and to remove.
      rmSync(join(archive, 'reports/suzhou'), { recursive: true });
      for (const year of [0, 1, 2].map((later) => 2022 + (index % STARTS) + later)) {
        mkdirSync(join(archive, 'reports/suzhou'), { recursive: true });
        cpSync(join(root, `reports/suzhou/${year}.md`), join(archive, `reports/suzhou/${year}.md`));
      }
      const run = spawn(process.execPath, [tongbi, 'site', 'reports', '-o', 'site'], { cwd: archive, stdio: 'ignore' });
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

describe('odd archives', () => {
  test('one report, a gap, two texts of a year, a file that is none: all is built, and told', () => {
    const archive = makeArchive('odd');
    rmSync(join(archive, 'reports/示例市/2023.md'));
    cpSync(join(archive, 'reports/示例市/2024.md'), join(archive, 'reports/示例市/2024.copy.md'));
    writeFileSync(join(archive, 'reports/示例市/2021.md'), '一张购物清单。');
    const ended = makeSite(archive, 'site', '--base-url', 'https://example.org/x');
    expect(ended.status).toBe(0);
    expect(ended.stderr).toMatch(/reports\/示例市\/2021\.md warning left out: /);
    const pages = snapshot(join(archive, 'site'));
    expect(pages.get('index.html')).toContain('2023 缺');
    expect(pages.get('index.html')).toContain('reports/示例市/2021.md');
    expect(pages.get('示例市/2024-2.html')).toContain('同年另一文本');
    expect(pages.has('示例市/2022-to-2024.html')).toBe(true);
    expect(pages.get('320500/index.html')).toContain('只有一份报告');
    expect(pages.get('sitemap.xml')).toContain('<loc>https://example.org/x/320500/2024.html</loc>');
    expect(checkLinks(join(archive, 'site'))).toMatchObject({ status: 0, stderr: '' });
  });

  test('in English', () => {
    const archive = makeArchive('english', ONE);
    expect(makeSite(archive, 'site', '--lang', 'en').status).toBe(0);
    const text = readFileSync(join(archive, 'site/index.html'), 'utf8');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('1 place, 1 report');
    expect(checkLinks(join(archive, 'site'))).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('bad calls', () => {
  const archive = makeArchive('refused', ONE);
  const refused = (out: string, ...words: readonly string[]): string => {
    const ended = makeSite(archive, out, ...words);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    return ended.stderr;
  };

  test('a folder with other files is refused, and taken with --force without touching them', () => {
    const other = join(archive, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'notes.txt'), 'mine');
    expect(refused('other')).toContain('a folder with one other file');
    expect(readdirSync(other)).toEqual(['notes.txt']);
    expect(makeSite(archive, 'other', '--force').status).toBe(0);
    expect(readFileSync(join(other, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test.each(['.', 'reports', '..'])('a folder that holds the archive is refused: %s', (out) => {
    expect(refused(out, '--force')).toContain('a folder that holds the archive');
  });

  test('a file of another hand in the way is not replaced', () => {
    const out = join(archive, 'taken');
    expect(makeSite(archive, 'taken').status).toBe(0);
    const manifest = JSON.parse(readFileSync(join(out, 'tongbi-site.json'), 'utf8')) as { units: Record<string, unknown> };
    delete manifest.units['320500'];
    writeFileSync(join(out, 'tongbi-site.json'), JSON.stringify(manifest));
    writeFileSync(join(out, '320500/2024.html'), 'mine');
    expect(refused('taken')).toContain('a file that is not of the site');
    expect(readFileSync(join(out, '320500/2024.html'), 'utf8')).toBe('mine');
    expect(makeSite(archive, 'taken', '--force').status).toBe(0);
  });

  test('nothing is written through a link out of the folder', () => {
    const [out, outside] = [join(archive, 'linked'), join(archive, 'outside')];
    mkdirSync(out);
    mkdirSync(outside);
    symlinkSync(outside, join(out, '320500'));
    expect(refused('linked', '--force')).toContain('a link, which could lead out of the site');
    expect(readdirSync(outside)).toEqual([]);
  });

  test('a manifest that was tampered with removes nothing outside', () => {
    const out = join(archive, 'tampered');
    expect(makeSite(archive, 'tampered').status).toBe(0);
    writeFileSync(join(archive, 'precious.txt'), 'mine');
    const manifest = JSON.parse(readFileSync(join(out, 'tongbi-site.json'), 'utf8')) as { units: Record<string, unknown> };
    manifest.units.more = { key: '', files: { '../precious.txt': '', [join(archive, 'precious.txt')]: '' } };
    writeFileSync(join(out, 'tongbi-site.json'), JSON.stringify(manifest));
    expect(makeSite(archive, 'tampered').status).toBe(0);
    expect(existsSync(join(archive, 'precious.txt'))).toBe(true);
  });

  test('says what is wrong with the rest', () => {
    expect(refused('no/such/folder')).toContain('mkdir -p');
    expect(refused('site', '--base-url', 'example.org')).toContain('is no base URL');
    writeFileSync(join(archive, 'file'), '');
    expect(refused('file')).toContain('a file');
    const { status, stderr } = runTongbi(['site', 'nowhere', '-o', 'x'], { cwd: archive });
    expect(status).toBe(2);
    expect(stderr).toContain('a name that does not exist');
    mkdirSync(join(archive, 'empty'));
    expect(runTongbi(['site', 'empty', '-o', 'x'], { cwd: archive }).stderr).toContain('no file in it is a report');
    expect(existsSync(join(archive, 'x'))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written in', () => {
    const locked = join(archive, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    expect(refused('locked')).toContain('permission denied');
  });
});
