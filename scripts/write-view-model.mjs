#!/usr/bin/env node
// Writes the fields that templates are given from the renderer's zod schemas (build packages/renderer first).
//
//   packages/renderer/src/view/*-view.ts  →  docs/view-model.md, packages/renderer/schemas/page.schema.json
//
// With --check nothing is written: a stale file is named and the script ends with 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadZod } from './write-schemas.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const HEAD = `# Fields of the view model

Written by scripts/write-view-model.mjs from the schemas in \`packages/renderer/src/view/*-view.ts\`; edit those.

What [the templates](../templates/README.md) are given as \`page\`: plain data. Every string is ready to show, every \`href\` starts with
\`#\` and leads to an \`id\` of the page, and what would be empty is null. A template that uses a field which is not listed here is refused with file and line.
`;

const refName = ({ $ref }) => $ref?.split('/').at(-1);
const linked = (name) => `[${name}](#${name.toLowerCase()})`;

function typeOf(shape) {
  if (shape.$ref) return linked(refName(shape));
  if (shape.allOf?.length === 1) return typeOf(shape.allOf[0]);
  if (shape.anyOf) return shape.anyOf.map(typeOf).join(' or ');
  if (shape.enum) return shape.enum.map((value) => `\`${value}\``).join(', ');
  if (shape.type === 'array') return `list of ${typeOf(shape.items)}`;
  if (shape.type === 'object')
    return `{ ${Object.keys(shape.properties)
      .map((name) => `\`${name}\``)
      .join(', ')} }`;
  return shape.type;
}

function tableOf(name, shape) {
  const rows = Object.entries(shape.properties ?? {}).map(([field, own]) => {
    const optional = shape.required?.includes(field) ? '' : ', may be missing';
    return `| \`${field}\` | ${typeOf(own)}${optional} | ${own.description ?? ''} |`;
  });
  return [
    `## ${name}`,
    '',
    ...(shape.description ? [shape.description, ''] : []),
    '| field | is | |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Named definitions in the order in which a reader meets them, from the page down. */
function inOrder(definitions) {
  const found = [];
  const visit = (shape) => {
    const names = [...JSON.stringify(shape).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name);
    for (const name of names) {
      if (found.includes(name)) continue;
      found.push(name);
      visit(definitions[name]);
    }
  };
  return { found, visit };
}

async function main() {
  const renderer = await import(pathToFileURL(join(root, 'packages/renderer/dist/index.js')).href);
  const { z } = await loadZod();
  for (const [name, schema] of Object.entries(renderer)) {
    if (name !== 'PageView' && schema instanceof z.ZodType) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: name });
  }
  const dropNoise = ({ jsonSchema }) => {
    delete jsonSchema.readOnly;
  };
  const schema = z.toJSONSchema(renderer.PageView, { override: dropNoise });
  const { $defs, ...page } = schema;
  const { found, visit } = inOrder($defs);
  visit(page);
  const tables = [tableOf('PageView', page), ...found.map((name) => tableOf(name, $defs[name]))];
  const files = {
    'docs/view-model.md': `${HEAD}\n${tables.join('\n')}`,
    'packages/renderer/schemas/page.schema.json': `${JSON.stringify({ title: 'PageView', ...schema }, null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`stale: ${relative(root, file)}; run: npm run schemas`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`written ${relative(root, file)}`);
  }
}

await main();
