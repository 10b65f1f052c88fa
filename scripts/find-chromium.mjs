import { existsSync } from 'node:fs';

/** Where a chromium is, or what CHROMIUM says; undefined where there is none. */
export const chromiumPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
