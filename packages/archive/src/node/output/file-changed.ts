import { UserError } from '@tongbi/model';

/** Somebody else has written the file since it was read. */
export class FileChanged extends UserError {
  constructor(readonly file: string) {
    super(`${file} was changed meanwhile. Nothing was written.`, {
      expected: 'the file as it was read',
      received: 'another text',
      advice: 'Run the command again.',
    });
  }
}
