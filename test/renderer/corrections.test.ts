import { compareReports } from '@tongbi/compare';
import type { Correction, Quote } from '@tongbi/model';
import { renderHtml } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { frameReport } from '../compare/make-pair.js';
import { segment } from '../compare/read-report.js';

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

test('a correction that no longer fits is told on the page', () => {
  const html = page([{ kind: 'link', same: true, previous, current: { ...current, exact: '添置山里娃上学的班车' } }]);
  expect(html).toContain('人工核定的原文已变');
});
