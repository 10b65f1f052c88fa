#!/usr/bin/env node
// Checks that every link of a folder of pages leads to a file of it, and its fragment to an id there; prints those that do not and fails.
//
//   node scripts/check-links.mjs site
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('usage: node scripts/check-links.mjs FOLDER');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    relative(folder, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep)
      .join('/'),
  );
const known = new Set(files);
const decodeEntities = (text) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const ids = new Map();
function idsOf(path) {
  if (!ids.has(path))
    ids.set(
      path,
      new Set([...readFileSync(join(folder, path), 'utf8').matchAll(/\sid="([^"]*)"/g)].map((match) => decodeEntities(match[1]))),
    );
  return ids.get(path);
}

let links = 0;
let broken = 0;
const report = (page, link, why) => {
  broken++;
  if (broken <= 50) console.error(`${page}: ${link} ${why}`);
};

/** Of pages and feeds their links, of the shared scripts of the search the files and pages that they name. */
function linksOf(path, text) {
  if (/\.(?:html|xml)$/.test(path))
    return [...text.matchAll(/<[a-z:]+\s[^>]*?\b(?:href|src)="([^"]*)"[^>]*>/g)].map((match) => [path, decodeEntities(match[1])]);
  if (!/^search\/[mr]/.test(path)) return [];
  const data = JSON.parse(text.slice(text.indexOf(path.startsWith('search/m') ? '{' : '['), text.lastIndexOf(')')));
  const file = (kind) => (digest, number) => `search/${kind}${number}-${digest}.js`;
  // A report has the digest of its text behind its place and year, a page its name alone.
  const first = Number(/^search\/r(\d+)/.exec(path)?.[1] ?? 0) * 64;
  const named = Array.isArray(data)
    ? data.flatMap(([href, , , , digest], index) => (digest ? [href, file('t')(digest, first + index)] : [href]))
    : [...data.shards.map(file('i')), ...data.chunks.map(file('r'))];
  return named.map((href) => ['search.html', href]);
}

for (const path of files.sort()) {
  if (!/\.(?:html|xml|js)$/.test(path)) continue;
  const text = readFileSync(join(folder, path), 'utf8');
  if (path.endsWith('.html')) {
    const own = [...text.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    if (new Set(own).size !== own.length)
      report(
        path,
        own.find((id, index) => own.indexOf(id) !== index),
        'is an id of two elements',
      );
  }
  for (const [from, link] of linksOf(path, text)) {
    links++;
    if (/^(?:[a-z]+:|\/\/)/i.test(link)) continue;
    const [target, fragment] = link.split('#');
    const to = target === '' ? from : posix.normalize(posix.join(dirname(from), decodeURIComponent(target)));
    if (to.startsWith('..')) report(path, link, 'leads out of the folder');
    else if (!known.has(to))
      report(
        path,
        link,
        statSync(join(folder, to), { throwIfNoEntry: false }) ? 'is a folder, which is no page on a disk' : 'leads to no file',
      );
    // The search reads its words from the fragment, and a comparison its filter.
    else if (fragment && to.endsWith('.html') && !/^(?:q|y)=/.test(fragment) && !idsOf(to).has(decodeURIComponent(fragment)))
      report(path, link, 'leads to no id');
  }
}
console.log(`${files.length} files, ${links} links, ${broken} broken`);
process.exitCode = broken ? 1 : 0;
