import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A value, or the two ends of a range, as a suite writes it in Arabic digits: 1亿2300人, 300~500, 45-6, 1/2, 20%. */
const written =
  /(?<sign>[-－](?<![0-9][-－]))?(?<digits>\d[\d,]*(?:\.\d+)?)(?:\s*\/\s*(?<bottom>\d+))?(?:[~-](?<high>\d+))?(?<size>[万亿兆])?/gu;
const sizes = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** 45-6 is 45 to 46: the digits that both share stand once. */
const upperOf = (low, high) => Number(high.length < low.length ? low.slice(0, -high.length) + high : high);

function valuesOf(text) {
  const found = [];
  let open = 0;
  for (const { groups, index, 0: all } of text.matchAll(written)) {
    const size = sizes[groups.size] ?? 1;
    const low = Number(groups.digits.replaceAll(',', '')) * (groups.sign ? -1 : 1);
    // 1亿2300: what follows a size at once belongs to it.
    if (open === index && open > 0) found.at(-1).value += low * size;
    else if (groups.bottom) found.push({ value: low / Number(groups.bottom) });
    else found.push({ value: low * size, ...(groups.high && { high: upperOf(groups.digits, groups.high) * size }) });
    open = size > 1 ? index + all.length : 0;
  }
  return found;
}

const isPart = ({ unit }) => unit === '%' || unit === '百分点';
/** Each model of Recognizers-Text finds its own kind and leaves the others to the others; parts of a whole are numbers to it, parts of a hundred are none. */
const ownKinds = {
  NumberModel: (number) => !/^负?百分|百分点|[%折]/u.test(number.text) && !/元$/u.test(number.unit),
  PercentModel: isPart,
  DimensionModel: ({ unit }) => unit !== '' && !/[元人%]/u.test(unit),
};
const thousands = new Set(['Kilobit', 'Kilobyte']);

/** Recognizers-Text: a list of inputs with results; percents end with their sign, units are words of their own. */
function readSpecs(file, text) {
  const model = basename(file, '.json');
  return JSON.parse(text).map(({ Input, Results = [] }) => ({
    suite: `Recognizers-Text ${model}`,
    input: Input,
    isOwn: ownKinds[model],
    expected: Results.map(({ Resolution: { value, unit } }) => ({ value: Number.parseFloat(value) * (thousands.has(unit) ? 1000 : 1) })),
  }));
}

/** cn2an: dictionaries of a Python test, and a list of what is none. */
function readPython(_, text) {
  const values = [...text.matchAll(/^\s*"([^"]+)": ([-\d.e]+),?$/gmu)].map(([, input, value]) => ({
    input,
    expected: [{ value: Number(value) }],
  }));
  const errors = [...text.matchAll(/^\s*"([^"]+)",?$/gmu)].map(([, input]) => ({ input, expected: [] }));
  return [...values, ...errors].map((one) => ({ suite: 'cn2an', ...one }));
}

/** WeTextProcessing: `spoken => written` for itn, `written => spoken` for tn. */
function readLines(file, text) {
  const folder = file.includes('tn/') && !file.includes('itn/') ? 'tn' : 'itn';
  return text.split('\n').flatMap((line) => {
    const sides = line.split(' => ');
    if (sides.length !== 2) return [];
    const [spoken, arabic] = folder === 'itn' ? sides : sides.toReversed();
    return [{ suite: `WeTextProcessing ${folder}`, input: spoken, written: arabic, expected: valuesOf(arabic) }];
  });
}

/** Duckling: `examples (NumeralValue 203) [ "203", "二百零三" ]`. */
function readCorpus(_, text) {
  return text
    .split('examples (NumeralValue')
    .slice(1)
    .flatMap((block) => {
      const value = Number.parseFloat(block.replace(/^[\s(]+/u, ''));
      return [...block.matchAll(/"([^"]+)"/gu)].map(([, input]) => ({ suite: 'Duckling zh', input, expected: [{ value }] }));
    });
}

const readers = [
  [/\.json$/u, readSpecs],
  [/_test\.py$/u, readPython],
  [/\.txt$/u, readLines],
  [/\.hs$/u, readCorpus],
];

/** The cases of all suites below a folder, known by the formats of their files. */
export function readSuites(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath ?? dirname(entry.path), entry.name)).sort();
  return paths.flatMap((path) => readers.find(([name]) => name.test(path))?.[1](path, readFileSync(path, 'utf8')) ?? []);
}
