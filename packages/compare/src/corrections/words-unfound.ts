import { UserError } from '@tongbi/model';

/** Words that stand in no place of a report that could be meant, or in several. */
export class WordsUnfound extends UserError {
  constructor(
    failed: string,
    details: { readonly expected: string; readonly received: string; readonly advice: string },
    /** In how many places they stand. */
    readonly count: number,
    /** What has them, or is most like them. */
    readonly near: readonly string[],
  ) {
    super(failed, details);
  }
}
