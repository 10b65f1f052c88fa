import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Comparison, said, UserError } from '@tongbi/model';
import { renderHtml } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from '../cost.js';
import { added, changed, dropped, sectionRow } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

const html = renderHtml(sampleSet(), { toolVersion: '0.1.0' });

/** A page of two reports whose every string is hostile. */
function hostilePage(words: string): string {
  const text = (items: string) => `一、${words}回顾\n${words}。\n二、${words}任务\n（一）${words}\n${items}。`;
  const about = {
    place: words,
    title: words,
    session: words,
    speaker: words,
    note: words,
    file: words,
    sources: [{ publisher: words, title: words }],
  };
  const previous = buildReport({
    ...about,
    year: 2023,
    edition: 'full',
    fictional: true,
    id: `a${words}`,
    text: text(`旧事甲${words}。旧事乙`),
  });
  const current = buildReport({ ...about, year: 2024, edition: 'full', id: `b${words}`, text: text(`新事甲${words}。新事乙`) });
  const pair = { previous, current };
  const commitments = [
    changed(pair, `[旧/新]事甲${words}`, {
      id: words,
      themes: ['产业', '产业'],
      rank: { score: 1, reasons: ['figure-moved'] },
      because: [{ evidence: 'shared-terms', weight: 1, detail: words }],
    }),
    added(pair, '新事乙', { id: words }),
    dropped(pair, '旧事乙', { id: words }),
  ];
  const comparison: Comparison = {
    schema: 'tongbi/comparison@1',
    ...emptyComparison(pair),
    reports: [previous, current],
    commitments,
    sections: [sectionRow(pair, '2.1 > 2.1 renamed')],
    terms: { new: [{ term: words, count: 1, places: [], score: 2, background: 0 }], vanished: [] },
    diagnostics: [{ code: 'year-missing', severity: 'warning', reason: words, says: said('as-is', words), report: previous.id }],
  };
  return renderHtml(comparison, { toolVersion: words });
}

const card = (id: RegExp): string =>
  [...html.matchAll(/<article class="record.*?<\/article>/gsu)].map(([each]) => each).find((each) => id.test(each))!;

describe('golden fragments', () => {
  test.each([
    ['changed-with-redline', /科创走廊/u],
    ['restated-side-by-side', /改造老旧小区80个/u],
    ['done', /东院区/u],
    ['merged', /筹集人才公寓/u],
    ['unsure', /农民合作社/u],
  ])('%s', async (name, part) => {
    await expect(card(part).replaceAll('><', '>\n<')).toMatchFileSnapshot(`../fixtures/renderer/${name}.html`);
  });
});

test('our scripts are sent without comments and otherwise whole', () => {
  const folder = new URL('../../templates/', import.meta.url);
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const lines = scripts.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  // A text over several lines might hold a line that looks like a comment; a comment over several lines would lose its first.
  expect(lines.filter((line) => (line.match(/`/gu) ?? []).length % 2 || /^\s*\/\*(?!.*\*\/$)/u.test(line))).toEqual([]);
  const sent = new Set(
    html
      .match(/<script>(.*?)<\/script>/su)![1]!
      .split('\n')
      .map((line) => line.trim()),
  );
  const code = lines.map((line) => line.trim()).filter((line) => line && !/^\/[/*]/u.test(line));
  expect(code.filter((line) => !sent.has(line))).toEqual([]);
  expect([...sent].filter((line) => /^\/[/*]/u.test(line))).toEqual([]);
});

describe('safety', () => {
  test.each([
    '<script>alert(1)</script>',
    '</title></style></script><img src=x onerror=alert(1)>',
    '"\' onmouseover="alert(1)',
    '{{title}}{{{script}}}{{> header}}',
    '<!--]]>&lt;&amp;',
    'javascript:alert(1)',
    '`+alert(1)+`',
  ])('%s stays text', (words) => {
    const page = hostilePage(words);
    const markup = page.replace(/<script>.*?<\/script>/su, '').replace(/<style>.*?<\/style>/su, '');
    const tags = [...markup.matchAll(/<\/?([a-z0-9!-]+)[^>]*>/giu)];
    expect(tags.map(([, name]) => name).filter((name) => ['script', 'img', 'style', 'iframe', 'link'].includes(name!))).toEqual([]);
    expect(tags.filter(([tag]) => /\son[a-z]+=|\sstyle=|href="(?!#)/iu.test(tag)).map(([tag]) => tag)).toEqual([]);
    expect(page.match(/<script>/gu)).toHaveLength(1);
    const escaped = words.replace(
      /[&<>"'`=]/gu,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' })[sign]!,
    );
    expect(page).toContain(`新</ins>事甲${escaped}`);
  });

  test.each(['<script>alert(1)</script>', '"\' onmouseover="alert(1)', '</title></svg><img src=x onerror=alert(1)>', '&quot;{{x}}'])(
    '%s stays text in charts, heat map and strip, in both languages',
    (words) => {
      const set = sampleSet();
      const themes = [{ theme: '产业' as const, counts: set.reports.map(({ id }) => ({ report: id, count: 2 })) }];
      const reports = set.reports.map((report) => ({ ...report, edition: 'full' as const, place: words }));
      const comparisons = set.comparisons.map((pair) => ({
        ...pair,
        indicators: pair.indicators.map((row) => ({ ...row, indicator: words, english: words, unit: words })),
      }));
      for (const language of ['zh', 'en'] as const) {
        const page = renderHtml({ ...set, reports, comparisons, themes }, { language });
        const markup = page.replace(/<script>.*?<\/script>/su, '').replace(/<style>.*?<\/style>/su, '');
        expect(markup).toContain('class="chart"');
        expect(markup).toContain('id="heat-map"');
        expect(markup.match(/<(?:script|img|iframe)\b/giu)).toBeNull();
        expect([...markup.matchAll(/<[a-z][^>]*\son[a-z]+=/giu)]).toEqual([]);
      }
    },
  );

  test('invisible characters are spelled out', () => {
    expect(hostilePage('收入\u202e增长\u200b\u0000')).toContain('收入⟨U+202E⟩增长⟨U+200B⟩⟨U+0000⟩');
    expect(hostilePage('坏\ud800字')).toContain('坏⟨U+D800⟩字');
    expect(hostilePage('宽字𠮷')).toContain('宽字𠮷');
  });

  test('the policy names style and script by their hashes, and nothing else', () => {
    const hash = (tag: string) =>
      `'sha256-${createHash('sha256')
        .update(new RegExp(`<${tag}>(.*?)</${tag}>`, 'su').exec(html)![1]!)
        .digest('base64')}'`;
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)![1]!.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=');
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
  });

  test.each(['', 'a', '中'.repeat(18), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), '𠮷é'.repeat(500)])(
    'the hash of a style of any length is right (%#)',
    (style) => {
      const page = renderHtml(unchangedComparison(), { templates: { 'page.css': style } });
      const encoded = createHash('sha256').update(style).digest('base64').replaceAll('=', '&#x3D;');
      expect(page).toContain(`sha256-${encoded}`);
    },
  );

  test('nothing is loaded', () => {
    expect(html.match(/\b(?:src|srcset|action|poster)=|url\(|@import|https?:/gu)).toBeNull();
  });
});

describe('structure', () => {
  test('ids are unique, and every link inside the page leads to one', () => {
    for (const page of [html, hostilePage('同 名'), renderHtml(unchangedComparison())]) {
      const ids = [...page.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const links = [...page.matchAll(/href="#([^"]*)"/gu)].map(([, id]) => id);
      expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('headings go down one level at a time', () => {
    const levels = [...html.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('no heading, list, table body or paragraph is empty', () => {
    for (const page of [html, renderHtml(unchangedComparison())]) {
      expect(page.match(/<(h[1-6]|ul|ol|tbody|p|dl|summary|li)(?: [^>]*)?>\s*<\/\1>/gu) ?? []).toEqual(
        ['<p class="hits" role="status" aria-live="polite"></p>'].flatMap((each) =>
          page
            .split(each)
            .slice(1)
            .map(() => each),
        ),
      );
    }
  });

  test('tags are balanced', () => {
    const open: string[] = [];
    const body = html.replace(/<(script|style)>.*?<\/\1>/gsu, '');
    for (const [, slash, name, rest] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gu)) {
      if (['meta', 'input', 'br'].includes(name!) || rest!.endsWith('/')) continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });

  test('the same input gives the same bytes', () => {
    expect(renderHtml(sampleSet(), { toolVersion: '0.1.0' })).toBe(html);
  });

  test('each report stands in the page once', () => {
    for (const label of ['2022年', '2024年']) expect(html.split(`class="original" data-label="${label}"`)).toHaveLength(2);
  });

  test('a page of 3,000 new commitments in one section costs by their number', () => {
    const rendering = (count: number) => {
      const items = Array.from({ length: count }, (_, index) => `建设第${index}号工程`);
      const previous = buildReport({ place: '云泽', year: 2023, text: '一、任务\n旧事。' });
      const current = buildReport({ place: '云泽', year: 2024, text: `一、${'长'.repeat(2000)}任务\n${items.join('，')}。` });
      const pair = { previous, current };
      const comparison: Comparison = {
        schema: 'tongbi/comparison@1',
        ...emptyComparison(pair),
        reports: [previous, current],
        commitments: items.map((item) => added(pair, item)),
      };
      expect(renderHtml(comparison).match(/class="record new"/gu)).toHaveLength(count);
      return () => renderHtml(comparison);
    };
    expect(growthOf(rendering, 3000)).toBeLessThan(MOST_GROWTH);
  });
});

describe('templates', () => {
  const render = (templates: Record<string, string>) => renderHtml(unchangedComparison(), { templates });
  const failure = (templates: Record<string, string>): UserError => {
    try {
      render(templates);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('no error');
  };

  test('one of the same name takes the place of the built-in one', () => {
    expect(render({ 'footer.hbs': '<footer>{{footer.version}}·{{heading}}</footer>' })).toContain(
      '<footer>tongbi·云泽2024年政府工作报告</footer>',
    );
  });

  test('a new partial can be used', () => {
    expect(render({ 'footer.hbs': '{{> mine}}', 'mine.hbs': '<p>我的</p>' })).toContain('<p>我的</p>');
  });

  test('a missing partial is named with file and line', () => {
    const error = failure({ 'footer.hbs': '<p>\n{{#if footer}}\n{{> recrod}}\n{{/if}}' });
    expect(error.message).toBe('templates/footer.hbs:3 uses the partial "recrod", which does not exist');
    expect(error.expected).toContain('record');
  });

  test('a malformed one is named with its line, and what the parser says', () => {
    const error = failure({ 'footer.hbs': '<p>\n{{#if footer}}\n</p>' });
    expect(error.message).toBe('templates/footer.hbs:3 is no Handlebars template');
    expect(error.received).toMatch(/line/u);
  });

  test.each([
    [
      'a field',
      '<p>\n{{footer.verison}}',
      'templates/footer.hbs:2 uses "footer.verison", but there is no field "verison" here',
      /^one of sources, method, version$/u,
    ],
    [
      'a field of a list',
      '{{#each panels}}\n{{#each counts}}\n{{lable}}{{/each}}{{/each}}',
      'templates/footer.hbs:3 uses "lable", but there is no field "lable" here',
      /label/u,
    ],
    [
      'a field of the caller',
      '{{#each panels}}\n{{#with lead}}{{/with}}{{/each}}',
      'templates/footer.hbs:2 uses "lead", but there is no field "lead" here',
      /highlights/u,
    ],
    [
      'a word of the interface',
      '{{@root.page.ui.serach}}',
      'templates/footer.hbs:1 uses "@root.page.ui.serach", but there is no field "serach" here',
      /search/u,
    ],
    ['a helper', '\n{{shout heading}}', 'templates/footer.hbs:2 uses the helper "shout", which does not exist', /lookup/u],
    ['../ to nowhere', '{{../heading}}', 'templates/footer.hbs:1 goes up with "../heading" to where nothing is', /at most 0/u],
    [
      'a field of a text',
      '{{heading.first}}',
      'templates/footer.hbs:1 uses "heading.first", but there is no field "first" here',
      /a text/u,
    ],
  ])('%s that does not exist is named with file and line', (_, template, message, expected) => {
    const error = failure({ 'footer.hbs': template });
    expect(error.message).toBe(message);
    expect(error.expected).toMatch(expected);
  });

  test('a mistake in a partial that a partial uses is found', () => {
    expect(
      failure({
        'footer.hbs': '{{#each panels}}{{#with targets}}{{> mine main}}{{/with}}{{/each}}',
        'mine.hbs': '{{#each rows}}{{actuel}}{{/each}}',
      }).message,
    ).toBe('templates/mine.hbs:1 uses "actuel", but there is no field "actuel" here');
  });

  test('lists, their positions, block parameters and both branches are fine', () => {
    const fine =
      '{{#each panels as |one|}}{{@index}}{{one.key}}{{#each counts}}{{../key}}{{else}}{{key}}{{/each}}{{/each}}{{years.length}}{{lookup years 0}}';
    expect(render({ 'footer.hbs': fine })).toContain('</html>');
  });

  test('the built-in ones have no such mistake', () => {
    expect(render({ 'mine.hbs': '' })).toBe(renderHtml(unchangedComparison()));
  });

  test("a script of one's own joins the others, and the policy", () => {
    const page = render({ 'mine.js': 'document.title = "x";' });
    expect(page).toContain('document.title = "x";');
  });
});
