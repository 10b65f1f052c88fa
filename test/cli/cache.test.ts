import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { stageNames, stages } from '../../packages/archive/src/memory/memory.js';
import { cacheFolder, decodeEntry, trimCache } from '../../packages/archive/src/node/store/cache-files.js';
import { FolderMemory } from '../../packages/archive/src/node/store/folder-memory.js';
import { stageFiles, versionOf } from '../../packages/archive/src/node/store/stage-version.js';
import { root, runTongbi, tongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-cache-'));
const cache = join(folder, 'cache');
const own = join(cache, 'tongbi-2');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(cache, { recursive: true, force: true }));

const entries = (): string[] =>
  stageNames.flatMap((stage) => (existsSync(join(own, stage)) ? readdirSync(join(own, stage)).map((name) => join(own, stage, name)) : []));
const years = ['2022', '2023', '2024'].map((year) => `reports/示例市/${year}.md`);
describe('a change of', () => {
  const archive = join(folder, 'archive');
  const add = (...words: readonly string[]) =>
    runTongbi(['add', 'new.md', '--dry-run', '--force', '--cache', cache, ...words], { cwd: archive }).stdout;
  test('the bytes, or of what is said of them, is seen', () => {
    cpSync(join(root, 'reports/示例市'), join(archive, 'reports/示例市'), { recursive: true });
    const text = readFileSync(join(archive, 'reports/示例市/2024.md'), 'utf8').replace(/^---[\s\S]*?---\n/u, '');
    writeFileSync(join(archive, 'new.md'), text);
    const first = add('--place', '示例市', '--year', '2025');
    expect(add('--place', '示例市', '--year', '2025')).toBe(first);
    expect(add('--place', '示例市', '--year', '2024')).toContain('2024.md: would be written');
    expect(add('--place', '另例市', '--year', '2025')).toContain('reports/另例市/2025.md: would be written');
    writeFileSync(join(archive, 'new.md'), text.slice(0, text.length / 2));
    expect(add('--place', '示例市', '--year', '2025')).not.toBe(first);
  });

  test('a neighbour, of the corrections, of the rules, or of the path is seen by check', () => {
    rmSync(archive, { recursive: true, force: true });
    cpSync(join(root, 'reports/示例市'), join(archive, 'reports/示例市'), { recursive: true });
    const check = (...more: readonly string[]) =>
      JSON.stringify(
        JSON.parse(runTongbi(['check', 'reports/示例市/2024.md', '--format', 'json', '--cache', cache, ...more], { cwd: archive }).stdout),
      );
    const seen = [check()];
    expect(check()).toBe(seen[0]);
    const pair = ['2023', '2024'].map((year) => `reports/示例市/${year}.md`);
    runTongbi(['correct', ...pair, '--unlink', '更新改造燃气老旧管网100公里', '城镇燃气安全专项治理'], { cwd: archive });
    seen.push(check());
    expect(check('--no-corrections')).toBe(seen[0]);
    writeFileSync(join(archive, 'tongbi.config.json'), '{ "rules": { "max-dropped": 0 } }');
    seen.push(check());
    rmSync(join(archive, 'reports/示例市/2023.md'));
    seen.push(check());
    mkdirSync(join(archive, 'reports/另例市'));
    cpSync(join(archive, 'reports/示例市/2024.md'), join(archive, 'reports/另例市/2024.md'));
    seen.push(check());
    expect(new Set(seen).size).toBe(5);
  });
});

describe('a store', () => {
  const notes: string[] = [];
  const open = () => new FolderMemory({ folder: own, program: tongbi }, (note) => notes.push(note));
  beforeEach(() => notes.splice(0));
  let made = 0;
  const make = () => ({ made: ++made, text: '一网通办\u2028\ud800' });

  test('makes a value once, and again for another key, stage or store', async () => {
    const first = await open().remember('report', { a: 1 }, make);
    expect(await open().remember('report', { a: 1 }, make)).toEqual(first);
    expect((await open().remember('report', { a: 2 }, make)).made).toBe(first.made + 1);
    expect((await open().remember('lineage', { a: 1 }, make)).made).toBe(first.made + 2);
    expect(notes).toEqual([]);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    ['emptied', () => Buffer.alloc(0)],
    ['with one bit turned', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 4 : byte)))],
    ['of something else', () => Buffer.from('{"made":0}'.repeat(9))],
  ])('makes an entry again that was %s, and says so', async (_, spoil) => {
    const { made: first } = await open().remember('report', 'key', make);
    const [file = ''] = entries();
    writeFileSync(file, spoil(readFileSync(file)));
    expect((await open().remember('report', 'key', make)).made).toBe(first + 1);
    expect(notes).toEqual([`an entry of the cache is broken, and is made again: ${file}`]);
    expect((await open().remember('report', 'key', make)).made).toBe(first + 1);
    expect(notes).toHaveLength(1);
  });

  test('does not take the entry of another key for its own', async () => {
    const [one, other] = [await open().remember('report', 'one', make), await open().remember('report', 'other', make)];
    const files = await Promise.all(['one', 'other'].map((key) => open().nameOf('report', key)));
    const [mine, yours] = files.map((name) => join(own, 'report', name)) as [string, string];
    const bytes = readFileSync(mine);
    writeFileSync(mine, readFileSync(yours));
    writeFileSync(yours, bytes);
    expect(await open().remember('report', 'one', make)).toMatchObject({ made: other.made + 1, text: one.text });
    expect(await open().remember('report', 'other', make)).toMatchObject({ made: other.made + 2 });
    expect(notes).toHaveLength(2);
  });

  test('that cannot be written says so once, and the work goes on', async () => {
    writeFileSync(join(folder, 'file'), '');
    const store = new FolderMemory({ folder: join(folder, 'file', 'tongbi-2'), program: tongbi }, (note) => notes.push(note));
    const { made: first } = await store.remember('report', 'key', make);
    expect((await store.remember('report', 'key', make)).made).toBe(first + 1);
    await store.close();
    expect(notes).toEqual([expect.stringContaining('cannot be written (ENOTDIR)')]);
  });

  test('takes away what was used longest ago, and what killed runs have left', async () => {
    const store = open();
    const hour = 3600;
    const now = Date.now() / 1000;
    for (const key of ['oldest', 'old', 'used', 'new']) await store.keep('report', key, key);
    const named = new Map(entries().map((file) => [String(decodeEntry(basename(file), readFileSync(file))?.value), file]));
    for (const [key, age] of Object.entries({ oldest: 9, old: 8, used: 7, new: 0 })) utimesSync(named.get(key)!, now, now - age * hour);
    await open().find('report', 'used');
    expect(statSync(named.get('used')!).mtimeMs / 1000).toBeGreaterThan(now - hour); // not seven hours ago any more
    const drafts = ['x.draft', 'y.draft'].map((name) => join(own, 'report', name));
    for (const draft of drafts) writeFileSync(draft, 'half');
    utimesSync(drafts[0]!, now, now - 2 * hour);
    const sizes = [...named.values()].map((file) => statSync(file).size);
    await trimCache(own, sizes[0]! + sizes[1]! + sizes[2]!);
    const left = ['used', 'new'].map((key) => named.get(key)!);
    expect(entries().sort()).toEqual([...left, drafts[1]!].sort());
  });
});

describe('the version of a stage', () => {
  const names = (stage: keyof typeof stages) => stageFiles(stages[stage], tongbi).map(([name]) => name);
  test('follows from its code and tables, and those of the packages below it', () => {
    expect(names('comparison')).toEqual(
      expect.arrayContaining([
        '@tongbi/aligner/generated/genre-grams.js',
        '@tongbi/segmenter/data/dictionary.gz',
        '@tongbi/archive/node/read/read-report.ts',
      ]),
    );
    // Entries are the same whichever engine cut the words.
    expect(names('comparison').filter((name) => name.includes('nodejieba'))).toEqual([]);
    expect(names('report')).toEqual(
      expect.arrayContaining(['@tongbi/normalizer/generated/chrome.js', '@tongbi/model/index.js', 'pdfjs-dist/package.json']),
    );
    expect(names('report').filter((name) => /@tongbi\/(?:aligner|renderer|compare)/u.test(name))).toEqual([]);
    // What a check keeps has words in it.
    const withWords = stageNames.filter((stage) => names(stage).some((name) => name.startsWith('@tongbi/renderer')));
    expect(withWords).toEqual(['archive-file', 'archive-pair', 'archive-check', 'export-place', 'site-extract', 'site-pages']);
  });

  test('changes with one character of a table, and with it alone', () => {
    const files = stageFiles(stages.comparison, tongbi);
    const table = files.find(([name]) => name === '@tongbi/compare/generated/result-words.js')!;
    const copy = join(folder, 'result-words.js');
    const swapped = files.map((file) => (file === table ? ([file[0], copy] as const) : file));
    writeFileSync(copy, readFileSync(table[1]));
    expect(versionOf(swapped)).toBe(versionOf(files));
    writeFileSync(copy, readFileSync(table[1], 'utf8').replace('完成', '完戍'));
    expect(versionOf(swapped)).not.toBe(versionOf(files));
  });
});

test.each([
  [{ XDG_CACHE_HOME: '/x' }, 'linux', undefined, '/x/tongbi-2'],
  [{ XDG_CACHE_HOME: 'x' }, 'linux', true, '/h/.cache/tongbi-2'],
  [{}, 'linux', undefined, '/h/.cache/tongbi-2'],
  [{}, 'darwin', undefined, '/h/Library/Caches/tongbi-2'],
  [{ LOCALAPPDATA: '/l' }, 'win32', undefined, '/l/tongbi-2'],
  [{ TONGBI_CACHE: '/t' }, 'linux', undefined, '/t/tongbi-2'],
  [{ TONGBI_CACHE: '/t' }, 'linux', '/named', '/named/tongbi-2'],
  [{ TONGBI_CACHE: '/t' }, 'linux', false, null],
  [{ TONGBI_CACHE: 'off' }, 'linux', undefined, null],
] as const)('%j on %s, --cache %s: %s', (env, platform, option, expected) => {
  expect(cacheFolder(option, { env, platform, home: '/h' })).toBe(expected);
});

test('tongbi cache tells what is kept, and takes away nothing else', () => {
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  runTongbi(['lineage', ...years, '--cache', folder]);
  const info = JSON.parse(runTongbi(['cache', 'info', '--json', '--cache', folder]).stdout);
  expect(info).toMatchObject({ folder: join(folder, 'tongbi-2'), mostBytes: 512e6 });
  expect(info.stages).toContainEqual({ stage: 'report', entries: 3, bytes: expect.any(Number) });
  expect(runTongbi(['cache', 'info', '--cache', folder]).stdout).toMatch(/lineage +1 /u);
  expect(runTongbi(['cache', 'clear', '--cache', folder]).stdout).toContain('cleared');
  expect(existsSync(join(folder, 'tongbi-2'))).toBe(false);
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  expect(runTongbi(['cache', 'info', '--cache', folder]).stdout).toContain('0.0 MB of at most');
  expect(runTongbi(['cache', 'eat']).stderr).toContain('info | clear');
});

test('a thread is handed the versions of the code, and takes them for its own', () => {
  const memory = new FolderMemory({ folder: join(root, 'nowhere'), program: tongbi });
  const place = memory.placeForThreads();
  const nameIn = (one: FolderMemory) => (['report', 'comparison'] as const).map((stage) => one.nameOf(stage, 'a key'));
  expect(Object.keys(place.versions ?? {})).toEqual(['report', 'comparison']);
  expect(nameIn(new FolderMemory(place))).toEqual(nameIn(memory));
  const [report, comparison] = nameIn(new FolderMemory({ ...place, versions: { ...place.versions, report: 'of other code' } }));
  expect([report === nameIn(memory)[0], comparison === nameIn(memory)[1]]).toEqual([false, true]);
});
