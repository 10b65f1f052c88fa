import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Ended } from './run-tongbi.js';

export interface Request {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: string | Uint8Array;
}

let ask: ((request: Request) => Ended) | undefined;

/**
 * Runs the command in a process that stays: modules and dictionary are loaded once a test file, not once a run, which is most of what a run of a small
 * report costs. That one run leaves nothing behind for the next is thereby tested too.
 */
export function runResident(request: Request): Ended {
  ask ??= start();
  return ask(request);
}

function start(): (request: Request) => Ended {
  const { port1, port2 } = new MessageChannel();
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(join(import.meta.dirname, 'resident-thread.mjs'), {
    workerData: { port: port2, turn, script: join(import.meta.dirname, 'resident-command.mjs') },
    transferList: [port2],
    execArgv: [],
  });
  worker.unref();
  port1.unref();
  return (request) => {
    Atomics.store(turn, 0, 0);
    port1.postMessage(request);
    Atomics.wait(turn, 0, 0);
    return (receiveMessageOnPort(port1) as { readonly message: Ended }).message;
  };
}
