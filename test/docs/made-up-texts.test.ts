import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';

/** Each made-up text under its name, and the command with what the page says it prints. */
const madeUp = /`(\S+\.(?:md|txt))`\n\n```(?:markdown|text)\n([\s\S]*?)```/gu;
const example = /```\n\$ tongbi (.+)\n([\s\S]*?)```/u;

test.each([
  ['docs/echo.md', ['全国2024.md', '云泽2025.md']],
  ['docs/duties.md', ['示例市2024.txt']],
])('%s shows made-up texts and what is printed of them', (file, names) => {
  const page = readFileSync(join(root, file), 'utf8');
  const files = [...page.matchAll(madeUp)].map(([, name = '', text = '']) => ({ name, text }));
  const [, call = '', shown = ''] = example.exec(page) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-docs-'));
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    expect(files.map(({ name }) => name)).toEqual(names);
    expect(runTongbi(call.split(' '), { cwd: folder }).stdout).toBe(shown);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
