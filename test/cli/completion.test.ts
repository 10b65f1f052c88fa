import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';

const script = (shell: string): string => runTongbi(['completion', shell]).stdout;
const help = runTongbi([]).stdout;
const commands = [...help.matchAll(/^ {2}([a-z]+) \[/gmu)].map(([, name]) => name!).filter((name) => name !== 'help');

/** What bash offers for a line, whose last word is being typed. */
function offered(...line: readonly string[]): readonly string[] {
  const words = line.map((word) => `'${word}'`).join(' ');
  const run = `${script('bash')}\nCOMP_WORDS=(${words}) COMP_CWORD=${line.length - 1}\n_tongbi\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['-c', run], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((word) => word !== '');
}

test('bash completes commands, options and their values, and leaves files to itself', () => {
  expect(offered('tongbi', '')).toEqual([...commands, 'help']);
  expect(offered('tongbi', 'comp')).toEqual(['compare', 'completion']);
  expect(offered('tongbi', 'compare', '--br')).toEqual(['--brief']);
  expect(offered('tongbi', 'compare', 'a.md', '--lang', '')).toEqual(['zh', 'en']);
  expect(offered('tongbi', 'compare', 'rep')).toEqual([]);
});

describe.each(['bash', 'zsh', 'fish'])('%s', (shell) => {
  test('knows every command and option of the help', () => {
    const text = script(shell);
    for (const command of commands) {
      expect(text).toMatch(new RegExp(`\\b${command}\\b`, 'u'));
      const options = runTongbi([command, '--help']).stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gmu);
      for (const [, option] of options) expect(text).toContain(shell === 'fish' ? `-l ${option}` : `--${option}`);
    }
  });

  test('describes them in the language of the command', () => {
    const chinese = runTongbi(['completion', shell, '--lang', 'zh']).stdout;
    expect(/\p{Script=Han}/u.test(chinese)).toBe(shell === 'fish');
  });
});
