import { renderText, shortPanel } from '@tongbi/renderer';
import { markdownShort } from '@tongbi/renderer/text';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { added, changed, highlightsOf, indicator, stated } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

const set = sampleSet();

/** Two reports whose every word is hostile. */
function hostile(words: string) {
  const text = (items: string) => `一、任务\n（一）${words}\n${items}。`;
  const about = { place: words, title: words, file: words, note: words };
  const pair = {
    previous: buildReport({ ...about, year: 2023, id: 'a', text: text(`旧事${words}`) }),
    current: buildReport({ ...about, year: 2024, id: 'b', text: text(`新事${words}。又新增9处`) }),
  };
  const commitments = [changed(pair, `[旧/新]事${words}`, { rank: { score: 1, reasons: ['figure-moved'] } }), added(pair, '又新增9处')];
  const rows = [indicator({ indicator: words, currentTarget: stated(pair.current, '又新增9处', '9处', 9), change: 'new' })];
  const data = { commitments, highlights: highlightsOf(commitments), indicators: rows, reports: [pair.previous, pair.current] };
  return { schema: 'tongbi/comparison@1', ...emptyComparison(pair), ...data } as const;
}

describe('for a terminal', () => {
  const shown = renderText(set);

  test('of each pair the counts, of the one next to the focus the targets and what is worth reading first', () => {
    expect(shown.split('\n')[0]).toBe('云泽2024年政府工作报告');
    expect(shown.match(/^20\d\d年.* → 20\d\d年.*$/gmu)).toHaveLength(3);
    expect(shown).toContain('  ＋ 新增 8 · － 未再提及 4 · ✓ 已完成 1 · ≠ 调整 11 · ＝ 延续 4\n');
    expect(shown).toContain('2022年节编本中未见 3');
    expect(shown.match(/目标与兑现/gu)).toHaveLength(1);
    expect(shown).toMatch(/^ {2}地区生产总值增速 +6%左右 +5.6% +✗ 未达 +5%以上 +↓ 下调 −1 个百分点$/mu);
    expect(shown).toMatch(/^ {2}＋ 新增 +由“大力推进云泽湖科创走廊建设”改为“稳妥推进云泽湖科创走廊建设”。$/mu);
  });

  test('the counts alone, and the other language', () => {
    expect(renderText(set, { countsOnly: true })).not.toContain('目标与兑现');
    const english = renderText(set, { language: 'en' });
    expect(english).toMatch(/^ {2}＋ New 8 · － Not mentioned again 4/mu);
    expect(english).toMatch(/^Worth reading first$/mu);
  });

  test('two reports in which nothing changed', () => {
    expect(renderText(unchangedComparison())).toContain('没有变化');
  });

  test('a report cannot steer it', () => {
    expect(renderText(hostile('甲\u001b[31m乙\u0007\u202e丙'))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });
});

describe('for a comment on a pull request', () => {
  const panel = shortPanel(hostile('<b>@someone</b>|'), 1);

  test('lists no more than is asked for, and says how many more there are', () => {
    const { comparisons, reports } = set;
    const short = shortPanel({ schema: 'tongbi/comparison@1', ...comparisons[1]!, reports }, 5);
    const { title, body } = markdownShort(short, { targets: 3, listed: 2 });
    expect(title).toBe('云泽2024年政府工作报告（2023年全文 → 2024年全文）：＋ 新增 8 · － 未再提及 4 · ✓ 已完成 1 · ≠ 调整 11 · ＝ 延续 4');
    expect(body).toContain('另有7项\n');
    const [added = ''] = body.match(/<summary>＋ 新增 8<\/summary>\n\n.*?<\/details>/su) ?? [];
    expect(added.match(/^- \*\*/gmu)).toHaveLength(2);
    expect(added).toContain('- 另有6项');
    expect(markdownShort(short, { targets: 0, listed: 0 }).body).not.toMatch(/^\||<details>/mu);
  });

  test('shows report text as text', () => {
    const html = micromark(markdownShort(panel, { targets: 9, listed: 9 }).body, {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
    });
    expect(html).toContain('&lt;b&gt;@someone&lt;/b&gt;|');
    expect(html).not.toContain('<b>');
  });
});
