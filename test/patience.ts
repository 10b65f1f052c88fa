/**
 * What a test, a hook, a child process or a wait in a browser is given at most, in milliseconds: only so that what hangs does not hang for ever. No test
 * asks how fast something is by it; that is asked by `cost.ts`, which compares two runs beside each other.
 */
export const PATIENCE = 15 * 60 * 1000;
