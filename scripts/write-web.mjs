#!/usr/bin/env node
// node scripts/write-web.mjs [FILE]: the page that compares reports in a browser, as one file (packages/web/dist/tongbi.html).
//
// The engine, with the dictionary and the tables of Chinese fonts inside, is bundled for a worker, compressed and put into the page in base64; the page's
// own script stands beside it as it is. The policy of the page names, by their hashes, the script and styles of the pages that it shows in its frame,
// which inherits the policy: they are those that the renderer writes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'packages/web');
const target = resolve(process.argv[2] ?? join(web, 'dist/tongbi.html'));
const read = (...path) => readFileSync(join(root, ...path));
const base64Of = (folder) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));

const fontTables = join(dirname(createRequire(join(root, 'packages/formats/package.json')).resolve('pdfjs-dist/package.json')), 'cmaps');
const handlebars = createRequire(join(root, 'packages/renderer/package.json'))('handlebars');
const compiler = join(root, 'packages/renderer/dist/html/compile-templates.js');
const { treeOf, COMPILING } = await import(pathToFileURL(compiler).href);
const example = 'reports/示例市';
/** What stands in the place of modules that say so. */
const shipped = {
  'worker/shipped-data.js': {
    dictionary: read('packages/segmenter/data/dictionary.gz').toString('base64'),
    characterMaps: base64Of(fontTables),
    toolVersion: JSON.parse(read('packages/cli/package.json')).version,
  },
  'page/shipped-reports.js': {
    exampleReports: readdirSync(join(root, example))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => ({ name, text: read(example, name).toString() })),
  },
};
/** The page runs no text as code, which is how handlebars compiles: its templates are functions already. Those of a user have no way in. */
function compiledTemplates() {
  const folder = join(root, 'templates');
  const files = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  const templates = Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const compiled = files.map((file) => {
    const name = file.slice(0, -'.hbs'.length);
    return `${JSON.stringify(name)}: ${handlebars.precompile(treeOf(name, templates), COMPILING)}`;
  });
  return `import Handlebars from 'handlebars/runtime';
    const compiled = { ${compiled.join(',\n')} };
    export const [SUFFIX, ENTRY] = ['.hbs', 'page.hbs'];
    export function compileTemplates(templates, entry = ENTRY) {
      const engine = Handlebars.create();
      for (const [name, spec] of Object.entries(compiled)) engine.registerPartial(name, engine.template(spec));
      return engine.template(compiled[entry.slice(0, -SUFFIX.length)]);
    }`;
}

const putIn = {
  name: 'shipped',
  load(id) {
    if (id === compiler) return compiledTemplates();
    const data = Object.entries(shipped).find(([module]) => id === join(web, 'dist', module))?.[1];
    return (
      data &&
      Object.entries(data)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n')
    );
  },
};

/** `conditions` are those by which packages choose what they give: in a worker there is no document. */
async function bundle(entry, conditions) {
  const made = await rolldown({
    input: join(web, 'dist', entry),
    platform: 'browser',
    resolve: { conditionNames: [...conditions, 'import', 'default'] },
    plugins: [putIn],
    logLevel: 'silent',
  });
  const { output } = await made.generate({ format: 'iife', minify: true, codeSplitting: false });
  await made.close();
  if (output.length !== 1) throw new Error(`${entry}: ${output.length} files where one is wanted`);
  return output[0].code;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const engine = gzipSync(await bundle('worker/main.js', ['worker']), { level: 9 }).toString('base64');
const script = await bundle('page/main.js', ['browser']);
/** Of the pages that stand in the frame: a comparison, and targets side by side. */
const { pageAssets, sideBySideStyle } = await import(pathToFileURL(join(root, 'packages/renderer/dist/parts.js')).href);
const shown = pageAssets();
const style = read('templates/web/page.css').toString();
const policy = [
  "default-src 'none'",
  "connect-src 'none'",
  `script-src ${[script, shown.script].map(hashOf).join(' ')}`,
  `style-src ${[style, shown.style, sideBySideStyle()].map(hashOf).join(' ')}`,
  'worker-src blob:',
  'img-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const parts = { policy, style, engine, script };
const template = read('templates/web/page.hbs').toString();
const missing = Object.keys(parts).filter((name) => !template.includes(`{{${name}}}`));
if (missing.length > 0) throw new Error(`templates/web/page.hbs has no place for ${missing.join(', ')}`);
const page = template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
if (script.includes('</script')) throw new Error('the script would end its own element');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(`${target}.part`, page);
renameSync(`${target}.part`, target);
console.log(`${target} (${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB)`);
