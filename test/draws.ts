/** The share that TONGBI_DRAWS asks for of what could be tried, or the usual one: 1 tries all. */
export const shareOf = (usual: number): number => Number(process.env.TONGBI_DRAWS ?? usual);

/** Every so many of them, the first among these. */
export const draw = <Value>(all: readonly Value[], usual: number): readonly Value[] =>
  all.filter((_, at) => at % Math.round(1 / shareOf(usual)) === 0);
