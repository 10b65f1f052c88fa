import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '@tongbi/compare';
import type { Comparison, Label, Record } from '@tongbi/model';
import { renderMarkdown, viewTables } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { readExample, readText, segment } from './read-report.js';

const final = readExample(2024);

interface Edit {
  readonly sort: string;
  readonly draft: string;
  readonly final: string;
  /** Of what was removed or moved: what it stood behind in the draft. */
  readonly behind: string;
}

const edits: readonly Edit[] = readFileSync(join(import.meta.dirname, 'draft-edits.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(2)
  .map((line) => {
    const [sort = '', draft = '', said = '', behind = ''] = line.split('\t');
    return { sort, draft, final: said, behind };
  });

/** Undoes one edit; each stands at one place, or it would not be known what was edited. */
function undo(text: string, { draft, final: said, behind }: Edit): string {
  for (const words of [said, behind].filter(Boolean)) expect(text.split(words).length, words).toBe(2);
  if (!behind) return text.replace(said, () => draft);
  return (said ? text.replace(said, '') : text).replace(behind, () => `${behind}${draft}`);
}

const draft = readText(edits.reduce(undo, final.report.text), 'draft.md');
const comparison = compareReports(draft, final, { segment });

/** By which labels a reader finds each sort: a clause that became two may be said to be divided, or edited and added to. */
const labels: { readonly [sort: string]: readonly Label[] } = {
  figure: ['edited'],
  wording: ['edited'],
  strength: ['edited'],
  added: ['added', 'edited'],
  removed: ['removed', 'edited'],
  moved: ['relocated'],
  split: ['edited', 'divided', 'added'],
  merged: ['edited', 'joined', 'removed'],
};

const bare = (words: string) => words.replace(/^[，。；]|[，。；]$/gu, '');
const changedRecords = ({ commitments, passages }: Comparison) => [...commitments, ...passages].filter(({ label }) => label !== 'unedited');

/** The records in whose place the words of an edit stand. */
function recordsAt({ draft: before, final: after }: Edit): readonly Record[] {
  const at = (text: string, words: string) =>
    words ? { start: text.indexOf(bare(words)), end: text.indexOf(bare(words)) + bare(words).length } : null;
  const [old, now] = [at(draft.report.text, before), at(final.report.text, after)];
  const holds = (span: { start: number; end: number } | null, place: { span: { start: number; end: number } } | null) =>
    span !== null && place !== null && place.span.start < span.end && span.start < place.span.end;
  return changedRecords(comparison).filter(({ current, previous }) => holds(now, current) || previous.some((place) => holds(old, place)));
}

test('two texts of one place and year are two drafts', () => {
  expect(comparison.relation).toBe('draft');
  expect(edits.length).toBeGreaterThanOrEqual(40);
});

describe('each of forty edits is found', () => {
  test.each(edits.map((edit) => [edit.sort, edit.draft || edit.final, edit] as const))('%s: %s', (sort, words, edit) => {
    if (words.includes('一江碧水')) {
      expect(comparison.sections.filter(({ relation }) => relation === 'renamed')).toHaveLength(1);
      return;
    }
    const found = recordsAt(edit);
    expect(found.length, words).toBeGreaterThan(0);
    expect(
      found.some(({ label }) => labels[sort]!.includes(label)),
      found.map(({ label }) => label).join(),
    ).toBe(true);
  });
});

test('and hardly anything else: what was left as it was is no change', () => {
  const known = new Set(edits.flatMap(recordsAt));
  expect(changedRecords(comparison).filter((record) => !known.has(record))).toEqual([]);
  expect(comparison.commitments.filter(({ label }) => label === 'unedited').length).toBeGreaterThan(200);
});

test('nothing is said of results, nor of years', () => {
  expect(comparison.commitments.every(({ reported, results }) => reported === 'none' && results.length === 0)).toBe(true);
  expect(comparison.indicators.every(({ outcome, actual }) => outcome === null && actual === null)).toBe(true);
  const page = renderMarkdown(comparison).split('**方法与可信度**')[0]!;
  expect(page).not.toMatch(/未再提及|延续|兑现|上年|同比上/u);
  expect(page).toMatch(/前稿.*后稿/u);
});

test('the brief and the lists have changes alone', () => {
  const kept = new Set([...comparison.commitments, ...comparison.passages].filter(({ label }) => label === 'unedited').map(({ id }) => id));
  expect(comparison.highlights.length).toBeGreaterThan(9);
  expect(comparison.highlights.filter(({ records }) => records.some((id) => kept.has(id)))).toEqual([]);
  const codes = [...comparison.dispatch, ...comparison.highlights.map(({ sentence }) => sentence)].map(({ code }) => code);
  expect(codes.filter((code) => /same|kept|alike/u.test(code))).toEqual([]);
  const changes = viewTables(comparison).find(({ name }) => name === 'changes')!;
  expect(changes.rows.length).toBe(changedRecords(comparison).length);
  expect(comparison.indicators.map(({ previousTarget, currentTarget }) => [previousTarget?.text, currentTarget?.text])).not.toContainEqual(
    expect.arrayContaining(['7%左右', '7%左右']),
  );
});

test('what was set elsewhere is the same, whichever draft is asked to be the later', () => {
  // 甲乙丙丁 to 乙甲丁丙: of each two either may be said to have moved.
  const lines = ['修复河岸公园3处', '改造渔市2家', '新建船坞4座', '开通渡轮6条'];
  const reading = (order: readonly number[], file: string) =>
    readText(
      final.report.text.replace(/（一）[^\n]+\n+/u, (heading) => `${heading}${order.map((at) => `${lines[at]}。`).join('')}\n\n`),
      file,
    );
  const [one, other] = [reading([0, 1, 2, 3], 'a.txt'), reading([1, 0, 3, 2], 'b.txt')];
  const movedOf = (previous: typeof one, current: typeof one) =>
    compareReports(previous, current, { segment })
      .commitments.flatMap(({ label, current: own }) => (label === 'relocated' && own ? [own.text] : []))
      .sort();
  const moved = movedOf(one, other);
  expect(moved).toHaveLength(2);
  expect(movedOf(other, one)).toEqual(moved);
});
