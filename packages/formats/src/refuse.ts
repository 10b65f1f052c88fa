import { type Message, type NoValues, said, UserError } from '@tongbi/model';

/** A file that cannot be read: what it is, and what to do instead. */
export function refuse(file: string, received: NoValues | Message, advice: NoValues): UserError {
  return new UserError(said('not-readable', file, typeof received === 'string' ? said(received) : received, said(advice)));
}

export function refuseSize(file: string, what: NoValues | Message, most: Message | string, received: Message | string): UserError {
  return new UserError(said('beyond-limit', file, typeof what === 'string' ? said(what) : what, most, received));
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
