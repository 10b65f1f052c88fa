import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { excerptDictionary } from './excerpt-dictionary.js';
import { TextCover } from './text-cover.js';

interface Jieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  /** By their names: dict, userDict … */
  load(files?: Readonly<Record<string, string>>): void;
  cut(text: string): string[];
}

/** @throws where its native binding does not run: nodejieba alone would only say so with its first call */
export function requireJieba(): Jieba {
  const load = createRequire(import.meta.url);
  load(join(dirname(load.resolve('nodejieba')), 'build/Release/nodejieba.node'));
  return createRequire(import.meta.url)('nodejieba') as Jieba;
}

/** The module, and of what texts its dictionary knows all words. One a process, as nodejieba has it (in threads one each). */
interface Loaded {
  readonly jieba: Jieba;
  readonly cover: TextCover | 'all';
  /** How often an excerpt was loaded. */
  readonly times: number;
}

let loaded: Loaded | undefined;

/** An excerpt takes some 0.1 s, and grows with what was asked before; a caller that asks more often is better off with the whole, 0.5 s. */
const MOST_EXCERPTS = 6;

/**
 * The words of a text, as nodejieba's whole dictionary cuts it. `texts` hold what will be cut: where they are given, only the words that they can hold
 * are loaded, and the whole dictionary only where a text comes that has other characters side by side.
 */
export function cutWithJieba(text: string, texts: readonly string[] | undefined): readonly string[] {
  if (!loaded || (loaded.cover !== 'all' && !loaded.cover.covers(text))) loaded = load(text, texts, loaded);
  return loaded.jieba.cut(text);
}

function load(text: string, texts: readonly string[] | undefined, before: Loaded | undefined): Loaded {
  const jieba = before?.jieba ?? requireJieba();
  const times = (before?.times ?? 0) + 1;
  if (texts && times <= MOST_EXCERPTS) {
    const cover = before && before.cover !== 'all' ? before.cover : new TextCover();
    for (const one of [...texts, text]) cover.add(one);
    const own = readFileSync(jieba.DEFAULT_USER_DICT, 'utf8').split('\n').filter(Boolean);
    const dict = excerptDictionary(readFileSync(jieba.DEFAULT_DICT), own, cover);
    if (loadFiles(jieba, { dict, userDict: '' })) return { jieba, cover, times };
  }
  if (!loadFiles(jieba, {})) jieba.load();
  return { jieba, cover: 'all', times };
}

/** What only other functions of nodejieba use, as small as it may be: it reads 6.5 MB of them otherwise, half of the time. */
const UNUSED = {
  hmmDict: `${'0 0 0 0\n'.repeat(5)}${'一:-1\n'.repeat(4)}`,
  idfDict: '一 1\n',
  stopWordDict: '一\n',
} as const;

/** nodejieba reads files alone: these are written, read and taken away again. False where nothing can be written that it could read. */
function loadFiles(jieba: Jieba, contents: { readonly dict?: Uint8Array; readonly userDict?: string }): boolean {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), 'tongbi-words-'));
    const files: Record<string, string> = {};
    for (const [name, content] of Object.entries({ ...UNUSED, ...contents })) {
      files[name] = join(folder, name);
      writeFileSync(files[name], content);
    }
    jieba.load(files);
    return true;
  } catch (error) {
    // A full or read-only disk.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return false;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
