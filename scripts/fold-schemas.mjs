// An API report in which each zod schema stands once: inside another one its name takes the place of what it is made of.
//
//   export const Place: z.ZodReadonly<z.ZodObject<{            export const Place: z.ZodReadonly<z.ZodObject<{
//       report: z.ZodString;                                       report: z.ZodString;
//       span: z.ZodReadonly<z.ZodObject<{                    →     span: typeof Span;
//           start: z.ZodInt;                                   }, z.core.$strip>>;
//           end: z.ZodInt;
//       }, z.core.$strip>>;
//   }, z.core.$strip>>;
//
// TypeScript expands them; whole documents would fill thousands of lines with what stands there already. Of schemas that are the same to the letter
// the first by name is named.

/** A schema called as something of the language (`Record`) is declared under another name and exported under its own. */
const SCHEMA = /^((?:export |declare )?const (\w+)): (z\.Zod\w+<[\s\S]*?);$(?=\n\n)/gm;

/** In one line, so that equal schemas are equal texts wherever they stand. */
const flat = (type) => type.replace(/\n\s*/g, '');

/** One field a line, indented by depth; signs inside quotes are text. */
function layOut(type) {
  let depth = 0;
  const line = () => `\n${'    '.repeat(depth)}`;
  return type.replace(/"(?:[^"\\]|\\.)*"|\{\}|[{};]/g, (sign) => {
    if (sign === '{') return ++depth && `{${line()}`;
    if (sign === '}') return --depth >= 0 && `${line()}}`;
    return sign === ';' ? `;${line()}` : sign;
  });
}

export function foldSchemas(report) {
  const known = [...report.matchAll(SCHEMA)].map(([, , name, type]) => ({ name, type: flat(type) }));
  // The longest first: what is inside it is folded within its own declaration.
  const folds = known.filter(({ type }) => type.includes('{')).sort((a, b) => b.type.length - a.type.length || (a.name < b.name ? -1 : 1));
  return report.replace(SCHEMA, (_, declared, name, type) => {
    let folded = flat(type);
    for (const other of folds) {
      if (other.name === name || other.type === flat(type)) continue;
      folded = folded.replaceAll(other.type, `typeof ${other.name}`);
    }
    return `${declared}: ${layOut(folded).replace(/\n +(?=\n)/g, '')};`;
  });
}
