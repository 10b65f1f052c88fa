import { createInterface } from 'node:readline';
import { isCancel, selectKey, text } from '@clack/prompts';
import type { NoValues } from '@tongbi/model';
import { say } from '../language.js';
import { writeStdout } from '../terminal/write-stdout.js';

/** What a person answers: by prompts on a terminal, else by lines, of which the first character is the key. */
export interface Keyboard {
  /** One of the keys that are offered, each with what it means; null where there is nothing more to come: the end of the input, Ctrl-C, Escape. */
  key(offered: Readonly<Record<string, NoValues>>): Promise<string | null>;
  line(question: string): Promise<string | null>;
  close(): void;
}

export const openKeyboard = (input: NodeJS.ReadStream): Keyboard => (input.isTTY ? prompts : readLines(input));

const answered = (answer: string | symbol): string | null => (isCancel(answer) ? null : answer);

const prompts: Keyboard = {
  async key(offered) {
    const options = Object.entries(offered).map(([value, meaning]) => ({ value, label: say(meaning) }));
    return answered(await selectKey({ message: say('press-key'), options }));
  },
  async line(question) {
    return answered(await text({ message: question }));
  },
  close() {},
};

/** Reads whole lines, from a pipe. */
function readLines(input: NodeJS.ReadStream): Keyboard {
  const lines = createInterface({ input, terminal: false });
  const iterator = lines[Symbol.asyncIterator]();
  const line = async (question: string): Promise<string | null> => {
    await writeStdout(question);
    const { value, done } = await iterator.next();
    return done ? null : value;
  };
  return {
    line,
    async key(offered) {
      const keys = Object.entries(offered).map(([key, meaning]) => `${key} ${say(meaning)}`);
      const answer = await line(`${keys.join('  ')} > `);
      await writeStdout('\n');
      return answer === null ? null : (answer.trim()[0] ?? '');
    },
    close: () => lines.close(),
  };
}
