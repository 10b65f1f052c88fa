const rangeSigns = ['——', '—', '–', '―', '－', '-', '~', '～', '∼', '〜', '至', '到'];
const rangeStarts = new Set(rangeSigns.map((sign) => sign[0]));

/** How long the sign of a range at `at` is; 0 where none is. */
export function rangeSignLength(text: string, at: number): number {
  if (!rangeStarts.has(text[at] ?? '')) return 0;
  return rangeSigns.find((sign) => text.startsWith(sign, at))?.length ?? 0;
}
