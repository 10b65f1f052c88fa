#!/usr/bin/env node
// Turns data tables and templates into TypeScript, so that nothing is read at run time and a browser can have them.
//
//   packages/<owner>/data/<name>.tsv  →  packages/<owner>/src/generated/<name>.ts     export const camelName: readonly Row[]
//   the same, its first line `# Columns.`  →  export const camelName: { column: cells joined by tabs }, for tables of thousands of rows
//   the same, its first line `# Names.`    →  the same rows as constants, whose names the compiler then knows
//   the same, its first line `# Keyed.`    →  export const camelName: { first cell: the other cells by column }, or the other cell where there is one
//   the same, its first line `# Views.`    →  export type PageView …, the types of what templates are given, and their fields as a table
//   packages/kinds/data/<kind>/*.tsv  →  packages/kinds/src/generated/kinds.ts         export const kindFiles: the tables as they are, by kind and file
//   templates/*                       →  packages/renderer/src/generated/templates.ts  export const templates: Record<file, text>
//   templates/site/*                  →  packages/site/src/generated/templates.ts      the same
//   templates/init/*                  →  packages/check/src/generated/templates.ts     the same
//   templates/reader/*                →  packages/reader/src/generated/templates.ts    the same
//   templates/export/*                →  packages/export/src/generated/templates.ts    the same
//
// With --check nothing is written: a stale file is named and the script ends with 1.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { viewModule } from './read-view-fields.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const quote = (text) => JSON.stringify(text);
/** First line of a table that becomes one text a column instead of one object a row. */
const COLUMNS = '# Columns.';
/** First line of a table whose cells are names that code uses. */
const NAMES = '# Names.';
/** First line of a table that is looked up by its first cell, whose values and keys are types of their own. */
const KEYED = '# Keyed.';
/** First line of the table of what templates are given. */
const VIEWS = '# Views.';
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const list = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);

function tableModule(file, name) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ text: text.replace(/\r$/, ''), line: index + 1 }));
  const rows = lines.filter(({ text }) => text.trim() && !text.startsWith('#'));
  const head = rows[0]?.text.split('\t');
  if (!head) throw new Error(`${relative(root, file)}: empty; expected a header row`);
  const body = rows.slice(1).map(({ text, line }) => {
    const cells = text.split('\t');
    if (cells.length !== head.length)
      throw new Error(`${relative(root, file)}:${line}: expected ${head.length} cells, got ${cells.length}: ${text}`);
    return cells;
  });
  const [source, exported] = [
    `// Written by scripts/generate.mjs from ${relative(root, file)}; edit that file.\n`,
    `export const ${camel(name)}`,
  ];
  if (lines[0].text === VIEWS) return viewModule(source);
  if (lines[0].text === COLUMNS) {
    const columns = head.map((column, index) => `  ${camel(column)}: ${quote(body.map((cells) => cells[index]).join('\t'))},`);
    return `${source}${exported} = {\n${columns.join('\n')}\n};\n`;
  }
  if (lines[0].text === KEYED) {
    const cellsOf = (cells) =>
      `{ ${head
        .slice(1)
        .map((column, index) => `${camel(column)}: ${quote(cells[index + 1])}`)
        .join(', ')} }`;
    const entries = body.map((cells) => `  ${quote(cells[0])}: ${cells.length === 2 ? quote(cells[1]) : cellsOf(cells)},`);
    return `${source}${exported} = {\n${entries.join('\n')}\n} as const;\n`;
  }
  const rowTexts = body.map((cells) => `  { ${head.map((column, index) => `${camel(column)}: ${quote(cells[index])}`).join(', ')} },`);
  if (lines[0].text === NAMES) return `${source}${exported} = [\n${rowTexts.join('\n')}\n] as const;\n`;
  const type = `readonly { ${head.map((column) => `readonly ${camel(column)}: string`).join('; ')} }[]`;
  return `${source}${exported}: ${type} = [\n${rowTexts.join('\n')}\n];\n`;
}

const outputs = new Map();
for (const owner of list(join(root, 'packages'))) {
  for (const file of list(join(root, 'packages', owner, 'data')).filter((name) => name.endsWith('.tsv'))) {
    const name = file.slice(0, -4);
    outputs.set(
      join(root, 'packages', owner, 'src', 'generated', `${name}.ts`),
      tableModule(join(root, 'packages', owner, 'data', file), name),
    );
  }
}
/** The work report first: others are like it. */
const kindFolders = list(join(root, 'packages/kinds/data'))
  .filter((name) => !name.includes('.'))
  .sort((a, b) => Number(b === 'work-report') - Number(a === 'work-report'));
const kindRows = kindFolders.map((kind) => {
  const folder = join(root, 'packages/kinds/data', kind);
  const files = list(folder).map((file) => `    ${quote(file)}: ${quote(readFileSync(join(folder, file), 'utf8'))},`);
  return `  ${quote(kind)}: {\n${files.join('\n')}\n  },`;
});
outputs.set(
  join(root, 'packages/kinds/src/generated/kinds.ts'),
  `// Written by scripts/generate.mjs from packages/kinds/data/; edit those files.\nexport const kindFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n${kindRows.join('\n')}\n};\n`,
);
for (const [folder, owner] of [
  ['templates', 'renderer'],
  ['templates/site', 'site'],
  ['templates/init', 'check'],
  ['templates/reader', 'reader'],
  ['templates/export', 'export'],
]) {
  const names = list(join(root, folder)).filter((name) => /\.(hbs|css|m?js|sh|yaml|md|sql|xml)$/.test(name));
  const body = names.map((name) => `  ${quote(name)}: ${quote(readFileSync(join(root, folder, name), 'utf8'))},`);
  outputs.set(
    join(root, 'packages', owner, 'src', 'generated', 'templates.ts'),
    `// Written by scripts/generate.mjs from ${folder}/; edit those files.\nexport const templates: Readonly<Record<string, string>> = {\n${body.join('\n')}\n};\n`,
  );
}

let stale = 0;
for (const [file, text] of outputs) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) {
    console.error(`stale: ${relative(root, file)}; run: node scripts/generate.mjs`);
    stale++;
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`written ${relative(root, file)}`);
}
process.exitCode = stale ? 1 : 0;
