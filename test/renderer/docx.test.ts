import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, readRevision } from '@tongbi/formats';
import type { Comparison, RedlinedLine, ReportRun } from '@tongbi/model';
import { renderDocx } from '@tongbi/renderer';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { elementsIn, valueIn, type WordElement } from '../../packages/formats/src/docx/parse-word-xml.js';
import { linesOf, partOf } from '../outputs/facts/read-docx.js';
import { added } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

const set = sampleSet();
const documentOf = (bytes: Uint8Array): WordElement => partOf(bytes, 'word/document.xml');
const textOf = (element: WordElement): string =>
  elementsIn(element, 't')
    .map(({ text }) => text)
    .join('');
const styled = (bytes: Uint8Array, style: string): readonly string[] =>
  elementsIn(documentOf(bytes), 'p')
    .filter((paragraph) => valueIn(paragraph, 'pStyle') === style)
    .map(textOf);

/** A comparison in which one commitment, and the title, are these words. */
function comparisonOf(words: string): Comparison {
  const text = `一、任务\n（一）甲\n推进${words}建设。`;
  const [previous, current] = [2023, 2024].map((year) => buildReport({ place: '云泽', year, text, title: words })) as [never, never];
  const pair = { previous, current };
  return {
    schema: 'tongbi/comparison@1',
    ...emptyComparison(pair),
    reports: [previous, current],
    commitments: [added(pair, `推进${words}建设`)],
  };
}

describe('the document of a set', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderDocx(set, { toolVersion: '9.9.9' });
  });

  test('headings that a navigation pane lists, in the order of the page', () => {
    expect(styled(bytes, 'Title')).toEqual(['云泽2024年政府工作报告']);
    expect(styled(bytes, 'Heading1')).toEqual([
      '2024年与2022年比较',
      '2024年与2023年比较',
      '2025年与2024年比较',
      '历年：指标的目标与实绩',
      '历年：连续提出的事项',
    ]);
    expect(styled(bytes, 'Heading2').slice(0, 4)).toEqual(['一、最值得看的变化', '二、目标与兑现', '三、章节去向', '四、逐条']);
    const styles = elementsIn(partOf(bytes, 'word/styles.xml'), 'style');
    const level = (id: string) => valueIn(styles.find(({ attributes }) => attributes.styleId === id)!, 'outlineLvl');
    expect(['Heading1', 'Heading2', 'Heading3'].map(level)).toEqual(['0', '1', '2']);
    expect(elementsIn(partOf(bytes, 'word/styles.xml'), 'styles')[0]!.children.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['docDefaults', 'style']),
    );
    const ids = styles.map(({ attributes }) => attributes.styleId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(styles.filter(({ attributes }) => attributes.default).map(({ attributes: { type, styleId } }) => [type, styleId])).toEqual([
      ['paragraph', 'Normal'],
    ]);
  });

  test('every style that a part names is there', () => {
    const ids = elementsIn(partOf(bytes, 'word/styles.xml'), 'style').map(({ attributes }) => attributes.styleId);
    const parts = Object.keys(unzipSync(bytes)).filter((name) => /^word\/\w+\.xml$/u.test(name));
    const named = parts.flatMap((name) =>
      ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next'].flatMap((kind) =>
        elementsIn(partOf(bytes, name), kind).map(({ attributes }) => attributes.val),
      ),
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('contents whose every line leads to a heading', () => {
    const links = elementsIn(documentOf(bytes), 'hyperlink').map(({ attributes }) => attributes.anchor);
    const marks = elementsIn(documentOf(bytes), 'bookmarkStart');
    expect(links.length).toBeGreaterThan(10);
    expect(links).toEqual(marks.map(({ attributes }) => attributes.name));
    expect(new Set(marks.map(({ attributes }) => attributes.id)).size).toBe(marks.length);
    expect(textOf(documentOf(bytes))).not.toContain('TOC');
  });

  test('the head of every table is repeated, and no row is torn', () => {
    const tables = elementsIn(documentOf(bytes), 'tbl');
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const [head, ...rows] = elementsIn(table, 'tr');
      expect(elementsIn(head!, 'tblHeader')).toHaveLength(1);
      expect(rows.flatMap((row) => elementsIn(row, 'tblHeader'))).toEqual([]);
      expect(elementsIn(table, 'cantSplit')).toHaveLength(rows.length + 1);
      const width = elementsIn(table, 'gridCol').reduce((sum, { attributes }) => sum + Number(attributes.w), 0);
      expect(width).toBeLessThanOrEqual(8958);
    }
  });

  test('A4, the place and the years at the head of a page, its number at the foot', () => {
    expect(elementsIn(documentOf(bytes), 'pgSz')[0]!.attributes).toMatchObject({ w: '11906', h: '16838' });
    expect(textOf(partOf(bytes, 'word/header1.xml'))).toBe('云泽2024年政府工作报告：与2022年、2023年、2025年的报告比较');
    expect(elementsIn(partOf(bytes, 'word/footer1.xml'), 'instrText').map(({ text }) => text)).toEqual(['PAGE']);
  });

  test('faces of official papers, and what takes their place', () => {
    const fonts = elementsIn(partOf(bytes, 'word/styles.xml'), 'rFonts').map(({ attributes }) => attributes.eastAsia);
    expect(new Set(fonts)).toEqual(new Set(['SimSun', 'SimHei']));
    const substitutes = elementsIn(partOf(bytes, 'word/fontTable.xml'), 'altName').map(({ attributes }) => attributes.val);
    expect(substitutes).toEqual([expect.stringContaining('Songti SC'), expect.stringContaining('Heiti SC')]);
  });

  test('what came and what went are set apart; what stayed is not listed', () => {
    const runs = (style: string) =>
      elementsIn(documentOf(bytes), 'r')
        .filter((run) => valueIn(run, 'rStyle') === style)
        .map(textOf);
    expect(runs('TongbiDelete')).toContain('大力');
    expect(runs('TongbiInsert')).toContain('稳妥');
    expect(linesOf(bytes).filter((line) => line.startsWith('- **＝ 延续**'))).toEqual([]);
  });

  test('the same bytes at any moment', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    try {
      expect(Buffer.compare(await renderDocx(sampleSet(), { toolVersion: '9.9.9' }), bytes)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('our reader of Word files reads it', async () => {
    const { text } = await extractText(bytes, 'changes.docx');
    expect(text).toContain('云泽2024年政府工作报告');
    expect(text).toContain('大力稳妥推进云泽湖科创走廊建设');
  });
});

test.each([
  ['markup', '<w:p>&amp;</w:t>]]><!--'],
  ['quotes', '"\'`'],
  ['control characters', '\u0000\u0007\u001b\u0085'],
  ['bidi controls and zero-width', '\u202e\u200b\u2066'],
  ['half a character, and none', '\ud800甲\uffff\ufffe'],
  ['names that the library looks for', '{numbered-1}{numbered\u200b-1}{bulleted-0}'],
  ['line breaks and tabs', '甲\u2028乙\t丙\u000b丁'],
  ['a very long paragraph', '建'.repeat(20_000)],
])('%s in a report: a sound document that says them', async (_, words) => {
  const bytes = await renderDocx(comparisonOf(words));
  // The parser throws at what is not well-formed.
  const parts = Object.keys(unzipSync(bytes)).filter((name) => /\.(?:xml|rels)$/u.test(name));
  expect(parts.map((name) => partOf(bytes, name).children.length)).toEqual(parts.map(() => 1));
  const spelled = words
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u0080-\u009f\u200b\u202e\u2066\ufffe\uffff\ud800]/gu,
      (sign) => `⟨U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replace(/\s+/gu, ' ');
  expect(textOf(documentOf(bytes))).toContain(`推进${spelled}建设`);
});

test('two reports in which nothing changed', async () => {
  const text = textOf(documentOf(await renderDocx(unchangedComparison())));
  expect(text).toContain('没有变化');
  expect(text).not.toContain('举办云泽稻米节');
});

test('an edition that is a selection: nothing is called new that may only be missing', async () => {
  const [abridged] = set.comparisons;
  const { schema: _, focus, first, lineage, ...rest } = set;
  const bytes = await renderDocx({ schema: 'tongbi/comparison@1', ...abridged!, reports: rest.reports } as Comparison);
  expect(styled(bytes, 'TongbiNotice').join('')).toContain('节编本');
  expect(linesOf(bytes).filter((line) => line.startsWith('- **＋ 新增**'))).toEqual([]);
});

/** 新建[-3座][+5座]渔港，{<moved away}{>moved here} */
const runs = (row: string): readonly ReportRun[] =>
  [...row.matchAll(/\[([+-])(.*?)\]|\{([<>])(.*?)\}|([^[{]+)/gu)].map(([, sign, changed, way, moved, equal]): ReportRun => {
    if (way) return { change: way === '<' ? 'moved-from' : 'moved-to', text: moved!, move: 0 };
    return sign ? { change: sign === '+' ? 'insert' : 'delete', text: changed! } : { change: 'equal', text: equal! };
  });
const lines: readonly RedlinedLine[] = [
  { level: 0, change: 'equal', runs: runs('一、[-旧][+新]任务'), commitments: [] },
  {
    level: null,
    change: 'equal',
    runs: runs('新建[-3座][+5座]渔港。{<整修码头一批。}'),
    commitments: [{ number: 0, side: 'current', start: 1, end: 6 }],
  },
  { level: null, change: 'delete', runs: runs('[-不再提的一句。]'), commitments: [{ number: 0, side: 'previous', start: 0, end: 6 }] },
  { level: null, change: 'insert', runs: runs('{>整修码头一批。}[+<新>的\u202e一句。]'), commitments: [] },
];

describe('a redline', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderDocx(comparisonOf('甲'), { redline: lines });
  });

  test('with all changes accepted it is the one text, with all rejected the other', async () => {
    expect(await readRevision(bytes, 'r.docx', 'accepted')).toEqual(['一、新任务', '新建5座渔港。', '整修码头一批。<新>的⟨U+202E⟩一句。']);
    expect(await readRevision(bytes, 'r.docx', 'rejected')).toEqual(['一、旧任务', '新建3座渔港。整修码头一批。', '不再提的一句。']);
  });

  test('every change has a number of its own, one author and one moment', () => {
    const changed = ['ins', 'del', 'moveFrom', 'moveTo', 'moveFromRangeStart', 'moveToRangeStart'].flatMap((name) =>
      elementsIn(documentOf(bytes), name),
    );
    const ids = changed.map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(changed.map(({ attributes: { author, date } }) => `${author} ${date}`))).toEqual(new Set(['同比 2000-01-01T00:00:00Z']));
  });

  test('both places of a move have one name, each between its two ends', () => {
    for (const name of ['moveFrom', 'moveTo']) {
      const [start] = elementsIn(documentOf(bytes), `${name}RangeStart`);
      const [end] = elementsIn(documentOf(bytes), `${name}RangeEnd`);
      expect([start!.attributes.name, end!.attributes.id]).toEqual(['move0', start!.attributes.id]);
    }
  });

  test('a line that was deleted has nothing that stays when the deletion is accepted, its comment neither', () => {
    const [properties, ...rest] = elementsIn(documentOf(bytes), 'p')[2]!.children;
    expect(elementsIn(properties!, 'del')).toHaveLength(1);
    expect(rest.filter(({ name }) => name !== 'del').map(({ name }) => name)).toEqual(['commentRangeStart', 'commentRangeEnd']);
    expect(rest.flatMap((each) => elementsIn(each, 'commentReference'))).toHaveLength(1);
  });

  test('a comment at a commitment begins and ends with its words, and says what it is called', () => {
    const paragraph = elementsIn(documentOf(bytes), 'p')[1]!;
    const names = paragraph.children.map(({ name }) => name);
    const inside = paragraph.children.slice(names.indexOf('commentRangeStart') + 1, names.indexOf('commentRangeEnd'));
    expect(
      inside
        .filter(({ name }) => name !== 'del')
        .map(textOf)
        .join(''),
    ).toBe('建5座渔港');
    const [comment, ...others] = elementsIn(partOf(bytes, 'word/comments.xml'), 'comment');
    expect([others.length, comment!.attributes.author]).toEqual([1, '同比']);
    expect(textOf(comment!)).toMatch(/^＋ 新增 出处：2024年/u);
  });
});

test('the styles of a document of an office are taken, by their names', async () => {
  const styles = (set: string) =>
    `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>${set}</w:styles>`;
  const own =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>';
  const bytes = await renderDocx(set, { styles: styles(own) });
  expect(styled(bytes, '1')).toContain('2024年与2023年比较');
  const root = elementsIn(partOf(bytes, 'word/styles.xml'), 'styles')[0]!;
  const ids = elementsIn(root, 'style').map(({ attributes }) => attributes.styleId);
  expect(ids.slice(0, 2)).toEqual(['a', '1']);
  expect(ids).not.toContain('Heading1');
  // What the office has no style of is ours, and built on its text.
  expect(valueIn(elementsIn(root, 'style').find(({ attributes }) => attributes.styleId === 'Heading2')!, 'basedOn')).toBe('a');
  expect(valueIn(elementsIn(root, 'docDefaults')[0]!, 'sz')).toBe('32');
});

/** LibreOffice's Writer; Debian: libreoffice-writer-nogui. */
const hasWriter = existsSync('/usr/lib/libreoffice/program/libswlo.so');

/** What LibreOffice makes of a document in another form. */
function convert(document: Uint8Array, form: 'pdf' | 'fodt'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-docx-'));
  try {
    const file = join(folder, 'a.docx');
    writeFileSync(file, document);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', form, '--outdir', folder, file], { stdio: 'ignore' });
    return readFileSync(join(folder, `a.${form}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.runIf(hasWriter)('LibreOffice lays it out on pages', async () => {
  const { text } = await extractText(convert(await renderDocx(set), 'pdf'), 'changes.pdf');
  expect(text).toContain('云泽2024年政府工作报告');
  expect(text).toContain('一、最值得看的变化');
});

test.runIf(hasWriter)('LibreOffice knows the tracked changes of a redline, and whose they are, and its comments', async () => {
  const opened = Buffer.from(convert(await renderDocx(comparisonOf('甲'), { redline: lines }), 'fodt')).toString();
  const changes = [...opened.matchAll(/<text:changed-region .*?<\/text:changed-region>/gsu)].map(([region]) => region);
  expect(changes.filter((region) => region.includes('<text:insertion>')).length).toBeGreaterThanOrEqual(3);
  expect(changes.filter((region) => region.includes('<text:deletion>')).length).toBeGreaterThanOrEqual(3);
  expect(changes.every((region) => region.includes('<dc:creator>同比</dc:creator>'))).toBe(true);
  expect(opened.match(/<office:annotation /gu)).toHaveLength(2);
});
