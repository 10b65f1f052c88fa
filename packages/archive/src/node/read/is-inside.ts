import { sep } from 'node:path';

/** Whether a path is a folder itself or stands below it; both absolute and without links. */
export const isInside = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
