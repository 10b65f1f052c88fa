import { spawnSync } from 'node:child_process';
import { root, tongbi } from '../cli/run-tongbi.js';
import { cleanEnvironment } from './archive.js';

export interface Cost {
  /** Seconds of processor time: what a run takes on a machine that has nothing else to do. */
  readonly seconds: number;
  readonly loadsDictionary: boolean;
}

/** At its end the command says what it cost, and whether the dictionary of either engine was read. */
const hook = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { readFileSync } = fs;
  let loadsDictionary = false;
  fs.readFileSync = (file, ...more) => {
    loadsDictionary ||= /jieba\\.dict\\.utf8$|dictionary\\.gz$/.test(String(file));
    return readFileSync(file, ...more);
  };
  syncBuiltinESMExports();
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process._rawDebug('COST' + JSON.stringify({ seconds: (user + system) / 1e6, loadsDictionary }));
  });`)}`;

export function costOf(words: readonly string[], cwd = root): Cost {
  const { stderr } = spawnSync(process.execPath, ['--import', hook, tongbi, ...words], {
    cwd,
    env: cleanEnvironment(),
    encoding: 'utf8',
    input: '',
  });
  const [, cost = ''] = /COST(\{.*\})/.exec(stderr) ?? [];
  return JSON.parse(cost) as Cost;
}
