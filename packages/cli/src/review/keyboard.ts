import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';

/** What a person answers: single keys where the terminal gives them, else lines, of which the first character is the key. */
export interface Keyboard {
  /** Null where there is nothing more to come: the end of the input, Ctrl-C, Ctrl-D. */
  key(): Promise<string | null>;
  line(): Promise<string | null>;
  close(): void;
}

/** A terminal, or what stands in for one in a pipe. */
type KeyInput = Readable & { readonly isTTY?: boolean; setRawMode?(isRaw: boolean): unknown };

export function openKeyboard(input: KeyInput): Keyboard {
  return input.isTTY === true && typeof input.setRawMode === 'function' ? new RawKeyboard(input) : new LineKeyboard(input);
}

/** Reads whole lines: from a pipe, or a terminal that knows no single keys. */
class LineKeyboard implements Keyboard {
  readonly #lines: Interface;
  readonly #iterator: AsyncIterator<string>;

  constructor(input: KeyInput) {
    this.#lines = createInterface({ input, terminal: false });
    this.#iterator = this.#lines[Symbol.asyncIterator]();
  }

  async key(): Promise<string | null> {
    const line = await this.line();
    return line === null ? null : (line.trim()[0] ?? '');
  }

  async line(): Promise<string | null> {
    const { value, done } = await this.#iterator.next();
    return done ? null : value;
  }

  close(): void {
    this.#lines.close();
  }
}

const END: ReadonlySet<string> = new Set(['\u0003', '\u0004']);
const ENTER: ReadonlySet<string> = new Set(['\r', '\n']);
const BACKSPACE: ReadonlySet<string> = new Set(['\u007f', '\b']);

/** Reads single keys, and shows what it reads of a line itself. */
class RawKeyboard implements Keyboard {
  readonly #input: KeyInput;
  /** Characters that were typed ahead. */
  #typed: string[] = [];
  #waiting: (() => void) | undefined;
  #isAtEnd = false;
  readonly #onData = (data: string | Buffer): void => {
    // An arrow key sends several characters that begin with Escape: none of them is an answer.
    const text = String(data);
    if (!text.startsWith('\u001b')) this.#typed.push(...text);
    this.#waiting?.();
  };
  readonly #onEnd = (): void => {
    this.#isAtEnd = true;
    this.#waiting?.();
  };

  constructor(input: KeyInput) {
    this.#input = input;
    input.setEncoding('utf8');
    input.setRawMode!(true);
    input.on('data', this.#onData).on('end', this.#onEnd).resume();
  }

  async key(): Promise<string | null> {
    for (;;) {
      const key = this.#typed.shift();
      if (key !== undefined) return END.has(key) ? null : key;
      if (this.#isAtEnd) return null;
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }

  async line(): Promise<string | null> {
    const typed: string[] = [];
    for (;;) {
      const key = await this.key();
      if (key === null) return null;
      if (ENTER.has(key)) break;
      if (!BACKSPACE.has(key)) {
        typed.push(key);
        process.stdout.write(key);
      } else if (typed.pop() !== undefined) process.stdout.write('\b\b  \b\b');
    }
    process.stdout.write('\n');
    return typed.join('');
  }

  close(): void {
    this.#input.off('data', this.#onData).off('end', this.#onEnd);
    this.#input.setRawMode!(false);
    this.#input.pause();
  }
}
