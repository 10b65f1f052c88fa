import { UserError } from '@tongbi/model';

/** One of several runs that together export an archive. */
export interface Shard {
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
}

const MOST = 1000;

/** `2/8` → the second of eight. @throws {UserError} where it is none */
export function parseShard(word: string): Shard {
  const [, number = 0, count = 0] = (/^([0-9]{1,4})\/([0-9]{1,4})$/u.exec(word) ?? []).map(Number);
  if (number >= 1 && number <= count && count <= MOST) return { number, count };
  throw new UserError(`${word} is no shard.`, {
    expected: `the number of this run, and how many there are (at most ${MOST}), as 2/8`,
    received: word,
    advice: 'Give each run its own number: --shard 1/8, --shard 2/8, … --shard 8/8',
  });
}

/** What stands behind the names of its files: -2-of-8. */
export function suffixOf(shard: Shard | undefined): string {
  return shard ? `-${shard.number}-of-${shard.count}` : '';
}
