import { UserError } from '@tongbi/model';

/** Why a thread ended before it had an answer. */
export interface Loss {
  readonly why: 'time' | 'memory' | 'crash';
  /** What it had, or how it ended: `60 seconds`, `1500 MB of memory`, `worker exited with code: 3`. */
  readonly detail: string;
}

/** What became of one input. A fault of the program itself is no outcome: it is thrown. */
export type TaskOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  /** The input can be mended. */
  | { readonly kind: 'refused'; readonly error: UserError }
  /** The thread died of this input; the others are done by a new one. */
  | { readonly kind: 'lost'; readonly loss: Loss };

/** A loss as the error of the file that it befell. */
export function lossError(file: string, { why, detail }: Loss): UserError {
  if (why === 'crash') {
    return new UserError(`${file}: the thread that read it has died`, {
      expected: 'a file that can be read',
      received: detail,
      advice: 'Save the text of the report as UTF-8 and give that file.',
    });
  }
  return new UserError(`${file}: takes too much to read`, {
    expected: `a file that is read within ${detail}`,
    received: `one that takes more ${why}`,
    advice: 'Save the text of the report as UTF-8 and give that file.',
  });
}

/** The result, where it must be there. @throws {UserError} where it was refused, or lost */
export function resultOf<Result>(outcome: TaskOutcome<Result>, file: string): Result {
  if (outcome.kind === 'done') return outcome.result;
  throw outcome.kind === 'refused' ? outcome.error : lossError(file, outcome.loss);
}
