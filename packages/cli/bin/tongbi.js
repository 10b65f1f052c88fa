#!/usr/bin/env node
import { existsSync } from 'node:fs';

if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  const { main } = await import('../dist/main.js');
  await main(process.argv.slice(2));
} else {
  process.stderr.write('tongbi is not built yet.\nWhat to do: npm run build\n');
  process.exitCode = 2;
}
