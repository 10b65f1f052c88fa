import { said, UserError } from '@tongbi/model';
import { requireJieba } from './jieba.js';

/** What finds the words: both find the same, one in C++, where it was compiled, the other anywhere. */
export type SegmenterEngine = 'nodejieba' | 'plain';

let chosen: SegmenterEngine | undefined;

/**
 * The engine that `createSegmenter` takes in this process: what `TONGBI_SEGMENTER` says, else nodejieba where its native binding runs. Loads no dictionary.
 *
 * @throws {UserError} when the variable names no engine, or nodejieba, and its binding was not built
 */
export function chosenEngine(): SegmenterEngine {
  chosen ??= choose(process.env.TONGBI_SEGMENTER || undefined);
  return chosen;
}

function choose(asked: string | undefined): SegmenterEngine {
  if (asked === 'plain') return asked;
  if (asked !== undefined && asked !== 'nodejieba') throw new UserError(said('segmenter-unknown', asked));
  try {
    requireJieba();
    return 'nodejieba';
  } catch (error) {
    // Not installed, not built, or built for another machine.
    if (asked === undefined) return 'plain';
    throw new UserError(said('segmenter-missing', (error as Error).message.split('\n')[0] ?? ''));
  }
}
