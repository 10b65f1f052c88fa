import { type Facts, type HighlightFact, type RecordFact, type RowFact, type SentenceFact, squeeze } from './facts.js';
import { cutHedge, type Words } from './words-of.js';

/** 建设 ~~十~~ **十二** 个: of a redline what came, and without the backslashes that keep signs plain. */
const plain = (text: string): string =>
  squeeze(
    text
      .replace(/(?<![\\\S])~~(?:\\.|(?!~~).)*~~(?!\S)/gsu, '')
      .replace(/(?<!\\)\*\*/gu, '')
      .replace(/\\(.)/gsu, '$1'),
  );

/** The lines under each heading of a level, by the heading's words. */
function chapters(lines: readonly string[], level: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let own: string[] | undefined;
  for (const line of lines) {
    if (line.startsWith(`${level} `)) {
      own = [];
      found.set(plain(line.slice(level.length)), own);
    } else own?.push(line);
  }
  return found;
}

const named = (all: ReadonlyMap<string, readonly string[]>, ...titles: readonly string[]): readonly string[] =>
  [...all].find(([heading]) => titles.some((title) => heading.endsWith(squeeze(title))))?.[1] ?? [];

/** The cells of each table, its head first. */
export function readTables(lines: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const tables: (readonly string[])[][] = [];
  lines.forEach((line, at) => {
    if (!line.startsWith('|')) return;
    if (!lines[at - 1]?.startsWith('|')) tables.push([]);
    const cells = line.split(/(?<!\\)\|/u).slice(1, -1);
    if (!cells.every((cell) => /^\s*---\s*$/u.test(cell))) tables.at(-1)!.push(cells.map((cell) => cell.trim()));
  });
  return tables;
}

/** ↓ 下调 −1 个百分点: without the sign, and without what stands after the label. */
const tagWords = (cell: string, labels: readonly string[]): string => {
  const words = plain(cell.replace(/^\S+ /u, ''));
  return (
    labels
      .map(squeeze)
      .filter((label) => words.startsWith(label))
      .sort((a, b) => b.length - a.length)[0] ?? words
  );
};

export function readRows(table: readonly (readonly string[])[], words: Words): readonly RowFact[] {
  const { targetChanges } = words.labels;
  const bounds = /^(?:改为|不再写|now|nolonger)“[^”]*”/u;
  return table.slice(1).map(([name, previous, actual, outcome, current, change]) => ({
    ...cutHedge(plain(name!), words),
    previous: plain(previous!),
    actual: plain(actual!),
    outcome: plain(outcome!.replace(/^\S+ ?/u, '')),
    current: plain(current!),
    change:
      bounds.exec(plain(change!.replace(/^\S+ /u, '')))?.[0] ??
      tagWords(
        change!,
        Object.values(targetChanges).map(({ label }) => label),
      ),
  }));
}

/** 1. **◎ 预期目标** 渔业总产值目标由8%降为6%。 and below it 2025年：… → 2026年：… */
export function readHighlights(lines: readonly string[], { previous, current }: Words): readonly HighlightFact[] {
  const label = new RegExp(`^(?:${previous}|${current})：`, 'u');
  return lines.flatMap((line, at) => {
    const [, tag, sentence] = /^\d+\. \*\*\S+ (.*?)\*\* (.*)$/u.exec(line) ?? [];
    if (tag === undefined) return [];
    const note = /^ {4}- (.*)$/u.exec(lines[at + 1] ?? '')?.[1] ?? '';
    const places = label.test(note) ? note.split(' → ').map((side) => plain(side.trim().replace(label, ''))) : [];
    return [{ label: plain(tag), sentence: plain(sentence!), places: places.join('→') }];
  });
}

/** The first list of sentences that stands alone. */
export function readDispatch(lines: readonly string[]): readonly SentenceFact[] {
  const at = lines.findIndex((line) => /^- [^[*]/u.test(line));
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('- '));
  return at < 0 ? [] : lines.slice(at, end).map((line) => ({ sentence: plain(line.slice(2)) }));
}

/** A card: a line of a list, and below it its notes. */
export function readCards(lines: readonly string[], words: Words): readonly RecordFact[] {
  const { previous, current, outcomesIn, labels } = words;
  const kinds = Object.values(labels.kinds);
  const facts: RecordFact[] = [];
  for (const line of lines) {
    const [, label, said = '', body] = /^- \*\*\S+ (.*?)\*\*(?:（((?:[^（）]|（[^）]*）)*?)）)? (.*)$/u.exec(line) ?? [];
    if (label !== undefined) {
      const parts = said.split('；');
      const hedge = Object.values(labels.grades).includes(parts[0]!) ? squeeze(parts.shift()!) : '';
      const first = parts[0] ?? '';
      const text = body!.startsWith(`${previous}：`) ? body!.slice(body!.lastIndexOf(`；${current}：`) + current.length + 2) : body!;
      const isKinds =
        words.phrases.list(first.split(words.phrases.list(['和', '和']).slice(1, -1))) === first &&
        kinds.some((kind) => first.startsWith(kind));
      facts.push({ text: plain(text), label: plain(label), hedge, kinds: isKinds ? squeeze(first) : '', outcome: '' });
    }
    const note = /^ {2}- (.*)$/u.exec(line)?.[1];
    const told = note && outcomesIn.find((words) => plain(note).startsWith(words));
    if (told) facts.push({ ...facts.pop()!, outcome: told });
  }
  return facts;
}

/** Lists without cards: a line that says how many there are and what they are called, then their words. */
function readFolded(lines: readonly string[], { unseenIn, phrases, unseen, editions }: Words): readonly RecordFact[] {
  return (['previous', 'current'] as const).flatMap((side) =>
    lines.flatMap((title, at) => {
      const items: string[] = [];
      for (let next = at + 2; /^- (?!\*\*)/u.test(lines[next] ?? ''); next += 1) items.push(lines[next]!.slice(2));
      if (plain(title) !== squeeze(phrases.countOf(unseenIn[side], items.length))) return [];
      return items.map((text) => ({ text: plain(text), label: squeeze(unseen(editions[side])), hedge: '', kinds: '', outcome: '' }));
    }),
  );
}

/** ＋ 新增 **8** · － 未再提及 **4** */
export function readCounts(line: string): readonly string[] {
  return line
    .split(' · ')
    .map((count) => plain(count.replace(/^\S+ /u, '')))
    .filter((count) => !/\D0$/u.test(count));
}

export function readMarkdown(markdown: string, words: Words): Facts {
  const { phrases, ui } = words;
  const lines = markdown.split('\n');
  const parts = chapters(lines, '###');
  const targets = readTables(named(parts, words.relations.years.targets, phrases.figures));
  const isHead = (table: (typeof targets)[number], at: number, name: string) => plain(table[0]![at] ?? '') === squeeze(name);
  const goals = targets.filter((table) => isHead(table, 1, ui.period));
  const counts = lines.find((line) => / \*\*\d+\*\*(?: · |$)/u.test(line) && !line.startsWith('-'));
  const records = named(parts, phrases.records);
  return {
    records: [...readCards(records, words), ...readFolded(records, words)],
    passages: readCards(named(parts, phrases.passages), words),
    rows: targets.filter((table) => isHead(table, 3, ui.outcome)).flatMap((table) => readRows(table, words)),
    dispatch: readDispatch(
      lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('### ')),
      ),
    ),
    highlights: readHighlights(named(parts, words.relations.years.highlights), words),
    goals: goals.flatMap((table) => {
      const hasEarlier = table[0]!.length === 4;
      return table.slice(1).map((row) => {
        const [indicator, period, ...figures] = row.map(plain);
        return { indicator: indicator!, period: period!, previous: hasEarlier ? figures[0]! : '', current: figures.at(-1)! };
      });
    }),
    counts: counts === undefined ? [] : readCounts(counts),
  };
}
