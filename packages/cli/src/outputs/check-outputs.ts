import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checkWritable } from '@tongbi/archive/node';
import { UserError } from '@tongbi/model';
import type { NamedFormat, PlannedOutput } from './plan-outputs.js';

/** Where a file really is, by whatever name it was given; of one that does not exist, by its folder. */
async function placeOf(file: string): Promise<string> {
  const folder = await realpath(dirname(file)).catch(() => resolve(dirname(file)));
  return await realpath(file).catch(() => join(folder, basename(file)));
}

async function refuseTwice(files: readonly string[]): Promise<void> {
  const places = await Promise.all(files.map(placeOf));
  const twice = places.findIndex((place, position) => places.indexOf(place) !== position);
  if (twice < 0) return;
  throw new UserError(`Cannot write ${files[twice]} twice.`, {
    expected: 'another name for each -o',
    received: files.join(', '),
    advice: 'Leave one of them out.',
  });
}

async function refuseInput(file: string, inputs: readonly string[]): Promise<void> {
  const path = await realpath(file).catch(() => undefined);
  for (const input of inputs) {
    if (path === undefined || path !== (await realpath(input).catch(() => undefined))) continue;
    throw new UserError(`Cannot write ${file}: it is one of the reports to read.`, {
      expected: 'another path',
      received: file,
      advice: 'Choose another path for -o.',
    });
  }
}

/**
 * Finds out before the work begins whether the results can be written.
 *
 * @throws {UserError} where a folder is missing, a path is named twice or is one of the files read, or bytes would go to a terminal
 */
export async function checkOutputs(planned: readonly PlannedOutput<NamedFormat>[], inputs: readonly string[]): Promise<void> {
  for (const { format, file } of planned) {
    if (file !== null) {
      await checkWritable(file);
      await refuseInput(file, inputs);
    } else if (format.binary && process.stdout.isTTY) {
      throw new UserError(`A terminal cannot show ${format.name}.`, {
        expected: 'a file',
        received: 'a terminal',
        advice: `Write it to a file: -o changes${format.endings[0]}`,
      });
    }
  }
  await refuseTwice(planned.flatMap(({ file }) => file ?? []));
}
