import type { Severity } from '@tongbi/model';
import type { TextStyle } from '@tongbi/renderer/text';

type Paint = TextStyle['bold'];
export interface TerminalStyle extends TextStyle {
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
}

const paint =
  (open: number, close: number): Paint =>
  (text) =>
    `\u001b[${open}m${text}\u001b[${close}m`;
const plain: Paint = (text) => text;

const coloured: TerminalStyle = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  red: paint(31, 39),
  green: paint(32, 39),
  yellow: paint(33, 39),
  cyan: paint(36, 39),
};
const uncoloured: TerminalStyle = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };

/** Colours where the stream is a terminal and neither NO_COLOR is set (https://no-color.org) nor TERM is dumb. */
export function terminalStyle(stream: { readonly isTTY?: boolean }): TerminalStyle {
  const wanted = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return wanted ? coloured : uncoloured;
}

export const paintOf = (severity: Severity, { cyan, yellow, red }: TerminalStyle): Paint =>
  ({ info: cyan, warning: yellow, error: red })[severity];
