#!/usr/bin/env node
// Compares Suzhou, and the made-up city, with every other year in reports/: the report and the pair of which the editions allow most to be said
// come first by themselves. With --web only the page for browsers is written. The last line on stdout is the path of Suzhou's page (with --web of that page), alone, for scripts to read.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function comparePlace(place, page) {
  const folder = `reports/${place}`;
  const files = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);
  const output = `out/${page}`;
  run(['compare', ...files, '-o', output]);
  return join(root, output);
}

function run(words) {
  console.log(`tongbi ${words.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['packages/cli/bin/tongbi.js', ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The page for browsers; its path is the last line where nothing else is asked for. */
function writeWeb() {
  run(['web', '-o', 'out/tongbi.html']);
}

mkdirSync(join(root, 'out'), { recursive: true });
if (process.argv.includes('--web')) writeWeb();
else {
  const fictional = comparePlace('示例市', '示例市.html');
  const suzhou = comparePlace('suzhou', 'suzhou.html');
  writeWeb();
  console.log('浏览器里对照自己的报告（双击打开）:');
  console.log(join(root, 'out/tongbi.html'));
  console.log(`示例市（虚构）: ${fictional}`);
  console.log('苏州:');
  console.log(suzhou);
}
