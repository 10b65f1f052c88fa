import type { TaskAnswer } from '@tongbi/archive';
import type { Requests } from '../engine/requests.js';

/** What the page sends a worker. */
export interface Asked {
  readonly id: number;
  readonly name: keyof Requests;
  readonly input: unknown;
}

/** What a worker sends back: how far it is, any number of times, then what came of it. `refused` is what the reader can mend. */
export type Answered = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | TaskAnswer<unknown>
);
