import { readKind, shippedKinds, workReport } from '@tongbi/kinds';
import { sayMessage } from '@tongbi/model';
import { describe, expect, test } from 'vitest';

const settings = [
  'key	value',
  'name.zh	会议纪要',
  'name.en	minutes',
  'language	zh',
  'reviews	-1',
  'plans	0',
  'parts	divided',
  'promises	tasks',
].join('\n');
const names = 'pattern	where\n会议纪要$	title\n';

/** What is wrong, as `file:line reason`. */
const problemsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  readKind('minutes', files, shippedKinds()).problems.map(({ file, line, reason }) => `${file}:${line} ${sayMessage(reason, 'en')}`);

test('a kind is what its tables say', () => {
  const roles = 'word	role	ends\n# a remark\n议定事项	tasks	yes\n';
  const { kind, problems } = readKind('minutes', { 'kind.tsv': settings, 'names.tsv': names, 'roles.tsv': roles }, []);
  expect(problems).toEqual([]);
  expect(kind).toEqual({
    id: 'minutes',
    name: { zh: '会议纪要', en: 'minutes' },
    language: 'zh',
    place: null,
    reviews: { from: -1, to: -1 },
    plans: { from: 0, to: 0 },
    parts: 'divided',
    numbering: 'sections',
    needs: [],
    promises: ['tasks'],
    names: [{ pattern: '会议纪要$', where: 'title' }],
    roles: [{ word: '议定事项', role: 'tasks', ends: true }],
    outline: [],
    words: [],
  });
});

test('a table or key that it lacks is that of the kind it is like', () => {
  const { kind } = readKind('minutes', { 'kind.tsv': 'key	value\nlike	work-report\nname.zh	会议纪要\nplans	0..4\n' }, shippedKinds());
  const { roles, name, plans } = kind!;
  expect(roles).toEqual(workReport().roles);
  expect(name).toEqual({ zh: '会议纪要', en: 'government work report' });
  expect(plans).toEqual({ from: 0, to: 4 });
});

describe('each problem has file and line', () => {
  test('files', () => {
    expect(problemsOf({ 'names.tsv': names })[0]).toBe('kind.tsv:1 the file is missing');
    expect(problemsOf({ 'kind.tsv': settings, 'names.tsv': names, 'notes.tsv': '' })[0]).toMatch(/^notes\.tsv:1 no file of a kind/);
    expect(problemsOf({ 'kind.tsv': settings })[0]).toMatch(/^names\.tsv:1 no row says how/);
  });

  test('columns and cells', () => {
    expect(problemsOf({ 'kind.tsv': settings, 'names.tsv': 'where	pattern\n' })[0]).toMatch(
      /^names\.tsv:1 the first line should be pattern⇥where/,
    );
    expect(problemsOf({ 'kind.tsv': settings, 'names.tsv': `${names}纪要\n` })).toEqual([
      'names.tsv:3 expected 2 cells, the first of them not empty, and got 1',
    ]);
  });

  test('keys and values', () => {
    const withRow = (row: string) => problemsOf({ 'kind.tsv': `${settings}\n${row}`, 'names.tsv': names });
    expect(withRow('colour	red')[0]).toMatch(/^kind\.tsv:9 key: colour is not known/);
    expect(withRow('like	sermon')[0]).toMatch(/^kind\.tsv:9 like: sermon is not known/);
    expect(withRow('reviews	last year')[0]).toMatch(/^kind\.tsv:9 reviews: last year is no year relative/);
    expect(withRow('plans	4..0')[0]).toMatch(/^kind\.tsv:9 plans: 4\.\.0/);
    expect(withRow('parts	both')[0]).toMatch(/^kind\.tsv:9 parts: both is not known; it may be divided, mixed/);
    expect(withRow('numbering	lines')[0]).toMatch(/^kind\.tsv:9 numbering: lines is not known; it may be sections, paragraphs/);
    expect(withRow('needs	review hope')[0]).toMatch(/^kind\.tsv:9 needs: hope is not known/);
    expect(problemsOf({ 'kind.tsv': settings.replace(/plans.*\n/, ''), 'names.tsv': names })).toEqual(['kind.tsv:1 there is no row plans']);
  });

  test('rows of the other tables', () => {
    const withTable = (file: string, text: string) => problemsOf({ 'kind.tsv': settings, 'names.tsv': names, [file]: text })[0];
    expect(withTable('names.tsv', 'pattern	where\n纪要	footer\n')).toMatch(/^names\.tsv:2 where: footer is not known/);
    expect(withTable('roles.tsv', 'word	role	ends\n事项	agenda	yes\n')).toMatch(/^roles\.tsv:2 role: agenda is not known/);
    expect(withTable('roles.tsv', 'word	role	ends\n事项	tasks	maybe\n')).toMatch(/^roles\.tsv:2 ends: maybe is not known/);
    expect(withTable('outline.tsv', 'word	class\n五年	how\n')).toMatch(/^outline\.tsv:2 class: how is not known/);
    expect(withTable('words.tsv', 'word	class\n会	wish\n')).toMatch(/^words\.tsv:2 class: wish is not known/);
  });

  test('patterns that look without end, are invalid or long', () => {
    const withPattern = (pattern: string) => problemsOf({ 'kind.tsv': settings, 'names.tsv': `pattern	where\n${pattern}	title\n` })[0];
    expect(withPattern('第.*次会议')).toMatch(/^names\.tsv:2 the pattern 第\.\*次会议 has \*, \+ or a count without an upper bound/);
    expect(withPattern('第.{2,}次会议')).toMatch(/without an upper bound/);
    expect(withPattern('第(次会议')).toMatch(/^names\.tsv:2 the pattern 第\(次会议 is not valid/);
    expect(withPattern('纪'.repeat(201))).toBe('names.tsv:2 the pattern is longer than 200 characters');
    expect(withPattern('第.{1,9}次会议[+*]')).toBeUndefined();
  });
});
