#!/usr/bin/env node
// npm run bench:lists -- 1000 10000 100000: what alignDocuments costs on two lists of so many made-up items, a year apart: half of them
// as they were, a quarter longer, a quarter new. Sections have fifty items. The same lists in every run.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { alignDocuments } = await import(pathToFileURL(join(root, 'packages/aligner/dist/index.js')).href);

const SECTION = 50;
const VERBS = ['推进', '加快', '新建', '扩建', '完善', '支持', '培育', '整治', '修复', '推广', '实施', '深化', '办好', '改造', '建成'];
const THINGS = 5000;
const FIRST_CHARACTER = 0x4e00;
const CHARACTERS = 3000;

/** Numbers that look random; the same in each run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeLists(count) {
  const random = numbers(7);
  /** Few characters and few things stand often, most seldom, as in reports. */
  const skewed = (below) => Math.floor(random() ** 2 * below);
  const character = () => String.fromCharCode(FIRST_CHARACTER + skewed(CHARACTERS));
  const things = Array.from({ length: THINGS }, () => character() + character() + (random() < 0.5 ? character() : ''));
  const thing = () => things[skewed(THINGS)];
  const item = () => `${VERBS[Math.floor(random() * VERBS.length)]}${thing()}${thing()}`;
  const previous = Array.from({ length: count }, item);
  const current = previous.map((text) => (random() < 0.5 ? text : random() < 0.5 ? text + thing() : item()));
  return [previous, current].map((texts) =>
    Array.from({ length: Math.ceil(count / SECTION) }, (_, index) => ({
      heading: '',
      texts: texts.slice(index * SECTION, (index + 1) * SECTION),
    })),
  );
}

const counts = process.argv.slice(2).filter((word) => word !== '--');
if (counts.length === 0 || counts.some((word) => !/^[1-9]\d*$/.test(word))) {
  console.error('usage: npm run bench:lists -- 1000 10000 100000');
  process.exit(2);
}
alignDocuments(...makeLists(SECTION)); // compiles
console.log('items a side    links   CPU seconds   memory MB');
for (const count of counts.map(Number)) {
  const lists = makeLists(count);
  const before = process.cpuUsage().user;
  const { links } = alignDocuments(...lists);
  const seconds = ((process.cpuUsage().user - before) / 1e6).toFixed(2);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log([String(count).padStart(12), String(links.length).padStart(8), seconds.padStart(13), String(memory).padStart(11)].join(' '));
}
