#!/usr/bin/env node
// Writes down the fields that templates are given, from the one table of them.
//
//   packages/renderer/data/view-fields.tsv  →  docs/view-model.md, packages/renderer/schemas/page.schema.json
//
// With --check nothing is written: a stale file is named and the script ends with 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readViewFields } from './read-view-fields.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const HEAD = `# Fields of the view model

Written by scripts/write-view-model.mjs from \`packages/renderer/data/view-fields.tsv\`; edit that.

What [the templates](../templates/README.md) are given as \`page\`: plain data. Every string is ready to show, every \`href\` starts with
\`#\` and leads to an \`id\` of the page, and what would be empty is null. A template that uses a field which is not listed here is refused with file and line.
`;

const views = readViewFields();

function typeOf({ name, isList, isNullable, fields }) {
  const own = fields.size
    ? `{ ${[...fields.keys()].map((key) => `\`${key}\``).join(', ')} }`
    : views.has(name)
      ? `[${name}](#${name.toLowerCase()})`
      : name.replaceAll("'", '`').replaceAll('|', ', ');
  return `${isList ? 'list of ' : ''}${own}${isNullable ? ' or null' : ''}`;
}

function tableOf(name, { says, fields }) {
  const rows = [...fields].map(
    ([key, field]) => `| \`${key}\` | ${typeOf(field)}${field.isOptional ? ', may be missing' : ''} | ${field.says} |`,
  );
  return [`## ${name}`, '', ...(says ? [says, ''] : []), '| field | is | |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** The views that a page holds, in the order in which a reader meets them. */
function inOrder(name, found = new Set()) {
  const visit = (fields) => {
    for (const { name: own, fields: inner } of fields.values()) {
      if (views.has(own) && !found.has(own)) inOrder(own, found);
      visit(inner);
    }
  };
  found.add(name);
  visit(views.get(name).fields);
  return found;
}

/** A field in the words of JSON Schema. */
function schemaOf({ name, isList, isNullable, says, fields }) {
  const own = fields.size
    ? objectOf({ says: '', fields })
    : views.has(name)
      ? { $ref: `#/$defs/${name}` }
      : name.startsWith("'")
        ? { type: 'string', enum: name.split('|').map((word) => word.slice(1, -1)) }
        : { type: name };
  const listed = isList ? { type: 'array', items: own } : own;
  const whole = isNullable ? { anyOf: [listed, { type: 'null' }] } : listed;
  return { ...(says && { description: says }), ...whole };
}

function objectOf({ says, fields }) {
  const required = [...fields].filter(([, { isOptional }]) => !isOptional).map(([key]) => key);
  const properties = Object.fromEntries([...fields].map(([key, field]) => [key, schemaOf(field)]));
  return { ...(says && { description: says }), type: 'object', properties, required, additionalProperties: false };
}

const [page, ...others] = inOrder('PageView');
const schema = {
  title: page,
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...objectOf(views.get(page)),
  $defs: Object.fromEntries(others.map((name) => [name, objectOf(views.get(name))])),
};
const files = {
  'docs/view-model.md': `${HEAD}\n${[page, ...others].map((name) => tableOf(name, views.get(name))).join('\n')}`,
  'packages/renderer/schemas/page.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
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
