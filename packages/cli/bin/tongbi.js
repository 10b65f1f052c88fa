#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

// Most of what a comparison runs, it runs a few thousand times. V8 optimises a function after so many bytes of it, by default a sixth of this:
// much of that work is then thrown away for the next kind of sentence, or never paid back. Twenty years still cost less this way, a pair a fifth.
setFlagsFromString('--interrupt-budget=400000');
if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  const { main } = await import('../dist/main.js');
  await main(process.argv.slice(2));
} else {
  process.stderr.write('tongbi is not built yet.\nWhat to do: npm run build\n');
  process.exitCode = 2;
}
