import { type Kind, type NamePlace, onceEach } from '@tongbi/model';
import { workReport } from './shipped-kinds.js';

/** Which kind a text is of, and by which words; none where it is taken for a work report for want of a sign. */
export interface RecognisedKind {
  readonly kind: Kind;
  readonly from: 'title' | 'text' | null;
  readonly words: string | null;
}

/** Characters of a text in which a kind names itself. */
export const HEAD_LENGTH = 2000;
const longestTitleLine = 80;
/** A page prints rarely more lines above a text. */
const titleLines = 60;

/** The pattern of what a kind has at one place; null where it has nothing there. */
export const kindPattern = onceEach((kind: Kind) =>
  onceEach((where: NamePlace): RegExp | null => {
    const patterns = kind.names.flatMap((name) => (name.where === where ? [name.pattern] : []));
    return patterns.length ? new RegExp(`(?:${patterns.join('|')})`, 'u') : null;
  }),
);

interface Sign {
  readonly at: number;
  readonly words: string;
}

/** A title stands in a line of its own above all sentences, and above the words that address the hall. */
function signInTitle(pattern: RegExp | null, lines: readonly string[]): Sign | null {
  const at = pattern ? lines.findIndex((line) => pattern.test(line)) : -1;
  return at < 0 ? null : { at, words: lines[at]! };
}

function signInText(pattern: RegExp | null, head: string): Sign | null {
  const found = pattern?.exec(head);
  return found ? { at: found.index, words: found[0] } : null;
}

/**
 * The kind that the head of a text names: by its title, or else by its first sentences; the one that is named first, of several in one line one that
 * is no work report, then the first of `kinds`.
 *
 * @param reading the text in Simplified characters
 */
export function recogniseKind(reading: string, kinds: readonly Kind[]): RecognisedKind {
  const lines = reading
    .slice(0, HEAD_LENGTH)
    .split(/\r?\n/u)
    .slice(0, titleLines)
    .map((line) => line.replace(/^#{1,6}(?=\s)|\s+/gu, ''));
  const isSpoken = (line: string) => kinds.some((kind) => kindPattern(kind)('address')?.exec(line)?.index === 0);
  const end = lines.findIndex((line) => line.length > longestTitleLine || isSpoken(line));
  const titles = lines.slice(0, end < 0 ? undefined : end);
  const head = lines.join('');
  const found = kinds.flatMap((kind) => {
    const inTitle = signInTitle(kindPattern(kind)('title'), titles);
    const sign = inTitle ?? signInText(kindPattern(kind)('text'), head);
    return sign ? [{ kind, ...sign, from: inTitle ? ('title' as const) : ('text' as const) }] : [];
  });
  const rank = { title: 0, text: 1 } as const;
  // 《政府工作报告》任务分工 names the work report too, which others are like.
  const isFirst = ({ kind }: { readonly kind: Kind }) => Number(kind.id === workReport().id);
  const [best] = found.sort((a, b) => rank[a.from] - rank[b.from] || a.at - b.at || isFirst(a) - isFirst(b));
  return best ? { kind: best.kind, from: best.from, words: best.words } : { kind: workReport(), from: null, words: null };
}
