import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainRule, isFileDiagnostic, ruleInfo } from '@tongbi/check';
import { type CheckCode, checkRuleTexts, type DiagnosticCode, diagnosticTexts, ruleCodes } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { root } from '../cli/run-tongbi.js';

const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
const sections = new Map(
  page
    .split('\n## ')
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

test('docs/rules.md has a section for each rule, and one for the diagnostics', () => {
  expect([...sections.keys()]).toEqual([...Object.keys(checkRuleTexts), 'Diagnostics']);
});

describe.each(Object.keys(checkRuleTexts) as CheckCode[])('%s', (code) => {
  const { level, title, why, fix } = checkRuleTexts[code];
  test('the page says what the table says', () => {
    const section = sections.get(code) ?? '';
    expect(section).toContain(`${title} · ${level}`);
    expect(section).toContain(why);
    expect(section).toContain(`**What to do:** ${fix}`);
  });
  test('a policy has an example of its setting', () => {
    if (level === 'off') expect(sections.get(code)).toContain(`\`"${code}":`);
    else expect(['error', 'warning', 'info']).toContain(level);
  });
});

test('the page lists the diagnostics that weigh otherwise here', () => {
  const raised = (Object.keys(diagnosticTexts) as DiagnosticCode[]).filter(
    (code) => isFileDiagnostic(code) && ruleInfo(code).level !== diagnosticTexts[code].severity,
  );
  const listed = [...(sections.get('Diagnostics') ?? '').matchAll(/^\| \[([a-z0-9-]+)\]\(diagnostics\.md#\1\)\s*\| (\w+)/gm)];
  expect(listed.map(([, code]) => code).sort()).toEqual([...raised].sort());
  for (const [, code, level] of listed) expect(level).toBe(ruleInfo(code as DiagnosticCode).level);
});

test.each(ruleCodes)('--explain %s says what to do and where to read on', (code) => {
  expect(explainRule(code)).toMatch(/^[a-z0-9-]+: .+ · .+\n[\s\S]*What to do: .+\n\nSee docs\/(?:rules|diagnostics)\.md#[a-z0-9-]+\n$/);
});
