/** Stands in for the thread of the jobs: answers with the path it was given, or dies as the path says. */
export async function performInThread({ input: { path } }) {
  if (path.includes('exits')) process.exit(3);
  if (path.includes('throws'))
    setTimeout(() => {
      throw new Error('thrown outside of the task');
    });
  if (path.includes('hoards')) for (const all = []; ; ) all.push(new Array(100_000).fill(Math.random()));
  if (path.includes('loops')) for (;;);
  if (path.includes('refused')) return { kind: 'refused', says: { key: 'not-a-report', values: [path, 'nothing'] } };
  if (path.includes('mistake')) return { kind: 'bug', stack: 'TypeError: of the program\n    at somewhere' };
  await new Promise((resolve) => setTimeout(resolve, path.includes('throws') ? 5000 : Number(path.match(/\d+/)?.[0] ?? 0)));
  return { kind: 'done', result: `read ${path}` };
}
