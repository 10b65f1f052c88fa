/** A pair by the indices of its texts. */
export interface IndexPair {
  readonly previous: number;
  readonly current: number;
}

/** Both indices in one exact number, for lists of up to a million texts. */
export const pairKey = ({ previous, current }: IndexPair): number => previous * 2 ** 20 + current;
