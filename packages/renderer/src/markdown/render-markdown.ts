import type { Comparison, ComparisonSet, Language } from '@tongbi/model';
import { describePage } from '../document/describe-page.js';
import { describeDispatch, describeHighlights, describeNotices } from '../document/describe-panel.js';
import { describeRecord } from '../document/describe-records.js';
import { describeTargets } from '../document/describe-targets.js';
import { type Block, label, textBlocks } from '../document/document.js';
import type { PanelView } from '../generated/view-fields.js';
import { countsText } from '../text/render-text.js';
import { type ViewOptions, viewModel } from '../view/view-model.js';
import { wordingOf } from '../words/wording.js';
import { writeMarkdown } from './write-markdown.js';

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
  const lists = counts.map(({ status, label: title, sign, count, muted }) => {
    const shown = muted ? [] : cards.filter((card) => card.status === status).slice(0, listed);
    const more = count > shown.length ? `- ${wording.phrases.moreItems(count - shown.length)}\n` : '';
    const items = writeMarkdown([{ kind: 'list', ordered: false, items: shown.map((card) => describeRecord(card, wording)) }]);
    return shown.length > 0 && `<details><summary>${sign} ${title} ${count}</summary>\n\n${items}${more}\n</details>\n`;
  });
  const blocks: readonly Block[] = [
    ...describeNotices(panel.notices),
    ...textBlocks(unchanged),
    ...describeDispatch(panel.dispatch),
    ...(highlights ? [label(highlights.title), ...describeHighlights(highlights.items, wording)] : []),
    ...(table?.rows.length
      ? [label(targets!.title), ...describeTargets({ ...targets!, legend: '', main: table, others: null, pairs: null }, wording)]
      : []),
    ...textBlocks(left > 0 ? wording.phrases.moreItems(left) : null),
  ];
  return {
    title: `${panel.heading}（${panel.editions}）：${countsText(panel)}`,
    body: [writeMarkdown(blocks), ...lists].filter(Boolean).join('\n'),
  };
}

/**
 * A comparison, or one report with several others, as GitHub-flavoured Markdown: what the page says, in its order, from the same view
 * model. What went is ~~struck out~~, what came **bold**. All report text is escaped; there is no HTML in it. The same input gives the
 * same text.
 */
export function renderMarkdown(input: Comparison | ComparisonSet, options: ViewOptions = {}): string {
  return writeMarkdown(describePage(viewModel(input, options), wordingOf(options.language ?? 'zh')));
}
