import type { DiagnosticView, NoticeView, PanelView, PassagesView, SectionChange, SectionMapView } from '../view/page-view.js';
import type { HighlightView, SentenceView } from '../view/record-view.js';
import { sentenceText } from '../view/view-sentence.js';
import type { Wording } from '../words/wording.js';
import { markdownGroups } from './markdown-records.js';
import { markdownTargets } from './markdown-targets.js';
import { markdownTable, markdownText } from './markdown-text.js';

/** What may not be asserted, set apart as a quotation. */
export function markdownNotices(notices: readonly NoticeView[]): string {
  return notices.map(({ label, text }) => `> **${markdownText(label)}** ${markdownText(text)}\n`).join('>\n');
}

/** What was odd about the texts. */
export function markdownDiagnostics(diagnostics: readonly DiagnosticView[], { ui }: Wording): string {
  if (!diagnostics.length) return '';
  const items = diagnostics.map(
    ({ title, report, note }) => `- **${markdownText(title)}**（${markdownText(report)}） ${markdownText(note)}\n`,
  );
  return `**${markdownText(ui.diagnostics)}**\n\n${items.join('')}`;
}

function sectionLine({ label, hedge, previous, current, settled }: SectionChange, { phrases }: Wording): string {
  const names = (links: SectionChange['previous']): string => links.map(({ text }) => markdownText(text)).join('；');
  const route = [names(previous), names(current)].filter(Boolean).join(' → ');
  return `- ${phrases.hedged(`**${markdownText(label)}**`, hedge)} ${route}${settled ? ` · ${markdownText(settled)}` : ''}\n`;
}

function markdownSections({ changes, same, sameLabel }: SectionMapView, wording: Wording): string {
  const list = (each: readonly SectionChange[]): string => each.map((change) => sectionLine(change, wording)).join('');
  return `${list(changes)}${same.length ? `\n${markdownText(sameLabel)}\n\n${list(same)}` : ''}`;
}

/** What happened, one sentence an item. */
export const markdownDispatch = (dispatch: readonly SentenceView[]): string =>
  dispatch.map((sentence) => `- ${markdownText(sentenceText(sentence))}\n`).join('');

/** What is worth reading first, numbered. */
export function markdownHighlights(items: readonly HighlightView[], wording: Wording): string {
  return items
    .map(({ sign, label, runs, sides, reasons, sources }, at) => {
      const notes = [
        sides.map((side) => `${markdownText(side.label)}：${markdownText(side.text)}`).join(' → '),
        reasons && `${markdownText(wording.ui.why)}${markdownText(reasons)}`,
        sources.length > 0 && `${wording.ui.evidence}：${sources.map(({ text }) => markdownText(text)).join('；')}`,
      ].filter(Boolean);
      return `${at + 1}. **${markdownText(`${sign} ${label}`)}** ${markdownText(sentenceText({ runs }))}\n${notes.map((note) => `    - ${note}\n`).join('')}`;
    })
    .join('');
}

function markdownPassages(passages: PassagesView, wording: Wording): string {
  const { groups, previous, previousHeading, note, strengths, previousLabel, currentLabel, terms } = passages;
  const { ui } = wording;
  const strengthTable = markdownTable(
    [ui.item, previousLabel, currentLabel, ui.change],
    strengths.map((each) => [each.text, each.previous, each.current, wording.phrases.hedged(each.change, each.hedge)].map(markdownText)),
  );
  const termList = terms.map(
    ({ label, items }) => `**${markdownText(label)}** ${items.map(({ term, count }) => `${markdownText(term)}（${count}）`).join('、')}\n`,
  );
  return [
    markdownGroups(groups, wording),
    previous.length > 0 && `**${markdownText(previousHeading)}**\n\n${markdownGroups(previous, wording)}`,
    note && `${markdownText(note)}\n`,
    strengths.length > 0 && `**${markdownText(ui.strengthChanges)}**\n\n${strengthTable}`,
    ...termList,
  ]
    .filter(Boolean)
    .join('\n');
}

function markdownCounts({ counts, summary, unchanged }: PanelView): string {
  const sentences = summary.map(({ runs }) => runs.map(({ text }) => text).join('')).join('');
  const line = counts.map(({ sign, label, count }) => `${markdownText(`${sign} ${label}`)} **${count}**`).join(' · ');
  return [unchanged && `${markdownText(unchanged)}\n`, sentences && `${markdownText(sentences)}\n`, line && `${line}\n`]
    .filter(Boolean)
    .join('\n');
}

/** One part of a panel: its heading, as the page numbers it, and what stands under it. */
interface MarkdownPart {
  readonly title: string;
  readonly body: string;
}

/** What stands at the head of one comparison, and its parts in the order of the page. */
export function markdownPanel(panel: PanelView, wording: Wording): { readonly lead: string; readonly parts: readonly MarkdownPart[] } {
  const { targets, highlights, sections, records, passages } = panel;
  const title = ({ number, title: words }: { readonly number: string; readonly title: string }): string =>
    wording.phrases.partTitle(number, words);
  // The counts stand below what is worth reading first.
  const counts = markdownCounts(panel);
  const bySections = records && [
    markdownGroups(records.current, wording),
    records.previous.length > 0 && `**${markdownText(records.previousHeading)}**\n\n${markdownGroups(records.previous, wording)}`,
  ];
  const parts = [
    highlights && {
      title: title(highlights),
      body: [markdownHighlights([...highlights.items, ...highlights.more], wording), counts].filter(Boolean).join('\n'),
    },
    targets && { title: title(targets), body: markdownTargets(targets, wording) },
    sections && { title: title(sections), body: markdownSections(sections, wording) },
    records && { title: title(records), body: bySections!.filter(Boolean).join('\n') },
    passages && { title: title(passages), body: markdownPassages(passages, wording) },
  ];
  const lead = [
    `${markdownText(panel.editions)}\n`,
    markdownNotices(panel.notices),
    markdownDispatch(panel.dispatch),
    !highlights && counts,
    markdownDiagnostics(panel.diagnostics, wording),
  ];
  return { lead: lead.filter(Boolean).join('\n'), parts: parts.filter((part) => part !== null) };
}
