import { remembered } from '@tongbi/model';
import { sharedWording, visibleText } from '@tongbi/renderer/parts';
import type { NamedPage } from './make-indicator-pages.js';
import { renderPage } from './render-page.js';
import type { PlaceExtract, SearchSentence, Site, SitePage } from './site.js';
import { placePaths, relativeHref, sitePaths } from './site-paths.js';
import { digestOf } from './slug-of.js';
import { siteWords } from './words/site-words.js';

/** What one file of the index holds about; a search loads one for each two characters of its words. */
const SHARD_CHARACTERS = 24_000;
/** Reports and pages that are described in one file. */
const CHUNK = 64;

interface Found {
  /** What the page shows of it, the link first. */
  readonly shown: readonly (string | number)[];
  readonly texts: readonly string[];
  /** Of a report. */
  readonly place?: string;
}

/**
 * Search without a server, from disk as well: a page may not fetch files from disk, but it may load scripts. For each character, and each two that follow
 * each other, the index names the reports and pages that hold them; a search loads the shards of its own words, then what is said of those that hold all of
 * its pairs, and their texts. There are as many shards as keep each small, so that a search loads no more of an archive of any size.
 *
 *   养老服务 → 养老, 老服, 服务 → three shards → reports that hold all three → their texts, in which the words are looked for
 */
export function makeSearch(site: Site, extracts: readonly PlaceExtract[], named: readonly NamedPage[]): readonly SitePage[] {
  const { edition } = sharedWording(site.language);
  const textFiles: ScriptFile[] = [];
  const reports = listTexts(site, extracts).map(({ place, year, edition: own, path, sentences }, number): Found => {
    const file = scriptFile('t', [number, sentences.map(toEntry)]);
    textFiles.push(file);
    const shown = [relativeHref(sitePaths.search, path), place, year, edition(own), file.digest, file.text.length];
    return { shown, place, texts: sentences.map(([, text, reading]) => reading ?? text) };
  });
  const pages = [...listPlaces(site), ...named].map(
    ({ name, path }): Found => ({ shown: [relativeHref(sitePaths.search, path), name], texts: [name] }),
  );
  const found = [...reports, ...pages];
  const shards = indexTexts(found).map((keys, number) => scriptFile('i', [number, keys]));
  const chunks = Array.from({ length: Math.ceil(found.length / CHUNK) }, (_, number) =>
    scriptFile('r', [number, found.slice(number * CHUNK, (number + 1) * CHUNK).map(({ shown }) => shown)]),
  );
  const digests = (files: readonly ScriptFile[]): readonly string[] => files.map(({ digest }) => digest);
  const places = [...new Set(reports.map(({ place }) => place))];
  const main = scriptFile('m', [{ reports: reports.length, chunk: CHUNK, places, shards: digests(shards), chunks: digests(chunks) }]);
  const words = siteWords(site.language);
  const page = renderPage(site, 'search', {
    path: sitePaths.search,
    title: words.search.title,
    view: { heading: words.search.title, note: words.search.note, main: main.path, words: JSON.stringify(words.script) },
  });
  return [...[...textFiles, ...shards, ...chunks, main].map(({ path, text }) => ({ path, text })), page];
}

function listTexts({ places }: Site, extracts: readonly PlaceExtract[]) {
  const byPath = new Map(extracts.flatMap(({ reports }) => reports).map((one) => [one.path, one.sentences]));
  const texts = places.flatMap(({ name, reports }) =>
    reports.map((report) => ({ ...report, place: visibleText(name), sentences: byPath.get(report.path) ?? [] })),
  );
  return texts.sort((a, b) => b.year - a.year);
}

function listPlaces({ places, language }: Site): readonly NamedPage[] {
  const words = siteWords(language).place;
  return places.map((place) => ({ name: words.title(visibleText(place.name)), path: placePaths.home(place) }));
}

/** What is shown, and what is looked in where that differs. */
function toEntry([start, text, reading]: SearchSentence): readonly (number | string)[] {
  const shown = visibleText(text);
  return reading === null ? [start, shown] : [start, shown, reading];
}

interface ScriptFile extends SitePage {
  readonly digest: string;
}

/** `tongbiSearch('t', 3, …)`: a file that hands its data to the page; its name has a digest of its content, so that old pages keep what they were made with. */
function scriptFile(kind: 't' | 'i' | 'r' | 'm', values: readonly unknown[]): ScriptFile {
  const text = `tongbiSearch(${JSON.stringify(kind)},${values.map((value) => JSON.stringify(value)).join(',')});\n`;
  const digest = digestOf(text);
  return { path: `search/${kind}${kind === 'm' ? '' : values[0]}-${digest}.js`, text, digest };
}

// What is looked for: letters and digits of any script; a blank or a comma between two words does not part them.
const SKIPPED = /[^\p{L}\p{N}]+/gu;

/** As the page's script spells what is typed. */
const squeezeText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(SKIPPED, '');

/** The shard of a character or pair, and of a place (`@苏州`); the script of the page reckons the same. */
const shardOf = (key: string, shards: number): number => (key.charCodeAt(0) * 31 + (key.charCodeAt(1) || 0)) % shards;

/** For each shard its keys, each with the numbers of what holds it: differences, base 36, parted by blanks. */
function indexTexts(found: readonly Found[]): readonly Readonly<Record<string, string>>[] {
  const postings = new Map<string, number[]>();
  for (const [number, { texts, place }] of found.entries()) {
    const keys = new Set(place === undefined ? [] : [`@${place}`]);
    for (const text of texts) {
      const letters = squeezeText(text);
      for (let at = 0; at < letters.length; at++) keys.add(letters[at]!).add(letters.slice(at, at + 2));
    }
    for (const key of keys) remembered(postings, key, () => []).push(number);
  }
  const entries = [...postings].map(([key, numbers]): [string, string] => [
    key,
    numbers.map((one, at) => (one - (numbers[at - 1] ?? 0)).toString(36)).join(' '),
  ]);
  const size = entries.reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  const shards = Array.from({ length: Math.max(1, Math.ceil(size / SHARD_CHARACTERS)) }, (): Record<string, string> => ({}));
  for (const [key, text] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) shards[shardOf(key, shards.length)]![key] = text;
  return shards;
}
