import { expect, test } from 'vitest';
import { chosenFiles, droppedFiles, isSameFile, pathOf } from '../../packages/web/src/page/dropped-files.js';

const fileEntry = (fullPath: string) => {
  const name = fullPath.split('/').at(-1)!;
  return {
    name,
    fullPath,
    isDirectory: false,
    file: (done: (file: File) => void) => done(new File([fullPath], name, { lastModified: 1 })),
  };
};
const folderEntry = (fullPath: string, entries: readonly object[]) => {
  const groups = [entries, []];
  return {
    name: fullPath.split('/').at(-1)!,
    fullPath,
    isDirectory: true,
    createReader: () => ({ readEntries: (done: (some: readonly object[]) => void) => done(groups.shift() ?? []) }),
  };
};
const dropped = (...entries: readonly object[]) =>
  droppedFiles({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: [] } as unknown as DataTransfer);

test('of a dropped folder what may be a report, each with its place, in an order that does not hang on the system', async () => {
  const places = ['云泽', '临溪'].map((name) => folderEntry(`/报告/${name}`, [fileEntry(`/报告/${name}/2024.txt`)]));
  const hidden = folderEntry('/报告/.git', [fileEntry('/报告/.git/2020.txt')]);
  const files = await dropped(folderEntry('/报告', [...places, hidden, fileEntry('/报告/图.png')]), fileEntry('/说明.dat'));
  expect(files.map(pathOf)).toEqual(['报告/临溪/2024.txt', '报告/云泽/2024.txt', '说明.dat']);
  expect(files.map(({ name }) => name)).toEqual(['2024.txt', '2024.txt', '说明.dat']);
});

test('a file is the same when it is given again, and another one in another folder or when it was changed', async () => {
  const [first, again, elsewhere] = await Promise.all(
    ['/a/2024.txt', '/a/2024.txt', '/b/2024.txt'].map(async (path) => (await dropped(fileEntry(path)))[0]!),
  );
  expect(isSameFile(first!, again!)).toBe(true);
  expect(isSameFile(first!, elsewhere!)).toBe(false);
  expect(isSameFile(new File(['一'], '2024.txt', { lastModified: 1 }), new File(['一'], '2024.txt', { lastModified: 2 }))).toBe(false);
});

test('of chosen files all, whatever they are called', () => {
  const files = [new File([], 'b.dat'), new File([], 'a.txt')].map((file) => Object.assign(file, { webkitRelativePath: '' }));
  expect(chosenFiles(files as unknown as FileList).map(({ name }) => name)).toEqual(['a.txt', 'b.dat']);
});
