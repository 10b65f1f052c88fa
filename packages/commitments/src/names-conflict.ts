import type { Commitment, NamedItem } from '@tongbi/model';
import { bigrams } from './name-key.js';

/** Quoted terms come and go within one promise (推行“A”, 深化“B”改革), so they conflict with nothing. */
const TELLING: ReadonlySet<NamedItem['kind']> = new Set(['programme', 'project', 'place', 'body', 'event', 'law']);

/** What of a name another text would say of it: any two characters, or in Latin letters a whole word. */
const piecesOf = (key: string): readonly string[] =>
  /[a-z]{2}/u.test(key) ? key.split(/[^a-z0-9&]+/u).filter((word) => word.length > 3) : bigrams(key);

/** Whether a piece of a name stands in the text: 领军 of 领军企业培育工程 in 培育领军企业. */
const isMentioned = ({ key }: NamedItem, text: string): boolean => piecesOf(key).some((piece) => text.toLowerCase().includes(piece));

/** Whether the characters of the shorter key stand in the longer one in order: 进博 in 进口博览, as abbreviations do. */
function isAbbreviation(a: NamedItem, b: NamedItem): boolean {
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/**
 * Whether two promises cannot be one because they name different things of one kind, and neither speaks of what the other names:
 * 实施海藻育种工程 does not become 实施渔船更新工程. A name of any kind in common makes them one; names without a key (重大产业项目) conflict with nothing. The texts are
 * those that are matched.
 */
export function namesConflict(previous: Pick<Commitment, 'named' | 'text'>, current: Pick<Commitment, 'named' | 'text'>): boolean {
  const telling = (named: readonly NamedItem[]) => named.filter(({ key, kind }) => key !== '' && TELLING.has(kind));
  const [before, after] = [telling(previous.named), telling(current.named)];
  if (!before.some((a) => after.some((b) => a.kind === b.kind))) return false;
  if (previous.named.some((a) => a.key !== '' && current.named.some((b) => a.key === b.key))) return false;
  return !(
    before.some((a) => isMentioned(a, current.text)) ||
    after.some((b) => isMentioned(b, previous.text)) ||
    before.some((a) => after.some((b) => isAbbreviation(a, b)))
  );
}
