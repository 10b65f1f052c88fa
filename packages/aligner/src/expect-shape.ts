/** What is wrong with a value, and where in it. */
interface Trouble {
  /** As `[2].heading`; empty for the value itself. */
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}
type Shape = (value: unknown) => Trouble | null;

const a =
  (expected: string, isOne: (value: unknown) => boolean): Shape =>
  (value) =>
    isOne(value) ? null : { path: '', value, expected };

export const text = a('a string', (value) => typeof value === 'string');
export const number = a('a number', (value) => typeof value === 'number' && !Number.isNaN(value));
export const truth = a('true or false', (value) => typeof value === 'boolean');
export const action = a('a function', (value) => typeof value === 'function');
const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
export const numbersByKey = a('a Map', (value) => value instanceof Map);
export const numbers = a('a list of numbers', (value) => Array.isArray(value) || ArrayBuffer.isView(value));

export const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined ? null : shape(value);

export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? null : shape(value);

export const list =
  (of: Shape, what: string): Shape =>
  (value) => {
    if (!Array.isArray(value)) return { path: '', value, expected: `a list of ${what}` };
    for (let index = 0; index < value.length; index++) {
      const trouble = of(value[index]);
      if (trouble) return { ...trouble, path: `[${index}]${trouble.path}` };
    }
    return null;
  };

export function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  const names = Object.keys(shapes);
  return (value) => {
    if (!isRecord(value)) return { path: '', value, expected: `an object with ${names.join(', ')}` };
    for (const name of names) {
      const trouble = shapes[name]!((value as Readonly<Record<string, unknown>>)[name]);
      if (trouble) return { ...trouble, path: `.${name}${trouble.path}` };
    }
    return null;
  };
}

const LONGEST_SHOWN = 30;

/** One line of it, however long it is. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);
  return typeof value === 'function' ? 'a function' : typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** @throws TypeError of one line: `previous[2].texts is undefined; expected a list of texts`. */
export function expectShape(value: unknown, name: string, shape: Shape): void {
  const trouble = shape(value);
  if (trouble) throw new TypeError(`${name}${trouble.path} is ${show(trouble.value)}; expected ${trouble.expected}`);
}
