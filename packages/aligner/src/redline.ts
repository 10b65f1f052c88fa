import { diffArrays } from 'diff';
import { checkTokens } from './check-input.js';
import { expectShape, text } from './expect-shape.js';
import { countLetters, markMoves, type RedlinePart } from './mark-moves.js';

/**
 * An equal run shorter than this between two changes is no anchor for the eye but confetti, and is shown as changed:
 *
 *   推进[-旧-]的[+新+]项目  →  推进[-旧的-][+新的+]项目
 *
 * Counted in letters and digits; punctuation alone never anchors.
 */
const SHORTEST_ISLAND = 2;
/** Time grows with the square of the edits, and texts that differ in more tokens than these have nothing to show: one is deleted, the other inserted. */
const MOST_EDITS = 4000;

/** A word of a text, or what stands between two. */
export interface Word {
  readonly text: string;
}

/**
 * Word-level redline of two texts. Deleted and equal runs spell the previous text, inserted and equal runs the current one; no
 * token is torn. Finding the difference and making it readable are two steps. A clause or list item that was taken from one place and
 * put in another is `moved`, and so is a deleted one that stands in `elsewhere`: other texts that carry on the same previous one.
 *
 * @throws TypeError for what are no words.
 */
export function redline(previous: readonly Word[], current: readonly Word[], elsewhere: readonly string[] = []): readonly RedlinePart[] {
  checkTokens(previous, current, elsewhere);
  return markMoves(simplify(findDifference(previous, current)), elsewhere);
}

/**
 * The redline of two texts in the words of a language, by the platform's own dictionary: `redlineTexts('Plant 100 trees', 'Plant 200 trees', 'en')`.
 *
 * @throws TypeError for what is no text; RangeError for a locale that is no language tag.
 */
export function redlineTexts(previous: string, current: string, locale: string): readonly RedlinePart[] {
  for (const [name, value] of Object.entries({ previous, current, locale })) expectShape(value, name, text);
  const words = wordsOf(locale);
  const cut = (whole: string): readonly Word[] => Array.from(words.segment(whole), ({ segment }) => ({ text: segment }));
  return redline(cut(previous), cut(current));
}

function wordsOf(locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'word' });
  } catch {
    throw new RangeError(`locale is ${JSON.stringify(locale)}; expected a language tag, as "en" or "zh-CN"`);
  }
}

interface Hunk {
  readonly deleted: string;
  readonly inserted: string;
  /** The equal run that follows. */
  readonly equal: string;
}

function findDifference(previous: readonly Word[], current: readonly Word[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let deleted = '';
  let inserted = '';
  const [before, after] = [previous, current].map((tokens) => tokens.map(({ text }) => text)) as [string[], string[]];
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return [{ deleted: before.join(''), inserted: after.join(''), equal: '' }];
  for (const change of changes) {
    const text = change.value.join('');
    if (change.removed) deleted += text;
    else if (change.added) inserted += text;
    else {
      hunks.push({ deleted, inserted, equal: text });
      deleted = inserted = '';
    }
  }
  if (deleted || inserted || hunks.length === 0) hunks.push({ deleted, inserted, equal: '' });
  return hunks;
}

function simplify(hunks: readonly Hunk[]): readonly RedlinePart[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const before = joined.at(-1);
    const isIsland =
      before !== undefined &&
      (before.deleted || before.inserted) &&
      (hunk.deleted || hunk.inserted) &&
      countLetters(before.equal) < SHORTEST_ISLAND;
    if (!isIsland) joined.push(hunk);
    else {
      const between = before.equal;
      joined[joined.length - 1] = {
        deleted: before.deleted + between + hunk.deleted,
        inserted: before.inserted + between + hunk.inserted,
        equal: hunk.equal,
      };
    }
  }
  return joined.flatMap(({ deleted, inserted, equal }) => {
    const runs = [['delete', deleted] as const, ['insert', inserted] as const, ['equal', equal] as const];
    return runs.flatMap(([op, text]) => (text === '' ? [] : [{ op, text }]));
  });
}
