// What became of a town's plan: two versions of an English text, section by section and promise by promise.
//
//   node packages/aligner/examples/compare-plans.mjs
import { readFileSync } from 'node:fs';
import { alignDocuments } from '@tongbi/aligner';

/** `## heading` opens a section, `- text` is a text of it. */
function readPlan(file) {
  const [, ...sections] = readFileSync(new URL(file, import.meta.url), 'utf8').split(/^## /m);
  return sections.map((section) => {
    const [heading, ...lines] = section.split('\n');
    return { heading, texts: lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2)) };
  });
}

const previous = readPlan('plan-2023.md');
const current = readPlan('plan-2024.md');
const before = previous.flatMap(({ texts }) => texts);
const after = current.flatMap(({ texts }) => texts);
const result = alignDocuments(previous, current);

for (const { relation, moved, current: now, previous: then } of result.sections) {
  const from = then.map((index) => previous[index].heading).join(' + ');
  console.log(`${relation}${moved ? ', moved' : ''}: ${[from, now === null ? null : current[now].heading].filter(Boolean).join(' → ')}`);
}
console.log();
for (const link of result.links) {
  if (link.similarity < 1) console.log(`~ ${before[link.previous]}\n  ${after[link.current]}${link.moved ? '   (moved)' : ''}`);
}
for (const index of result.new) console.log(`+ ${after[index]}`);
for (const index of result.dropped) console.log(`- ${before[index]}`);
