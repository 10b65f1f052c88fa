import { createInterface, type Interface } from 'node:readline';
import { isCancel, selectKey, text } from '@clack/prompts';
import { writeStdout } from '../terminal/write-stdout.js';

/** What a person answers: by prompts on a terminal, else by lines, of which the first character is the key. */
export interface Keyboard {
  /** One of the keys that are offered, each with what it means; null where there is nothing more to come: the end of the input, Ctrl-C, Escape. */
  key(offered: Readonly<Record<string, string>>): Promise<string | null>;
  line(question: string): Promise<string | null>;
  close(): void;
}

export function openKeyboard(input: NodeJS.ReadStream): Keyboard {
  return input.isTTY ? prompts : new LineKeyboard(input);
}

const answered = (answer: string | symbol): string | null => (isCancel(answer) ? null : answer);

const prompts: Keyboard = {
  async key(offered) {
    const options = Object.entries(offered).map(([value, label]) => ({ value, label }));
    return answered(await selectKey({ message: '按一个键：', options }));
  },
  async line(question) {
    return answered(await text({ message: question }));
  },
  close() {},
};

/** Reads whole lines, from a pipe. */
class LineKeyboard implements Keyboard {
  readonly #lines: Interface;
  readonly #iterator: AsyncIterator<string>;

  constructor(input: NodeJS.ReadStream) {
    this.#lines = createInterface({ input, terminal: false });
    this.#iterator = this.#lines[Symbol.asyncIterator]();
  }

  async key(offered: Readonly<Record<string, string>>): Promise<string | null> {
    const keys = Object.entries(offered).map(([key, meaning]) => `${key} ${meaning}`);
    const line = await this.line(`${keys.join('  ')} > `);
    await writeStdout('\n');
    return line === null ? null : (line.trim()[0] ?? '');
  }

  async line(question: string): Promise<string | null> {
    await writeStdout(question);
    const { value, done } = await this.#iterator.next();
    return done ? null : value;
  }

  close(): void {
    this.#lines.close();
  }
}
