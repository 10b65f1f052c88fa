import { groupBy, type Message, said, type WatchedMove } from '@tongbi/model';
import type { RawFinding, Rule } from './rule.js';

/** A word may stand in thirty promises; the JSON has all of them. */
const MOST_SHOWN = 3;

/** Of each thing that is watched each kind of move once, with the first that it is of. */
export const checkWatched: Rule = ({ changes }) =>
  [...groupBy(changes?.watched ?? [], ({ of, watch, move }) => `${of} ${watch} ${move}`).values()].map((moves): RawFinding => {
    const { watch, move } = moves[0]!;
    const span = moves.find((one) => one.span)?.span;
    const shown = moves.slice(0, MOST_SHOWN).map(wordMove);
    const says = said('watched', watch, said(`watched: ${move}`), moves.length, shown, moves.length - shown.length);
    return { code: 'watched', says, ...(span && { span }) };
  });

function wordMove({ text, previousText, grade }: WatchedMove): Message | string {
  const words = [previousText, text].filter(Boolean).join(' → ');
  return grade === 'certain' ? words : said('watched-likely', words);
}
