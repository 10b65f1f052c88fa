import { LIMITS } from '@tongbi/formats/limits';
import { said, UserError } from '@tongbi/model';

/**
 * Whether a file is one that may be read: at most `most` bytes, by default what any format may have.
 *
 * @throws {UserError} where it has more, or none
 */
export function checkSize(name: string, size: number, most: number = LIMITS.containerBytes): void {
  if (size > most) throw new UserError(said('input-too-large', name, most / 1e6, (size / 1e6).toFixed(1)));
  if (size === 0) throw new UserError(said('empty-input', name, said(name === '<stdin>' ? 'pipe-a-report' : 'save-the-text')));
}
