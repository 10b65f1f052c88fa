/** Of a folder other files are left alone; a file that is chosen by itself is read whatever it is called. */
const READABLE = /\.(?:txt|text|md|markdown|docx|pdf|x?html?)$/iu;

export const isCorrections = ({ name }: File): boolean => /\.ya?ml$/iu.test(name);

/** By their names, so that the order does not hang on the system. */
const byName = (files: readonly File[]): readonly File[] => [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

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

const fileOf = (entry: FileSystemEntry): Promise<File> =>
  new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));

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
