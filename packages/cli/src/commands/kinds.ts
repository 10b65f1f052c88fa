import { KINDS_NAME } from '@tongbi/archive';
import { findKinds, loadKinds } from '@tongbi/archive/node';
import { shippedKinds } from '@tongbi/kinds';
import { type Kind, said, sayMessage, UserError, type YearsAround } from '@tongbi/model';
import { formatTable } from '@tongbi/renderer/text';
import { language, say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { writeJson, writeStdout } from '../terminal/terminal.js';
import { headsOf } from '../terminal/wording.js';

export async function kinds(action: string | undefined, folder: string | undefined, options: OptionsOf<'kinds'>): Promise<void> {
  if (action === 'check' && folder !== undefined) return checkFolder(folder);
  if (action !== undefined) throw new UserError(said('kinds-usage', [action, folder ?? ''].join(' ').trim()));
  const known = [...(await loadKinds([KINDS_NAME], options)), ...shippedKinds()];
  if (options.json) await writeJson(known);
  else await writeStdout(formatTable([headsOf('heads-kinds'), ...known.map(rowOf)]));
}

const rowOf = (kind: Kind): string[] => [kind.id, kind.name[language()], kind.language, yearsText(kind.reviews), yearsText(kind.plans)];

const yearsText = ({ from, to }: YearsAround): string => (from === to ? `${from}` : `${from}..${to}`);

async function checkFolder(folder: string): Promise<void> {
  const found = await findKinds(folder);
  for (const { id, folder: place, kind, problems } of found) {
    if (kind) await writeStdout(`${say('kind-sound', id, kind.names.length, kind.roles.length, kind.words.length)}\n`);
    for (const { file, line, reason } of problems) await writeStdout(`${place}/${file}:${line}  ${sayMessage(reason, language())}\n`);
  }
  if (found.some(({ kind }) => kind === null)) process.exitCode = 2;
}
