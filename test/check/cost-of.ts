import { spawnSync } from 'node:child_process';
import { root, tongbi } from '../cli/run-tongbi.js';
import { cleanEnvironment } from './archive.js';

export interface Cost {
  /** Seconds of processor time: what a run takes on a machine that has nothing else to do. */
  readonly seconds: number;
  readonly loadsDictionary: boolean;
}

/** At its end the command says what it cost, and whether the segmenter's binding was loaded. */
const hook = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const loadsDictionary = process.report.getReport().sharedObjects.some((name) => name.includes('nodejieba'));
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
