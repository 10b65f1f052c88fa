import { InvalidArgumentError, Option } from 'commander';

const collect = (word: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), word];

export function outputOption(): Option {
  return new Option('-o, --output <file>', 'write to a file, in the format that its ending says; may be repeated').argParser(collect);
}

export function formatOption(formats: string): Option {
  return new Option('--format <format>', `${formats}; several with -o: html,xlsx`).argParser(collect);
}

function numberOf(form: RegExp, expected: string, { least = 0, most = Number.POSITIVE_INFINITY } = {}): (word: string) => number {
  return (word) => {
    const number = Number(word);
    if (form.test(word) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected ${expected}.`);
  };
}

export const parseShare = numberOf(/^(?:0?\.\d{1,6}|0|1(?:\.0*)?)$/, 'a number from 0 to 1, as 0.6');
export const parseCount = numberOf(/^[0-9]{1,6}$/, 'a number, as 10');
/** The first report of the kind was given in 1954; three digits or five are a slip. */
export const parseYear = numberOf(/^(19|20)\d\d$/, 'four digits, as 2024');
/** More threads than 64 are a slip. */
const parseJobs = numberOf(/^[0-9]{1,2}$/, 'a number from 1 to 64, as 4', { least: 1, most: 64 });

export function yearOption(): Option {
  return new Option('--year <year>', 'the year the report was given in, where the text does not say it').argParser(parseYear);
}

export function jobsOption(): Option {
  return new Option('--jobs <number>', 'threads for many files (as many as cores, at most 8)').argParser(parseJobs);
}
