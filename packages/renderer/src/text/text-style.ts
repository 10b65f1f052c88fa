type Paint = (text: string) => string;

/** How a terminal sets words apart. */
export interface TextStyle {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly cyan: Paint;
}

const plain: Paint = (text) => text;

/** Of files and pipes. */
export const plainText: TextStyle = { bold: plain, dim: plain, cyan: plain };
