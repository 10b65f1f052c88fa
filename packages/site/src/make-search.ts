import { sharedWording, visibleText } from '@tongbi/renderer/parts';
import { digestOf } from './digest-of.js';
import type { NamedPage } from './make-indicator-pages.js';
import { relativeHref } from './relative-href.js';
import { renderPage } from './render-page.js';
import type { Site } from './site.js';
import type { PlaceExtract, SearchSentence } from './site-data.js';
import type { SitePage } from './site-page.js';
import { placePaths, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

/** Files of the index: so many that what one search loads of it stays small. */
const SHARDS = 64;

/**
 * Search without a server, from disk as well: a page may not fetch files from disk, but it may load scripts. For each two characters that
 * follow each other the index names the reports that hold them, split into shards by the first character; a search loads the shards of its own
 * words, and then the texts of those reports that hold all of its pairs.
 *
 *   养老服务 → 养老, 老服, 服务 → shards of 养, 老, 服 → reports that hold all three → their texts, in which the words are looked for
 */
export function makeSearch(site: Site, extracts: readonly PlaceExtract[], named: readonly NamedPage[]): readonly SitePage[] {
  const texts = listTexts(site, extracts);
  const textFiles = texts.map(({ sentences }, number) => scriptFile('t', [number, sentences.map(toEntry)]));
  const shards = indexPairs(texts.map(({ sentences }) => sentences)).map((pairs, number) => scriptFile('i', [number, pairs]));
  const { edition } = sharedWording(site.language);
  const main = scriptFile('m', [
    {
      reports: texts.map(({ place, year, edition: own, path }, number) => ({
        place,
        year,
        edition: edition(own),
        href: relativeHref(sitePaths.search, path),
        file: textFiles[number]!.path,
      })),
      shards: shards.map(({ path }) => path),
      pages: [...listPlaces(site), ...named].map(({ name, path }) => [name, relativeHref(sitePaths.search, path)]),
    },
  ]);
  const words = siteWords(site.language);
  const page = renderPage(site, 'search', {
    path: sitePaths.search,
    title: words.search.title,
    view: { heading: words.search.title, note: words.search.note, main: main.path, words: JSON.stringify(words.script) },
  });
  return [...textFiles, ...shards, main, page];
}

function listTexts({ places }: Site, extracts: readonly PlaceExtract[]) {
  const byPath = new Map(extracts.flatMap(({ reports }) => reports).map((one) => [one.path, one.sentences]));
  return places
    .flatMap((place) =>
      place.reports.map(({ year, edition, path }) => ({
        place: visibleText(place.name),
        year,
        edition,
        path,
        sentences: byPath.get(path) ?? [],
      })),
    )
    .sort((a, b) => b.year - a.year);
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

/** `tongbiSearch('t', 3, …)`: a file that hands its data to the page; its name tells its content, so that old pages keep what they were made with. */
function scriptFile(kind: 't' | 'i' | 'm', values: readonly unknown[]): SitePage {
  const text = `tongbiSearch(${JSON.stringify(kind)},${values.map((value) => JSON.stringify(value)).join(',')});\n`;
  return { path: `search/${kind}${kind === 'm' ? '' : values[0]}-${digestOf(text)}.js`, text };
}

// What is looked for: letters and digits of any script; a blank or a comma between two words does not part them.
const SKIPPED = /[^\p{L}\p{N}]+/gu;

/** As the page's script spells what is typed. */
function squeezeText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(SKIPPED, '');
}

/** For each shard the pairs of characters in it, each with the numbers of the reports that hold it: differences, base 36, parted by blanks. */
function indexPairs(texts: readonly (readonly SearchSentence[])[]): readonly Readonly<Record<string, string>>[] {
  const postings = new Map<string, number[]>();
  for (const [number, sentences] of texts.entries()) {
    const pairs = new Set<string>();
    for (const [, text, reading] of sentences) {
      const letters = squeezeText(reading ?? text);
      for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
    }
    for (const pair of pairs) {
      const known = postings.get(pair);
      if (known) known.push(number);
      else postings.set(pair, [number]);
    }
  }
  const shards = Array.from({ length: SHARDS }, (): Record<string, string> => ({}));
  for (const pair of [...postings.keys()].sort()) {
    const numbers = postings.get(pair)!;
    shards[pair.charCodeAt(0) % SHARDS]![pair] = numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(36)).join(' ');
  }
  return shards;
}
