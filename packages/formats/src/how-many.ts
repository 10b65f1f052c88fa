/** `3 pictures`, `1 picture`. */
export function howMany(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What was left out, in words; of what was not, nothing. */
export const listLosses = (counts: readonly (readonly [count: number, one: string, many?: string])[]): string[] =>
  counts.filter(([count]) => count > 0).map(([count, one, many]) => howMany(count, one, many));
