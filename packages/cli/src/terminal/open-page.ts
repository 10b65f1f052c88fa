import { spawn } from 'node:child_process';
import { say } from '../language.js';

/** What opens a page, and the words before its name: what `BROWSER` names, else what the system has for it. */
function openerOf({ BROWSER }: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly [command: string, ...words: string[]] {
  if (BROWSER) return [BROWSER];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return [platform === 'darwin' ? 'open' : 'xdg-open'];
}

/** Opens a page for whoever sits there, and does not wait for them; where nothing can open it, that is said. */
export async function openPage(file: string): Promise<void> {
  const [command, ...words] = openerOf(process.env, process.platform);
  const child = spawn(command, [...words, file], { detached: true, stdio: 'ignore' });
  await new Promise<void>((resolve) => {
    child.once('spawn', resolve);
    child.once('error', () => {
      process.stderr.write(`${say('page-not-opened', command, file)}\n`);
      resolve();
    });
  });
  child.unref();
}
