import { type Message, type NoValues, said, UserError } from '@tongbi/model';
import { refusedFiles } from './generated/refused-files.js';

/** A file that cannot be read: what it is, and what to do instead. */
export function refuse(file: string, received: NoValues | Message, advice: NoValues): UserError {
  return new UserError(said('not-readable', file, typeof received === 'string' ? said(received) : received, said(advice)));
}

export function refuseSize(file: string, what: NoValues | Message, most: Message | string, received: Message | string): UserError {
  return new UserError(said('beyond-limit', file, typeof what === 'string' ? said(what) : what, most, received));
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What a file is that is not read, by how one of some words of it begins. */
export const refusedBy = (where: 'start' | 'zip', words: readonly string[]) =>
  refusedFiles.find((row) => row.where === where && words.some((word) => new RegExp(`^${row.sign}`, 'u').test(word)));
