import { createInterface } from 'node:readline/promises';
import { clearProgress } from './progress.js';

/** The answer to a question, on a terminal alone; null where there is none: a script says what it wants by options. */
export async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  clearProgress();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } catch (error) {
    if ((error as Error).name === 'AbortError') return null; // Ctrl+D or Ctrl+C: no answer
    throw error;
  } finally {
    terminal.close();
  }
}
