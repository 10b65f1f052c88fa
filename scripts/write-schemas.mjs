#!/usr/bin/env node
// Writes the published JSON Schemas from the model's zod schemas (build packages/model first).
//
//   packages/model/src/*.ts  →  packages/model/schemas/{report,report-set,metrics,metric-series,metrics-explained,places,matrix,theme,comparison,comparison-set,explain,lineage,tasks,find,quote,words,answer,evaluation,check,config,corrections}.schema.json
//
// With --check nothing is written: a stale file is named and the script ends with 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modelFolder = join(root, 'packages/model');

/** Document → the export of the model that describes it. */
const documents = {
  report: ['ReportDocument', 'What `tongbi normalize FILE --json` prints'],
  'report-set': ['ReportSet', 'What `tongbi normalize FILES… --json` prints'],
  metrics: ['MetricsDocument', 'What `tongbi metrics FILE --json` prints'],
  'metric-series': ['MetricSeriesDocument', 'What `tongbi metrics FILES… --series --json` prints'],
  'metrics-explained': ['MetricsExplainedDocument', 'What `tongbi metrics FILE --explain --json` prints'],
  matrix: ['PlacesMatrix', 'What `tongbi table FILES… --format json` prints'],
  places: ['PlacesTable', 'What `tongbi table --indicator NAME FILES… --format json` prints'],
  duties: ['DutyTable', 'What `tongbi table --duties FILES… --format json` prints'],
  echo: ['EchoTable', 'What `tongbi echo ABOVE PLACES… --format json` prints'],
  theme: ['ThemeTable', 'What `tongbi table --theme NAME FILES… --format json` prints'],
  comparison: ['Comparison', 'What `tongbi compare PREVIOUS CURRENT --json` prints'],
  'comparison-set': ['ComparisonSet', 'What `tongbi compare FILES… --focus FILE --json` prints'],
  explain: ['ExplainDocument', 'What `tongbi explain PREVIOUS CURRENT --at TEXT --json` prints'],
  lineage: ['LineageDocument', 'What `tongbi lineage FILES… --json` prints'],
  tasks: ['TaskOrder', 'What `tongbi lineage FILES… --tasks --json` prints'],
  find: ['FindDocument', 'What `tongbi find WORDS FOLDER --json` prints'],
  quote: ['QuoteDocument', 'What `tongbi find --quote WORDS FOLDER --json` prints'],
  words: ['WordsTable', 'What `tongbi words FILES… --format json` prints'],
  answer: ['ServedAnswer', 'What a tool of `tongbi serve FOLDER` answers'],
  evaluation: ['EvaluationDocument', 'What `tongbi evaluate FILES… --json` prints'],
  check: ['CheckDocument', 'What `tongbi check --format json` prints'],
  config: ['CheckConfig', 'What tongbi.config.json and tongbi.config.yaml may hold'],
  corrections: ['CorrectionsFile', 'What tongbi.corrections.yaml may hold'],
};

/** zod as the model has it: the descriptions stand in that instance's registry. */
export const loadZod = () => import(pathToFileURL(createRequire(join(modelFolder, 'package.json')).resolve('zod')).href);

/**
 * File name → JSON Schema (draft 2020-12). The published ones allow further fields, which later versions may add; with `strict` a field
 * that the model does not know is an error, for the tests of our own output.
 */
export function jsonSchemas(model, zod, { strict = false } = {}) {
  nameDefinitions(model, zod);
  return Object.fromEntries(
    Object.entries(documents).map(([name, [title, description]]) => {
      const { $schema, ...schema } = zod.z.toJSONSchema(model[title], { io: strict ? 'output' : 'input', override: dropNoise });
      return [`${name}.schema.json`, { $schema, title, description, ...schema }];
    }),
  );
}

/** What zod adds and no reader of the schema needs: everything is readonly, every integer is a safe one. */
function dropNoise({ jsonSchema }) {
  delete jsonSchema.readOnly;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** Gives each exported schema its name, so that `$defs` has a Span and not forty copies of it. */
function nameDefinitions(model, { z }) {
  const roots = new Set(Object.values(documents).map(([title]) => title));
  for (const [name, schema] of Object.entries(model)) {
    if (schema instanceof z.ZodType && !roots.has(name)) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: name });
  }
}

async function main() {
  const entry = join(modelFolder, 'dist/index.js');
  if (!existsSync(entry)) throw new Error('packages/model is not built; run: npm run build');
  const schemas = jsonSchemas(await import(pathToFileURL(entry).href), await loadZod());
  mkdirSync(join(modelFolder, 'schemas'), { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const file = join(modelFolder, 'schemas', name);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`stale: ${relative(root, file)}; run: npm run schemas`);
      process.exitCode = 1;
      continue;
    }
    writeFileSync(file, text);
    console.log(`written ${relative(root, file)}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
