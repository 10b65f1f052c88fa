const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Lets a run that is interrupted leave the terminal clean: `clear` is called, then the process ends of the same signal, as a shell expects. A second
 * signal ends it at once. Call what is returned when the work is done.
 */
export function onInterrupt(clear: () => void): () => void {
  const handle = (signal: NodeJS.Signals): void => {
    release();
    clear();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return release;
}
