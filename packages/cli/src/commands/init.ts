import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findRepository, listArchive, makeFolder, runGit, writeFileAtomically } from '@tongbi/archive/node';
import { reportMatcher } from '@tongbi/archive/paths';
import { type CiName, guessCi, type PlannedFile, planArchive } from '@tongbi/check';
import { ask } from '../terminal/ask.js';
import { writeStdout } from '../terminal/write-stdout.js';

interface InitOptions {
  readonly ci?: CiName | 'none';
  readonly yes?: boolean;
}

/** `tongbi init`: shows the config and the workflow that make this archive check itself, and writes them when asked to. */
export async function init(options: InitOptions): Promise<void> {
  const here = await realpath(process.cwd());
  const repository = await findRepository(here);
  const root = repository?.root ?? here;
  const exists = (path: string): boolean => existsSync(join(root, path));
  const reports = await listArchive({ root, repository, isReport: reportMatcher({}) });
  const { stdout } = await runGit(root, ['remote', 'get-url', 'origin']);
  const ci = options.ci ?? guessCi(stdout.trim(), exists);
  const planned = planArchive({ reports, ci: ci === 'none' ? null : ci, exists });
  await writeStdout(`${reports.length} reports found in ${root}\n\n${planned.map(show).join('\n')}`);
  const missing = planned.filter(({ inPlaceOf }) => inPlaceOf === null);
  if (!missing.length) return writeStdout('\nAll is there; nothing is to be written.\n');
  const agrees = options.yes ?? /^y(?:es)?$/iu.test((await ask('\nWrite these files? [y/N] ')) ?? '');
  if (!agrees) return writeStdout('\nNothing was written. To write it: tongbi init --yes\n');
  for (const file of missing) await writePlanned(root, file);
  const names = missing.map(({ path }) => path).join(' ');
  await writeStdout(`\nwritten: ${names}\nNext: tongbi check --all, and git add ${names}\n`);
}

function show({ path, text, inPlaceOf }: PlannedFile): string {
  if (inPlaceOf === null) return `── ${path}\n${text}`;
  const own =
    inPlaceOf === path ? `${path} is there already, and stays as it is.` : `${inPlaceOf} is there already; ${path} is not needed.`;
  // A pipeline of GitLab is one file, to which these lines are added by hand.
  return path === '.gitlab-ci.yml' ? `── ${own} Add to it, where it lacks them:\n${text}` : `── ${own}\n`;
}

async function writePlanned(root: string, { path, text }: PlannedFile): Promise<void> {
  const file = resolve(root, path);
  await makeFolder(dirname(file), dirname(path), 'Move the file away, or choose another service: tongbi init --ci none');
  await writeFileAtomically(file, text);
}
