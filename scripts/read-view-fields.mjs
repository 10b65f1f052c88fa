// What templates are given, from its one table (packages/renderer/data/view-fields.tsv): view → { says, fields }, each field with its type and what it is.
//
//   view       field      is             says
//   PanelView  counts     CountView[]
//   PanelView  contents   {}[]           The headings of the panel
//   PanelView  contents.href  string                                   a field of its fields
//   CountView  href       string|null    The first record
//   HighlightView  ...    TagView                                      all fields of another view
//
// `?` behind a type: the field may be missing.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = join(dirname(fileURLToPath(import.meta.url)), '../packages/renderer/data');
const rowsOf = (name) =>
  readFileSync(join(data, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

/** `CountView[]|null` → { name: 'CountView', isList: true, isNullable: true, isOptional: false } */
function typeOf(is) {
  const [, name, list, nullable, optional] = /^(.+?)(\[\])?(\|null)?(\?)?$/.exec(is);
  return { name, isList: Boolean(list), isNullable: Boolean(nullable), isOptional: Boolean(optional) };
}

export function readViewFields() {
  const views = new Map();
  /** Fields of fields stand in a map of their own, inside that of the view. */
  const put = (fields, [first, ...rest], field) => {
    if (rest.length) return put(fields.get(first).fields, rest, field);
    fields.set(first, { ...field, fields: new Map() });
  };
  for (const [view, field, is, says] of rowsOf('view-fields')) {
    if (!field) {
      views.set(view, { says, fields: new Map() });
      continue;
    }
    const { fields } = views.get(view);
    if (field !== '...') put(fields, field.split('.'), { ...typeOf(is), says });
    else if (views.has(is)) for (const [name, own] of views.get(is).fields) fields.set(name, own);
    // The words of the page, a field each.
    else for (const [of, name] of rowsOf(is)) if (of === 'page') fields.set(name, { ...typeOf('string'), says: '', fields: new Map() });
  }
  return views;
}

/** The same as TypeScript: a type a view, and a table of its fields for the check of templates. */
export function viewModule(source) {
  const views = readViewFields();
  const type = ({ name, isList, isNullable, fields }) => {
    const own = fields.size ? `{ ${[...fields].map(([key, field]) => `${member(key, field)};`).join(' ')} }` : name;
    return `${isList ? 'readonly ' : ''}${own}${isList ? '[]' : ''}${isNullable ? ' | null' : ''}`;
  };
  const member = (key, field) => `readonly ${key}${field.isOptional ? '?' : ''}: ${type(field)}`;
  const comment = (says, indent = '') => (says ? `${indent}/** ${says} */\n` : '');
  const types = [...views].map(([name, { says, fields }]) => {
    const lines = [...fields].map(([key, field]) => `${comment(field.says, '  ')}  ${member(key, field)};\n`);
    return `${comment(says)}export type ${name} = {\n${lines.join('')}};\n`;
  });
  const tableOf = (name, fields) => [
    `  '${name}': { ${[...fields].map(([key, own]) => `${key}: '${shapeOf(name, key, own)}'`).join(', ')} },\n`,
    ...[...fields].flatMap(([key, own]) => (own.fields.size ? tableOf(`${name}.${key}`, own.fields) : [])),
  ];
  const shapeOf = (view, key, { name, isList, fields }) =>
    `${fields.size ? `${view}.${key}` : name.startsWith("'") ? 'string' : name}${isList ? '[]' : ''}`;
  const tables = [...views].flatMap(([name, { fields }]) => tableOf(name, fields));
  return `${source}${types.join('\n')}
/** What each field of a view is: the name of a view (of fields without one: PanelView.contents) or of a type, with [] of lists. */
export const viewFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${tables.join('')}};
`;
}
