import type { ReadReport } from '@tongbi/archive';
import { expect, test } from 'vitest';
import { changeList, type ListedFile } from '../../packages/web/src/page/report-list.js';

const file = (id: number): ListedFile => ({ id, file: new File([], `${id}.md`), said: {}, isUsed: null, read: null, refused: null });
const readOf = (place: string) => ({ report: { place } }) as ReadReport;

/** The files of these places read one after the other; null is no report. */
function listOf(...places: readonly (string | null)[]): readonly ListedFile[] {
  let list = changeList([], { do: 'add', files: places.map((_, id) => file(id)) });
  for (const [id, place] of places.entries())
    list = changeList(
      list,
      place === null ? { do: 'refuse', id, says: { key: 'an-error', values: [] } } : { do: 'read', id, read: readOf(place) },
    );
  return list;
}
const usedOf = (list: readonly ListedFile[]) => list.map(({ isUsed }) => isUsed);

test('reports of one place are all used, and so are those of places that have one each', () => {
  expect(usedOf(listOf('云泽', '云泽', '云泽'))).toEqual([true, true, true]);
  expect(usedOf(listOf('云泽', '临溪'))).toEqual([true, true]);
});

test('of several places the one with most reports is used; what is no report never is', () => {
  expect(usedOf(listOf('临溪', '云泽', '云泽', null))).toEqual([false, true, true, false]);
});

test('nothing is decided before all are read, and what was decided stays', () => {
  const begun = changeList([], { do: 'add', files: [file(0), file(1)] });
  expect(usedOf(changeList(begun, { do: 'read', id: 0, read: readOf('云泽') }))).toEqual([null, null]);
  const list = changeList(listOf('云泽', '云泽'), { do: 'use', id: 0, isUsed: false });
  const mended = changeList(changeList(list, { do: 'say', id: 1, said: { place: '临溪' } }), { do: 'read', id: 1, read: readOf('临溪') });
  expect(usedOf(mended)).toEqual([false, true]);
  expect(mended[1]!.said).toEqual({ place: '临溪' });
});

test('files are taken out again', () => {
  const list = listOf('云泽', '云泽');
  expect(changeList(list, { do: 'remove', id: 0 }).map(({ id }) => id)).toEqual([1]);
  expect(changeList(list, { do: 'clear' })).toEqual([]);
  const refused = listOf(null, '云泽');
  const again = changeList(refused, { do: 'add', files: [{ ...refused[0]!, id: 2, refused: null }] });
  expect(again.map(({ id }) => id)).toEqual([1, 2]);
});
