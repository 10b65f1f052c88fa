import type { ReadBy, Reading } from '@tongbi/model';
import { chatRequest, type Question, readReply, takeAnswer } from '@tongbi/reader';
import { askEach, type Server } from './ask-each.js';

interface AskCounts {
  /** Void ones among them. */
  readonly answered: number;
  readonly void: number;
  readonly failed: number;
}

/** Asks a second reader; `hear` is given each answer when it comes. @throws {UserError} where asking more is of no use */
export async function askAll(
  questions: readonly Question[],
  server: Server,
  by: ReadBy,
  hear: (reading: Reading, done: number) => void,
): Promise<AskCounts> {
  let voids = 0;
  const failed = await askEach(questions, server, {
    call: 'chat/completions',
    bodyOf: (question) => ({ ...chatRequest(question, by.model), stream: false }),
    read: ({ body, isCut }, { reading }) => {
      // What a model wrote without end is no answer, and would be none the next time.
      const content = isCut ? '' : readReply(body);
      return content === null ? null : takeAnswer(reading, content, by);
    },
    hear: (reading, done) => {
      if (reading.void) voids++;
      hear(reading, done);
    },
  });
  return { answered: questions.length - failed, void: voids, failed };
}
