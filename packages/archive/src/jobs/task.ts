/** One kind of work that a thread can do. */
export interface Task<Input, Result> {
  /** Its function, from plain data to plain data (both are copied between threads). Loaded when it is first needed. */
  readonly load: () => Promise<(input: Input) => Result | Promise<Result>>;
  /** Longer than any real report takes, many times over: what takes longer was made to. */
  readonly seconds: number;
  /** With fewer inputs a thread costs more (some 0.3 s) than it saves, and they are done where they stand. 1 where the limits are the point. */
  readonly worthFrom: number;
}

/** Lets each entry of a table keep the types of its own function. */
export const task = <Input, Result>(entry: Task<Input, Result>): Task<Input, Result> => entry;

/** Kinds of work by name. */
export type TaskTable = Readonly<Record<string, Task<never, unknown>>>;
export type TaskInput<One> = One extends Task<infer Input, unknown> ? Input : never;
export type TaskResult<One> = One extends Task<never, infer Result> ? Result : never;
