import type { ComparedReport } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import type { NoticeView } from './page-view.js';
import { type PanelContext, say } from './panel-context.js';
import { visibleText } from './visible-text.js';

/** What a report's own edition means; that of the focus report stands at the head of the page. */
export function editionNotice(report: ComparedReport | undefined, index: TextIndex): NoticeView[] {
  if (!report || report.edition === 'full') return [];
  const { phrases, edition, labels } = index.wording;
  const words = labels.editionNotes[report.edition];
  const label = phrases.editionOf(index.label(report.id), edition(report.edition));
  return [{ kind: 'edition', label, text: `${words}${visibleText(report.note ?? '')}` }];
}

/** Made-up places are said to be so, once for each that the page shows. */
export function fictionalNotices(reports: readonly ComparedReport[], index: TextIndex): NoticeView[] {
  const made = reports.filter((report) => report.fictional);
  const { phrases } = index.wording;
  if (!made.length) return [];
  const places = [
    ...new Set(made.map((report) => visibleText(report.place ? index.wording.placeBeside(report.place) : index.label(report.id)))),
  ];
  // The note of a restated edition is about the edition, and stands with what that means.
  const notes = [...new Set(made.flatMap(({ edition, note }) => (note && edition === 'full' ? [visibleText(note)] : [])))].join('');
  return [{ kind: 'fictional', label: phrases.fictional(places), text: notes || phrases.fictionalNote }];
}

/** What cannot be asserted of this pair, and why (DESIGN §3). `focus` has had its own notice already. */
export function pairNotices(context: PanelContext, focus: string): NoticeView[] {
  const { previousLabel, currentLabel, index, comparison } = context;
  const { previous, current } = comparison;
  const { phrases } = index.wording;
  const [label, text] = [say('notice', context), visibleText(say('noticeText', context, previous.file, current.file))];
  const related: NoticeView[] = label ? [{ kind: 'relation', label, text }] : [];
  const own = [previous, current].filter(({ id }) => id !== focus).flatMap(({ id }) => editionNotice(index.text(id)?.report, index));
  const consequences = [
    previous.edition === 'abridged' && phrases.noNew(previousLabel, currentLabel),
    current.edition === 'abridged' && phrases.noDropped(previousLabel, currentLabel),
    (previous.edition !== 'full' || current.edition !== 'full') && phrases.noRedline,
  ].filter((words) => words !== false);
  if (!consequences.length) return [...related, ...own];
  return [...related, ...own, { kind: 'edition', label: phrases.supports, text: consequences.join('') }];
}
