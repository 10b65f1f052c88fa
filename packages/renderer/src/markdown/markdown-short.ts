import type { Language } from '@tongbi/model';
import { countsText } from '../text/text-panel.js';
import type { PanelView } from '../view/page-view.js';
import { wordingOf } from '../words/wording.js';
import { markdownDispatch, markdownHighlights, markdownNotices } from './markdown-panel.js';
import { markdownRecord } from './markdown-records.js';
import { markdownTargets } from './markdown-targets.js';
import { markdownText } from './markdown-text.js';

/** How much of a panel is shown. */
export interface ShortAmount {
  /** Rows of the table of targets. */
  readonly targets: number;
  /** Items of each list that opens on a click. */
  readonly listed: number;
}

/** A panel in short, for a comment on a pull request: a plain title, and as Markdown targets, highlights, and lists that open on a click. */
export function markdownShort(
  panel: PanelView,
  { targets: most, listed }: ShortAmount,
  language: Language = 'zh',
): { readonly title: string; readonly body: string } {
  const wording = wordingOf(language);
  const { targets, highlights, records, counts, unchanged } = panel;
  const rows = targets && (targets.main ?? targets.others)?.rows;
  const table = rows && { label: '', note: null, rows: rows.slice(0, most), told: true, judged: true, drawn: false };
  const left = rows ? rows.length - table!.rows.length : 0;
  const cards = records ? [...records.current, ...records.previous].flatMap((group) => group.records) : [];
  const lists = counts.map(({ status, label, sign, count, muted }) => {
    const shown = muted ? [] : cards.filter((card) => card.status === status).slice(0, listed);
    const more = count > shown.length ? `- ${wording.phrases.moreItems(count - shown.length)}\n` : '';
    const items = shown.map((card) => markdownRecord(card, wording)).join('');
    return shown.length > 0 && `<details><summary>${sign} ${label} ${count}</summary>\n\n${items}${more}\n</details>\n`;
  });
  const parts = [
    markdownNotices(panel.notices),
    unchanged && `${markdownText(unchanged)}\n`,
    markdownDispatch(panel.dispatch),
    highlights && `**${highlights.title}**\n\n${markdownHighlights(highlights.items, wording)}`,
    table &&
      table.rows.length > 0 &&
      `**${targets.title}**\n\n${markdownTargets({ ...targets, legend: '', main: table, others: null, pairs: null }, wording)}`,
    left > 0 && `${wording.phrases.moreItems(left)}\n`,
    ...lists,
  ];
  return { title: `${panel.heading}（${panel.editions}）：${countsText(panel)}`, body: parts.filter(Boolean).join('\n') };
}
