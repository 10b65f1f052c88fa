import { said, UserError } from '@tongbi/model';

const dataFormats = ['csv', 'parquet', 'hive'] as const;

/** @throws {UserError} where one is none */
export function parseDataFormats(word: string): readonly (typeof dataFormats)[number][] {
  const names: readonly string[] = word.split(',');
  const wrong = names.find((name) => !dataFormats.some((one) => one === name));
  if (wrong === undefined) return dataFormats.filter((name) => names.includes(name));
  throw new UserError(said('no-format-of-tables', wrong, word));
}
