import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommitments } from '@tongbi/commitments';
import { readKind, shippedKinds } from '@tongbi/kinds';
import { KindWordClass, Role } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/kinds.md'), 'utf8');
const fenced = (language: string) =>
  Object.fromEntries(
    [...page.matchAll(new RegExp(`\`\`\`${language} (\\S+)\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, name, text]) => [name!, text!]),
  );
const tables = fenced('tsv');
const { kind, problems } = readKind('island-report', tables, shippedKinds());
/** What the page says was found, by the first cell of its row. */
const said = (name: string) => new RegExp(`^\\| ${name} +\\| (.*?) +\\|$`, 'mu').exec(page)![1]!;

test('the tables of docs/kinds.md are sound, and all that a kind may have', () => {
  expect(problems).toEqual([]);
  expect(Object.keys(tables)).toEqual(['kind.tsv', 'names.tsv', 'roles.tsv', 'outline.tsv', 'words.tsv']);
  expect(kind!.roles).toHaveLength(3);
});

test('the text below them is read as the page says', () => {
  const { report } = normalizeReport(fenced('md')['example.md']!, { file: 'example.md', kinds: [kind!] });
  expect([report.kind, report.place, report.year].join(' ')).toBe(said('kind, place, year'));
  expect(report.parts.flatMap(({ heading, role }) => (heading ? [role] : [])).join(' ')).toBe(said('roles of its parts'));
  expect(
    findCommitments(report)
      .commitments.map(({ text }) => text)
      .join('; '),
  ).toBe(said('promises'));
});

test('every role, every class of words and every kind that is shipped is on the page', () => {
  for (const word of [...Role.options, ...KindWordClass.options]) expect(page).toContain(`\`${word}\``);
  for (const { id } of shippedKinds()) expect(page).toMatch(new RegExp(`^\\| (?:\\[${id}\\]\\(kinds/${id}\\.md\\)|${id}) `, 'mu'));
});
