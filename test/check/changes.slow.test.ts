import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeArchive } from './archive.js';
import { holdName, quick } from './odd-names.js';

const added = 'reports/示例市/2024.md';
const names = ['reports/示例市/2024\ttab.md', 'reports/示例市/-2024.md', 'reports/示例市/2024:[a]*?.md', 'reports/示例市/２０２４ 2024.md'];
test.each(names)('%j', holdName);

test('a very large file is refused without reading it', () => {
  const archive = makeArchive([added]);
  writeFileSync(archive.path(added), Buffer.alloc(60 * 1024 * 1024, 0x61));
  const { document } = archive.checkJson(quick);
  expect(document.findings).toMatchObject([{ severity: 'error', file: added, expected: expect.stringMatching(/^at most 20 MB/) }]);
});
