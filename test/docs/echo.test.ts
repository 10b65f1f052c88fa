import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';

const page = readFileSync(join(root, 'docs/echo.md'), 'utf8');
/** Each made-up report under its name, and the command with what the page says it prints. */
const files = [...page.matchAll(/`(\S+\.md)`\n\n```markdown\n([\s\S]*?)```/gu)].map(([, name = '', text = '']) => ({ name, text }));
const [, call = '', shown = ''] = /```\n\$ tongbi (.+)\n([\s\S]*?)```/u.exec(page) ?? [];

test('docs/echo.md shows two reports and what one has from the other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-echo-'));
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    expect(files.map(({ name }) => name)).toEqual(['全国2024.md', '云泽2025.md']);
    expect(runTongbi(call.split(' '), { cwd: folder }).stdout).toBe(shown);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
