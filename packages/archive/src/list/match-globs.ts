import picomatch from 'picomatch/posix.js';

/** Whether a path (with /, from the folder of the config) matches one of some globs. A leading dot must be written. */
export function matchGlobs(globs: readonly string[]): (path: string) => boolean {
  if (!globs.length) return () => false;
  const match = picomatch(
    // ./reports and reports/ are what people write.
    globs.map((glob) => glob.replace(/^\.\//u, '').replace(/\/$/u, '/**')),
    { noextglob: true, nonegate: true },
  );
  return (path) => match(path);
}
