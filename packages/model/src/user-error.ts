import { type Message, wordMessage } from './message.js';

/**
 * The user can mend it: a missing file, a text that is no report, a bad option. Printed without a stack, exit code 2.
 *
 * Says what failed, what was expected, what was received, and what to do: in English by itself, in either language by `wordMessage(error.says, language)`.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly expected: string | undefined;
  readonly received: string | undefined;
  readonly advice: string | undefined;

  constructor(readonly says: Message) {
    const { failed, expected, received, advice } = wordMessage(says, 'en');
    super(failed);
    this.expected = expected;
    this.received = received;
    this.advice = advice;
  }
}
