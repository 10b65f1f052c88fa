/** The place of the first item of an ascending list whose measure is not below `least`; the list's length where there is none. */
export function firstFrom<Item>(list: ArrayLike<Item>, least: number, measure: (item: Item) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (measure(list[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
