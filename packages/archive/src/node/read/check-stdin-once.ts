import { UserError } from '@tongbi/model';
import { STDIN } from './read-input.js';

/** @throws {UserError} where stdin is asked for more than once: the second would read nothing */
export function checkStdinOnce(files: readonly string[]): void {
  const times = files.filter((file) => file === STDIN).length;
  if (times <= 1) return;
  throw new UserError('stdin can be read only once.', {
    expected: 'one -',
    received: `${times} of them`,
    advice: 'Save the others in files.',
  });
}
