import type { Command, CommanderError } from 'commander';

/** What commander found wrong with the words, and the command it was parsing. Put into words only when it is shown. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
  constructor(
    readonly command: Command,
    readonly found: CommanderError,
  ) {
    super(found.message);
  }
}
