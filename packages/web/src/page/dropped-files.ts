/** Of a folder other files are left alone; a file that is chosen by itself is read whatever it is called. */
const READABLE = /\.(?:txt|text|md|markdown|docx|pdf|x?html?)$/iu;

export const isCorrections = ({ name }: File): boolean => /\.ya?ml$/iu.test(name);

/** The name, and of what came in a folder where it stands there: 云泽/2024.txt, 临溪/2024.txt. */
export const pathOf = ({ webkitRelativePath, name }: File): string => webkitRelativePath || name;

export const isSameFile = (one: File, other: File): boolean =>
  pathOf(one) === pathOf(other) && one.size === other.size && one.lastModified === other.lastModified;

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By their names, so that the order does not hang on the system. */
const byName = (files: readonly File[]): readonly File[] => [...files].sort((a, b) => order(a.name, b.name) || order(pathOf(a), pathOf(b)));

/** What was chosen in a dialogue: of a folder the files that may be reports. */
export function chosenFiles(list: FileList | null): readonly File[] {
  return byName([...(list ?? [])].filter((file) => file.webkitRelativePath === '' || READABLE.test(file.name)));
}

/** What was dropped, folders with all that is in them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return byName([...files]);
  const found: File[] = [];
  for (const entry of entries) found.push(...(entry.isDirectory ? await filesBelow(entry) : [await fileOf(entry)]));
  return byName(found);
}

/** With its place in the folder, which only a file that is chosen in a dialogue has by itself. */
async function fileOf(entry: FileSystemEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.slice(1) });
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.name.startsWith('.')) return [];
  if (!entry.isDirectory) return READABLE.test(entry.name) ? [await fileOf(entry)] : [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A hundred at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesBelow(one)));
  }
}
