import { UserError } from '@tongbi/model';

const READABLE = 'a report as .txt, .md, .html, .docx or .pdf';

/** A file that cannot be read: what it is, and what to do instead. */
export function refuse(file: string, received: string, advice: string): UserError {
  return new UserError(`${file}: cannot be read as text`, { expected: READABLE, received, advice });
}

/** A file beyond a limit. */
export function refuseSize(file: string, what: string, most: string, received: string): UserError {
  return new UserError(`${file}: ${what}`, {
    expected: `at most ${most}`,
    received,
    advice: 'Give a file that holds one report and nothing else; its text saved as UTF-8 will do.',
  });
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
