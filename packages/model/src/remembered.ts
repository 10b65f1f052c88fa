/** What a map has under a key; made, and kept there, when it is first asked for. */
export function remembered<Key, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  known.set(key, value);
  return value;
}

/** The values of a list under what each goes by, groups in the order of their first. */
export function groupBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): ReadonlyMap<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) remembered(groups, keyOf(value), () => []).push(value);
  return groups;
}

/** How often each value stands in a list. */
export function countEach<Value>(values: Iterable<Value>): ReadonlyMap<Value, number> {
  return new Map([...groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]));
}

/** Which time it is asked of a name: 1, then 2. */
export function countUses(): (name: string) => number {
  const uses = new Map<string, number>();
  return (name) => {
    const count = (uses.get(name) ?? 0) + 1;
    uses.set(name, count);
    return count;
  };
}

/** The most answers by text or number that are kept: the names of some hundred reports. */
const mostKept = 20_000;

/** A function that works out each answer once: by an object as long as that lives, without a key once a process. */
export function onceEach<Value, Key = void>(make: (key: Key) => Value): (key: Key) => Value {
  const [byObject, byValue] = [new WeakMap<object, Value>(), new Map<Key, Value>()];
  return (key) => {
    if (typeof key === 'object' && key !== null) return remembered(byObject, key, () => make(key));
    if (byValue.size >= mostKept) byValue.clear();
    return remembered(byValue, key, () => make(key));
  };
}
