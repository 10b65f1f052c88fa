import { compareReports } from '@tongbi/compare';
import type { Correction, Quote } from '@tongbi/model';
import { renderHtml } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { frameReport } from '../compare/make-pair.js';
import { readText, segment } from '../compare/read-report.js';

const before = frameReport(2023, { tasks: '为山区孩子配齐校车。整治北湾岸线。' });
const after = frameReport(2024, { tasks: '添置山里娃上下学的专用大巴。整治东湾岸线。' });
const previous: Quote = { report: '云川-2023', exact: '为山区孩子配齐校车' };
const current: Quote = { report: '云川-2024', exact: '添置山里娃上下学的专用大巴' };
const page = (corrections: readonly Correction[], language: 'zh' | 'en' = 'zh') =>
  renderHtml(compareReports(before, after, { segment, corrections }), { toolVersion: '0.0.0', language });

describe('what a person settled', () => {
  const link: Correction = { kind: 'link', same: true, previous, current, by: '李<某>', on: '2024-02-01', note: '校车即专用大巴' };

  test('is marked, with who, when and why', () => {
    const html = page([link]);
    expect(html).toContain('<span class="settled">人工核定</span>');
    expect(html).toContain('两条是同一事项（李&lt;某&gt;、2024-02-01）：校车即专用大巴');
  });

  test('in English too', () => {
    const html = page([link], 'en');
    expect(html).toContain('<span class="settled">settled by a person</span>');
    expect(html).toContain('the two are one (李&lt;某&gt;, 2024-02-01): 校车即专用大巴');
  });

  test('of two that are not one, the other is named', () => {
    const html = page([
      {
        kind: 'link',
        same: false,
        previous: { report: '云川-2023', exact: '整治北湾岸线。', prefix: '配齐校车。' },
        current: { report: '云川-2024', exact: '整治东湾岸线', prefix: '专用大巴。' },
      },
    ]);
    expect(html).toContain('与“整治北湾岸线。”不是同一事项');
  });

  test('without corrections no word of them', () => expect(page([])).not.toContain('人工核定'));
});

describe('of sections and figures', () => {
  const target = '全市养老床位达到3000张';
  const old = frameReport(2023, { target });
  const renamed = frameReport(2024, { target }).report.text.replace('修路引水，补上山区短板', '通村公路和安全饮水');
  const now = readText(renamed, '云川-2024.md');
  const show = (corrections: readonly Correction[], language: 'zh' | 'en' = 'zh') =>
    renderHtml(compareReports(old, now, { segment, corrections }), { toolVersion: '0.0.0', language });
  const signed = { by: '李<某>', on: '2024-02-01' };
  const headings = {
    previous: { report: '云川-2023', exact: '修路引水，补上山区短板' },
    current: { report: '云川-2024', exact: '通村公路和安全饮水' },
  };
  const figure: Correction = {
    kind: 'figure',
    number: { report: '云川-2024', exact: '3000张', prefix: '全市养老床位达到' },
    read: { value: 3200 },
    ...signed,
  };

  test('that a section carries on another', () => {
    const joined: Correction = { kind: 'section', same: true, ...headings, ...signed, note: '机构改革' };
    expect(show([joined])).toContain('<span class="settled">人工核定：前后相承（李&lt;某&gt;、2024-02-01）：机构改革</span>');
    expect(show([joined], 'en')).toContain(
      '<span class="settled">settled by a person: the one carries on the other (李&lt;某&gt;, 2024-02-01): 机构改革</span>',
    );
  });

  test('that it does not', () => {
    const parted: Correction = { kind: 'section', same: false, ...headings };
    expect(show([parted])).toContain('<span class="settled">人工核定：不承接“修路引水，补上山区短板”</span>');
  });

  test('how the figure of a target is read', () => {
    expect(show([figure])).toContain('<span class="settled">人工核定（李&lt;某&gt;、2024-02-01）</span>');
    expect(show([figure], 'en')).toContain('<span class="settled">settled by a person (李&lt;某&gt;, 2024-02-01)</span>');
    expect(show([])).not.toContain('人工核定');
  });
});

test('a correction that no longer fits is told on the page', () => {
  const html = page([{ kind: 'link', same: true, previous, current: { ...current, exact: '添置山里娃上学的班车' } }]);
  expect(html).toContain('人工核定的原文已变');
});
