/** Whether a process of this number runs, which may be writing still. This one does not count: what bears its number before it has begun is of an earlier one. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // of another user
  }
}
