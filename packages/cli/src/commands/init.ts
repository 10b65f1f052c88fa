import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findRepository, listArchive, makeFolder, runGit, writeFileAtomically } from '@tongbi/archive/node';
import { reportMatcher } from '@tongbi/archive/paths';
import { guessCi, type PlannedFile, planArchive, type ToolSource } from '@tongbi/check';
import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { ask, askWhether, writeStdout } from '../terminal/terminal.js';

/** `tongbi init`: shows the config and the workflow that make this archive check itself, and writes them when asked to. */
export async function init(options: OptionsOf<'init'>): Promise<void> {
  const here = await realpath(process.cwd());
  const repository = await findRepository(here);
  const root = repository?.root ?? here;
  const exists = (path: string): boolean => existsSync(join(root, path));
  const reports = await listArchive({ root, repository, isReport: reportMatcher({}) });
  const { stdout } = await runGit(root, ['remote', 'get-url', 'origin']);
  const ci = options.ci ?? guessCi(stdout.trim(), exists);
  const given = options.from === undefined ? null : readSource(options.from);
  const plan = (source: ToolSource | null) => planArchive({ reports, ci: ci === 'none' ? null : ci, source, exists });
  const planned = plan(given);
  await writeStdout(`${say('reports-found', reports.length, root)}\n\n${planned.map(show).join('\n')}`);
  const missing = planned.filter(({ inPlaceOf }) => inPlaceOf === null);
  if (!missing.length) return writeStdout(`\n${say('all-is-there')}\n`);
  const agrees = options.yes ?? (await askWhether(`\n${say('init-ask')}`));
  if (!agrees) return writeStdout(`\n${say('init-not-written')}\n`);
  const workflow = missing.find(({ path }) => path !== planned[0]?.path);
  const source = given ?? (workflow && !options.yes ? await askSource() : null);
  for (const file of plan(source).filter(({ inPlaceOf }) => inPlaceOf === null)) await writePlanned(root, file);
  const names = missing.map(({ path }) => path).join(' ');
  const open = workflow && !source ? workflow.path : undefined;
  await writeStdout(`\n${say('written', names)}\n${say('init-next', names, open)}\n`);
}

/** `https://git.example.org/someone/tongbi.git#1f0c2d3`: as package managers write a commit of a repository. */
function readSource(text: string): ToolSource {
  const [, repository, commit] = /^(\S+)#([^\s#]+)$/u.exec(text) ?? [];
  if (repository !== undefined && commit !== undefined) return { repository, commit };
  throw new UserError(said('init-from-odd', text));
}

/** Tongbi is published nowhere, so that only who keeps the archive knows where its runner finds it. */
async function askSource(): Promise<ToolSource | null> {
  const answer = await ask(`\n${say('init-ask-source')} `);
  return answer ? readSource(answer) : null;
}

function show({ path, text, inPlaceOf }: PlannedFile): string {
  if (inPlaceOf === null) return `── ${path}\n${text}`;
  const own = inPlaceOf === path ? say('stays-as-it-is', path) : say('not-needed', inPlaceOf, path);
  // A pipeline of GitLab is one file, to which these lines are added by hand.
  return path === '.gitlab-ci.yml' ? `── ${own} ${say('add-to-it')}\n${text}` : `── ${own}\n`;
}

async function writePlanned(root: string, { path, text }: PlannedFile): Promise<void> {
  const file = resolve(root, path);
  await makeFolder(dirname(file), dirname(path), said('move-or-other-ci'));
  await writeFileAtomically(file, text);
}
