import type { ReadReport, SaidOfReport } from '@tongbi/archive';
import type { Message } from '@tongbi/model';
import { isSameFile } from './dropped-files.js';

/** A file that the reader gave, and what became of it. */
export interface ListedFile {
  readonly id: number;
  readonly file: File;
  readonly said: SaidOfReport;
  /** Whether it is to be compared; null where that is not decided before all files are read. */
  readonly isUsed: boolean | null;
  readonly read: ReadReport | null;
  readonly refused: Message | null;
}

type ListChange =
  | { readonly do: 'add'; readonly files: readonly ListedFile[] }
  | { readonly do: 'read'; readonly id: number; readonly read: ReadReport }
  | { readonly do: 'refuse'; readonly id: number; readonly says: Message }
  | { readonly do: 'say'; readonly id: number; readonly said: SaidOfReport }
  | { readonly do: 'use'; readonly id: number; readonly isUsed: boolean }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'clear' };

/** 云泽 2024, or the title of a report that does not say where or when. */
export function nameOf({ read, file }: ListedFile): string {
  if (!read) return file.name;
  const { place, year, title } = read.report;
  return [place ?? title, year].filter((part) => part !== null).join(' ');
}

export const isWaiting = ({ read, refused }: ListedFile): boolean => read === null && refused === null;

export function changeList(list: readonly ListedFile[], change: ListChange): readonly ListedFile[] {
  const changed = (id: number, fields: Partial<ListedFile>) => list.map((one) => (one.id === id ? { ...one, ...fields } : one));
  switch (change.do) {
    case 'add':
      // What was refused may be given once more.
      return [
        ...list.filter((one) => one.refused === null || !change.files.some(({ file }) => isSameFile(file, one.file))),
        ...change.files,
      ];
    case 'read':
      return settle(changed(change.id, { read: change.read, refused: null }));
    case 'refuse':
      return settle(changed(change.id, { read: null, refused: change.says, isUsed: false }));
    case 'say':
      return changed(change.id, { said: change.said, read: null, refused: null });
    case 'use':
      return changed(change.id, { isUsed: change.isUsed });
    case 'remove':
      return list.filter(({ id }) => id !== change.id);
    case 'clear':
      return [];
  }
}

/**
 * When the last of some files is read, those of them are used that go together: of several places those of the place that has most, unless each has
 * one.
 */
function settle(list: readonly ListedFile[]): readonly ListedFile[] {
  if (list.some(isWaiting) || !list.some(({ isUsed }) => isUsed === null)) return list;
  const places = list.flatMap(({ read, isUsed }) => (read && isUsed !== false ? [read.report.place] : []));
  const counts = places.map((place) => places.filter((one) => one === place).length);
  const most = Math.max(...counts);
  const main = most > 1 ? places[counts.indexOf(most)] : undefined;
  return list.map((one) => ({ ...one, isUsed: one.isUsed ?? (main === undefined || one.read?.report.place === main) }));
}
