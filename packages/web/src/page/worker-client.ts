import { lossError, type TaskAnswer } from '@tongbi/archive';
import { UserError } from '@tongbi/model';
import type { Requests, Tell } from '../engine/requests.js';

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

/** The request was given up before there was an answer. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

interface Waiting {
  readonly id: number;
  readonly tell: Tell;
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/** One engine in a thread of its own. Requests are answered one after the other; where one takes too long, or is given up, the thread is ended and another takes its place. */
export class WorkerClient {
  #worker: Worker | undefined;
  #waiting: Waiting | undefined;
  #before: Promise<unknown> = Promise.resolve();
  #asked = 0;
  /** Counts how often all that waits was given up. */
  #stops = 0;

  constructor(
    /** Address of the worker's code. */
    readonly code: () => Promise<string>,
  ) {}

  /**
   * @param limit after how many seconds it is given up, and what to say of it then
   * @throws {UserError} for what the reader can mend, or what took too long
   * @throws {Stopped} where it was given up
   */
  ask<Name extends keyof Requests>(
    name: Name,
    input: Requests[Name]['input'],
    { tell = () => undefined, limit }: { readonly tell?: Tell; readonly limit?: { readonly seconds: number; readonly file: string } } = {},
  ): Promise<Requests[Name]['output']> {
    const stops = this.#stops;
    const perform = async (): Promise<Requests[Name]['output']> => {
      const code = await this.code();
      if (stops !== this.#stops) throw new Stopped();
      this.#worker ??= this.#open(code);
      const worker = this.#worker;
      const clock =
        limit && setTimeout(() => this.#end(lossError(limit.file, { why: 'time', detail: `${limit.seconds}` })), limit.seconds * 1000);
      try {
        return await new Promise((resolve, reject) => {
          this.#waiting = { id: ++this.#asked, tell, resolve, reject };
          worker.postMessage({ id: this.#asked, name, input });
        });
      } finally {
        clearTimeout(clock);
      }
    };
    const answer = this.#before.then(perform, perform);
    this.#before = answer.catch(() => undefined);
    return answer;
  }

  /** Gives up what is being done, and what waits for it. */
  stop(): void {
    this.#stops++;
    if (this.#waiting) this.#end(new Stopped());
  }

  #open(code: string): Worker {
    const worker = new Worker(code);
    worker.onmessage = ({ data }: { readonly data: Answered }) => this.#take(data);
    worker.onerror = ({ message }) => this.#end(new Error(message));
    return worker;
  }

  #take(answered: Answered): void {
    const waiting = this.#waiting;
    if (waiting?.id !== answered.id) return;
    if (answered.kind === 'progress') {
      waiting.tell(answered.done, answered.all);
      return;
    }
    this.#waiting = undefined;
    if (answered.kind === 'done') waiting.resolve(answered.result as never);
    else waiting.reject(answered.kind === 'refused' ? new UserError(answered.says) : new Error(answered.stack));
  }

  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(error);
  }
}
