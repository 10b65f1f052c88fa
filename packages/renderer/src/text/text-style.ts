/** How a terminal sets words apart. */
export interface TextStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const plain = (text: string): string => text;

/** Of files and pipes. */
export const plainText: TextStyle = { bold: plain, dim: plain, cyan: plain };
