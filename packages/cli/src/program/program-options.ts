import { InvalidArgumentError, Option } from 'commander';

const collect = (word: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), word];

export function outputOption(): Option {
  return new Option('-o, --output <file>', 'write to a file, in the format that its ending says; may be repeated').argParser(collect);
}

export function formatOption(formats: string): Option {
  return new Option('--format <format>', `${formats}; several with -o: html,xlsx`).argParser(collect);
}

export function yearOption(): Option {
  return new Option('--year <year>', 'the year the report was given in, where the text does not say it').argParser(parseYear);
}

/** More threads than this are a slip. */
const MOST_JOBS = 64;

export function jobsOption(): Option {
  return new Option('--jobs <number>', 'threads for many files (as many as cores, at most 8)').argParser((word) => {
    const jobs = Number(word);
    if (!/^[0-9]{1,2}$/.test(word) || jobs < 1 || jobs > MOST_JOBS)
      throw new InvalidArgumentError(`Expected a number from 1 to ${MOST_JOBS}, as 4.`);
    return jobs;
  });
}

export function parseDataFormats(word: string): readonly ('csv' | 'parquet')[] {
  const names = new Set(word.split(','));
  if (word === '' || [...names].some((name) => name !== 'csv' && name !== 'parquet'))
    throw new InvalidArgumentError('Expected csv, parquet, or both as csv,parquet.');
  return (['csv', 'parquet'] as const).filter((name) => names.has(name));
}

export function parseShare(word: string): number {
  if (!/^(?:0?\.\d{1,6}|0|1(?:\.0*)?)$/.test(word)) throw new InvalidArgumentError('Expected a number from 0 to 1, as 0.6.');
  return Number(word);
}

export function parseCount(word: string): number {
  if (!/^[0-9]{1,6}$/.test(word)) throw new InvalidArgumentError('Expected a number, as 10.');
  return Number(word);
}

/** The first report of the kind was given in 1954; three digits or five are a slip. */
export function parseYear(word: string): number {
  if (!/^(19|20)\d\d$/.test(word)) throw new InvalidArgumentError('Expected four digits, as 2024.');
  return Number(word);
}
