/** What the codes of the system say of a path that could not be written; undefined for a fault of the program. */
export function writeReason(error: unknown): string | undefined {
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''];
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'a read-only disk',
  ENOSPC: 'a full disk',
  EFBIG: 'a file that is too large for its limit',
  EDQUOT: 'a full quota',
  ENOENT: 'a folder that does not exist',
  ENOTDIR: 'a file where a folder should be',
  EISDIR: 'a folder',
  ENAMETOOLONG: 'a name that is too long',
};
