import { existsSync } from 'node:fs';

/**
 * Where a chromium is, or what CHROMIUM says; undefined where there is none. First the one without windows: it draws the same pages, and what stands around them
 * in the other takes twice what they take.
 */
export const chromiumPath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
