import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';
import { checkLinks, makeArchive, makeSite, ONE, snapshot } from './site-archive.js';

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

  test('has the main targets of each year that several places have a report of, as the command has them', () => {
    expect([...first.keys()].filter((path) => path.startsWith('matrix/'))).toEqual(['matrix/2024.html']);
    const page = first.get('matrix/2024.html')!;
    const columns = (text: string) => [...text.matchAll(/<th scope="col">([^<]+)</gu)].map(([, title]) => title);
    expect(columns(page).length).toBeGreaterThan(3);
    expect(columns(page)).toEqual(columns(runTongbi(['table', 'reports', '--year', '2024', '--format', 'html'], { cwd: archive }).stdout));
    expect(page).toMatch(/href="\.\.\/assets\/tongbi-\w+\.css".*href="\.\.\/index\.html".*href="\.\.\/320500\/2024\.html"/su);
    expect(first.get('index.html')).toContain('href="matrix/2024.html"');
  });

  test('counts the terms of a place as the command does', () => {
    const counts = (csv: string) =>
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',').slice(2, 9).join());
    const made = counts(first.get('示例市/terms.csv')!);
    expect(made.length).toBeGreaterThan(9);
    expect(made).toEqual(counts(runTongbi(['words', 'reports/示例市', '--format', 'csv'], { cwd: archive }).stdout));
    expect(first.get('示例市/terms.html')).toMatch(/class="first">2022<.*href="terms\.csv"/su);
  });

  test('is written by one run at a time; that of one that was killed is taken over', () => {
    const lockOf = (pid: number) => join(out, `.tongbi-site-${pid}.lock`);
    writeFileSync(lockOf(process.pid), '');
    expect(makeSite(archive, 'site')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`process ${process.pid}, which writes a site there`),
    });
    unlinkSync(lockOf(process.pid));
    // No process has so large a number.
    writeFileSync(lockOf(4_194_999), '');
    expect(makeSite(archive, 'site').status).toBe(0);
    expect(snapshot(out)).toEqual(first);
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

  test('its own pages are no reports, for check either', () => {
    const { status, stdout } = runTongbi(['check', '--all', '--no-compare', '--format', 'json'], { cwd: archive });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { counts: { files: number } }).counts.files).toBe(4);
  });
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
    expect(refused('other')).toContain('a folder with 1 other file');
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
