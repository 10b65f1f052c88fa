import { UserError } from '@tongbi/model';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answered, Asked } from '../../packages/web/src/page/worker-client.js';
import { Stopped, WorkerClient } from '../../packages/web/src/page/worker-client.js';

/** A thread that answers when it is told to. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  onmessage: ((event: { readonly data: Answered }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  readonly asked: Asked[] = [];
  isEnded = false;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(asked: Asked): void {
    this.asked.push(asked);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(given: Omit<Answered, 'id'>, id = this.asked.at(-1)!.id): void {
    this.onmessage?.({ data: { id, ...given } as Answered });
  }
}

beforeEach(() => {
  FakeWorker.all.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () => new WorkerClient(async () => 'blob:code');
const asking = async (client: WorkerClient, seconds?: number) => {
  const answer = client.ask('show', { language: 'zh' }, seconds ? { limit: { seconds, file: '2024.pdf' } } : {});
  const settled = answer.then(
    (output) => ({ output }),
    (error: unknown) => ({ error }),
  );
  await vi.advanceTimersByTimeAsync(0);
  return settled as Promise<{ readonly output?: unknown; readonly error?: unknown }>;
};

test('requests are answered one after the other, by one thread', async () => {
  const client = open();
  const [first, second] = [asking(client), asking(client)];
  await vi.advanceTimersByTimeAsync(0);
  const [worker] = FakeWorker.all;
  expect(worker!.asked.length).toBe(1);
  worker!.answer({ kind: 'done', result: 'one' } as never);
  expect(await first).toEqual({ output: 'one' });
  await vi.advanceTimersByTimeAsync(0);
  expect(worker!.asked.length).toBe(2);
  worker!.answer({ kind: 'refused', says: { key: 'an-error', values: [] } } as never);
  expect((await second).error).toBeInstanceOf(UserError);
  expect(FakeWorker.all.length).toBe(1);
});

test('what takes longer than its limit is refused in words, its thread ended, and the next request has another', async () => {
  const client = open();
  const slow = asking(client, 60);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(FakeWorker.all[0]!.isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  const { error } = await slow;
  expect((error as UserError).says).toMatchObject({ key: 'took-too-long', values: ['2024.pdf', '60'] });
  expect(FakeWorker.all[0]!.isEnded).toBe(true);
  const next = asking(client);
  await vi.advanceTimersByTimeAsync(0);
  FakeWorker.all[1]!.answer({ kind: 'done', result: 'whole' } as never);
  expect(await next).toEqual({ output: 'whole' });
});

test('what is given up says so, and what its thread still says is not heard', async () => {
  const client = open();
  const given = asking(client);
  await vi.advanceTimersByTimeAsync(0);
  client.stop();
  expect((await given).error).toBeInstanceOf(Stopped);
  FakeWorker.all[0]!.answer({ kind: 'done', result: 'late' } as never);
  client.stop(); // nothing is being done
  expect(FakeWorker.all.length).toBe(1);
});

test('what waits is given up with it', async () => {
  const client = open();
  const [first, second] = [asking(client), asking(client)];
  await vi.advanceTimersByTimeAsync(0);
  client.stop();
  expect((await first).error).toBeInstanceOf(Stopped);
  expect((await second).error).toBeInstanceOf(Stopped);
  expect(FakeWorker.all[0]!.asked.length).toBe(1);
  const next = asking(client);
  await vi.advanceTimersByTimeAsync(0);
  FakeWorker.all[1]!.answer({ kind: 'done', result: 'whole' } as never);
  expect(await next).toEqual({ output: 'whole' });
});

test('a thread that breaks is a fault of the program', async () => {
  const client = open();
  const broken = asking(client);
  await vi.advanceTimersByTimeAsync(0);
  FakeWorker.all[0]!.onerror?.({ message: 'out of memory' });
  expect((await broken).error).toMatchObject({ message: 'out of memory' });
});
