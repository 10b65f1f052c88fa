/** A pair by the indices of its texts. */
export interface IndexPair {
  readonly previous: number;
  readonly current: number;
}

/** Both indices in one exact number, for lists of up to a million texts. */
export const pairKey = ({ previous, current }: IndexPair): number => previous * 2 ** 20 + current;

/** What a map has under a key; made, and kept there, when it is first asked for. The library takes no more than types of other packages. */
export function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  known.set(key, value);
  return value;
}

/** The place of the first item of an ascending list whose number is not smaller. */
export function firstFrom(list: readonly number[], least: number, numberOf: (item: number) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(list[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The values of each key, in their order. */
export function listed<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): ReadonlyMap<Key, readonly Value[]> {
  const lists = new Map<Key, Value[]>();
  for (const value of values) remembered(lists, keyOf(value), () => []).push(value);
  return lists;
}

/** What has one key, the first with the first, the second with the second; one that `refuses` leaves its partner to the next. An empty key has none. */
export function pairInOrder(
  previous: readonly string[],
  current: readonly string[],
  refuses: (previous: number, current: number) => boolean = () => false,
): readonly IndexPair[] {
  const waiting = listed(previous.keys(), (index) => previous[index]!);
  const taken = new Map<string, number>();
  return current.flatMap((key, index) => {
    const place = taken.get(key) ?? 0;
    const partner = key === '' ? undefined : waiting.get(key)?.[place];
    if (partner === undefined || refuses(partner, index)) return [];
    taken.set(key, place + 1);
    return [{ previous: partner, current: index }];
  });
}
