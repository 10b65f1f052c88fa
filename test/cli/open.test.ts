import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runTongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-open-'));
afterAll(() => rmSync(folder, { recursive: true }));
const opener = join(folder, 'opener');
const [opened, page] = [join(folder, 'opened'), join(folder, 'changes.html')];
writeFileSync(opener, `#!/bin/sh\nprintf '%s' "$1" > '${opened}.part' && mv '${opened}.part' '${opened}'\n`);
chmodSync(opener, 0o755);

const open = (browser: string) =>
  runTongbi(['compare', 'reports/示例市/2023.md', 'reports/示例市/2024.md', '-o', page, '--open'], {
    env: { ...process.env, TONGBI_CACHE: 'off', BROWSER: browser },
  });

test('--open opens the page that was written', async () => {
  expect(open(opener)).toMatchObject({ status: 0, stderr: expect.stringContaining(`written ${page}`) });
  expect(existsSync(page)).toBe(true);
  await vi.waitFor(() => expect(readFileSync(opened, 'utf8')).toBe(page));
});

test('where nothing opens it, the page is there and that is said', () => {
  const { status, stderr } = open(join(folder, 'missing'));
  expect(status).toBe(0);
  expect(stderr).toContain(`could not open the page; open ${page} yourself`);
});
