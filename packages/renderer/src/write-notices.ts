import type { ComparedReport, PairComparison } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import { editionLabel, unseenWords } from './labels.js';
import type { NoticeView } from './page-view.js';
import { visibleText } from './visible-text.js';

const EDITION_WORDS: Readonly<Record<string, string>> = {
  digest: '每一项承诺、每一个数字都收，但措辞经过改写，不是报告原话，不可当原文引用。',
  abridged: '只收一部分，措辞经过改写，不是报告原话。其中没有的内容，不等于报告没有讲。',
};

function editionNotice(report: ComparedReport, index: TextIndex): NoticeView[] {
  const words = EDITION_WORDS[report.edition];
  if (!words) return [];
  const label = `${index.label(report.id)}文本是${editionLabel(report.edition)}`;
  return [{ kind: 'edition', label, text: `${words}${visibleText(report.note ?? '')}` }];
}

/** Made-up places are said to be so, once for each that the page shows. */
export function fictionalNotices(reports: readonly ComparedReport[], index: TextIndex): NoticeView[] {
  const made = reports.filter((report) => report.fictional);
  if (!made.length) return [];
  const places = [...new Set(made.map((report) => visibleText(report.place ?? index.label(report.id))))].join('、');
  // The note of a restated edition is about the edition, and is told with that.
  const notes = [...new Set(made.flatMap(({ edition, note }) => (note && edition === 'full' ? [visibleText(note)] : [])))].join('');
  return [{ kind: 'fictional', label: `${places}是虚构的地方`, text: notes || '报告文本、数字和事项都不是真的，只供演示。' }];
}

/** What the focus report's own edition means, for the head of the page. */
export function focusNotices(report: ComparedReport | undefined, index: TextIndex): NoticeView[] {
  return report ? editionNotice(report, index) : [];
}

/** What cannot be asserted of this pair, and why (DESIGN §3). `focus` has had its own notice already. */
export function pairNotices(comparison: PairComparison, focus: string, index: TextIndex): NoticeView[] {
  const { previous, current } = comparison;
  const [previousLabel, currentLabel] = [index.label(previous.id), index.label(current.id)];
  const own = [previous, current]
    .filter(({ id }) => id !== focus)
    .flatMap(({ id }) => {
      const report = index.text(id)?.report;
      return report ? editionNotice(report, index) : [];
    });
  const consequences = [
    previous.edition === 'abridged' && `${currentLabel}有而${previousLabel}文本没有的事项，只说“${unseenWords('abridged')}”，不说“新增”。`,
    current.edition === 'abridged' &&
      `${previousLabel}有而${currentLabel}文本没有的事项，只说“${unseenWords('abridged')}”，不说“未再提及”。`,
    (previous.edition !== 'full' || current.edition !== 'full') && '两份文本不都是报告原文，因此不作逐字红线，两边文字并列。',
  ].filter((words) => words !== false);
  if (!consequences.length) return own;
  return [...own, { kind: 'edition', label: '这一组比较能说什么', text: consequences.join('') }];
}
