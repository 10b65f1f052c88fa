import { textWidth } from '../../../packages/renderer/src/text/pad-text.js';
import { type Facts, type HighlightFact, type RowFact, squeeze } from './facts.js';
import { cutHedge, type Words } from './words-of.js';

/** Where the cells of the head begin, in columns of the terminal. */
function columnsOf(head: string): readonly number[] {
  return [...head.matchAll(/(?<=\s{2}|^)\S(?:\S| (?! ))*/gu)].map(({ index }) => textWidth(head.slice(0, index)));
}

function cellsOf(line: string, columns: readonly number[]): readonly string[] {
  const cells = columns.map(() => '');
  let width = 0;
  for (const sign of line) {
    const at = columns.findLastIndex((start) => start <= width);
    if (at >= 0) cells[at] += sign;
    width += textWidth(sign);
  }
  return cells.map((cell) => cell.trim());
}

/** The lines of the block that begins with a title. */
function blockOf(lines: readonly string[], ...titles: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => titles.includes(line));
  const end = lines.indexOf('', at);
  return at < 0 ? [] : lines.slice(at + 1, end < 0 ? undefined : end);
}

function readRows([head = '', ...lines]: readonly string[], words: Words): readonly RowFact[] {
  const { labels, phrases, ui } = words;
  const columns = columnsOf(head);
  if (columns.length !== 6 || !head.trim().startsWith(ui.indicator)) throw new Error(`No table: ${head}`);
  // What is said below the rows reaches no last column.
  const notes = lines.findIndex((line) => cellsOf(line, columns)[5] === '');
  const changes = Object.values(labels.targetChanges)
    .map(({ label }) => label)
    // Those of two places have names in them.
    .filter((label) => !label.includes('{'))
    .sort((a, b) => b.length - a.length);
  const [nowBound, noLonger] = [phrases.nowBound('[^”]*'), phrases.noLongerBound('[^”]*')];
  const change = new RegExp(`^(?:${[...changes, nowBound, noLonger].join('|')})`, 'u');
  return lines.slice(0, notes < 0 ? undefined : notes).map((line) => {
    const cells = cellsOf(line, columns);
    const [name, previous, actual, outcome, current] = cells.map((cell, at) => squeeze(at === 3 ? cell.replace(/^\S+ /u, '') : cell));
    const told = change.exec(cells[5]!.replace(/^\S+ /u, ''))?.[0] ?? '?';
    return { ...cutHedge(name!, words), previous: previous!, actual: actual!, outcome: outcome!, current: current!, change: squeeze(told) };
  });
}

function readHighlights(lines: readonly string[]): readonly HighlightFact[] {
  return lines.flatMap((line, at) => {
    const [, label, sentence] = /^ {2}\S+ (\S(?:\S| (?! ))*?)\s{2,}(.*)$/u.exec(line) ?? [];
    if (label === undefined) return [];
    const below = lines.slice(at + 1, at + 3);
    const stop = below.findIndex((each) => !/^ {4}/u.test(each));
    // From → to, on one line or two, places of one side between slashes; of one side alone with its year.
    const places = (stop < 0 ? below : below.slice(0, stop)).map((each) =>
      squeeze(each.replaceAll(' / ', '→').replace(/^\s+\d{4}年?：/u, '')),
    );
    return [{ label: squeeze(label), sentence: squeeze(sentence!), places: places.join('') }];
  });
}

/** What the terminal prints: the first rows, and the ten. */
export function readText(text: string, words: Words): Facts {
  const { phrases } = words;
  const lines = text.split('\n');
  const counts = lines.find((line) => /^ {2}\S+ .*\d(?: · |$)/u.test(line) && line.includes(words.labels.statuses.kept.label));
  return {
    records: null,
    passages: null,
    rows: readRows(blockOf(lines, words.relations.years.targets, phrases.figures), words),
    dispatch: lines.flatMap((line) => (line.startsWith('  · ') ? [{ sentence: squeeze(line.slice(4)) }] : [])),
    highlights: readHighlights(blockOf(lines, words.relations.years.highlights)),
    goals: null,
    counts:
      counts === undefined
        ? []
        : counts
            .trim()
            .split(' · ')
            .map((count) => squeeze(count.replace(/^\S+ /u, '')))
            .filter((count) => !/\D0$/u.test(count)),
  };
}
