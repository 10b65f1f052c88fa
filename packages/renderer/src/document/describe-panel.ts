import type {
  DiagnosticView,
  HeadingView,
  HighlightView,
  NoticeView,
  PanelView,
  PassagesView,
  SectionChange,
  SectionMapView,
  SentenceView,
} from '../generated/view-fields.js';
import { sentenceText } from '../view/view-sentence.js';
import type { Wording } from '../words/wording.js';
import { describeGroups, hedgeBehind } from './describe-records.js';
import { describeTargets } from './describe-targets.js';
import {
  type Block,
  fixed,
  heading,
  type Item,
  joinLines,
  type Line,
  label,
  plainList,
  say,
  strong,
  table,
  textBlock,
  textBlocks,
} from './document.js';

/** What may not be asserted. */
export function describeNotices(notices: readonly NoticeView[]): readonly Block[] {
  return notices.length ? [{ kind: 'notices', lines: notices.map((notice) => say`${strong(notice.label)} ${notice.text}`) }] : [];
}

/** What was odd about the texts. */
export function describeDiagnostics(diagnostics: readonly DiagnosticView[], { ui }: Wording): readonly Block[] {
  const lines = diagnostics.map(({ title, report, note }) => say`${strong(title)}${report && `（${report}）`} ${note}`);
  return lines.length ? [label(ui.diagnostics), ...plainList(lines)] : [];
}

const listed = (texts: readonly { readonly text: string }[]): Line => joinLines('；', ...texts.map(({ text }) => text));

function sectionLine({ label: change, hedge, previous, current, settled }: SectionChange, wording: Wording): Line {
  const route = joinLines(' → ', listed(previous), listed(current));
  return joinLines(' · ', say`${strong(change)}${hedgeBehind(hedge, wording)} ${route}`, settled);
}

function describeSections({ changes, same, sameLabel }: SectionMapView, wording: Wording): readonly Block[] {
  const list = (each: readonly SectionChange[]) => plainList(each.map((change) => sectionLine(change, wording)));
  return [...list(changes), ...(same.length ? [textBlock(sameLabel), ...list(same)] : [])];
}

/** What happened, one sentence an item. */
export const describeDispatch = (dispatch: readonly SentenceView[]): readonly Block[] => plainList(dispatch.map(sentenceText));

function highlightItem({ sign, label: kind, runs, sides, reasons, sources }: HighlightView, { ui }: Wording): Item {
  const places = sides.map((side) => say`${side.label}：${side.text}`);
  const notes = [
    joinLines(' → ', ...places),
    reasons ? say`${fixed(ui.why)}${reasons}` : [],
    sources.length > 0 ? say`${fixed(ui.evidence)}：${listed(sources)}` : [],
  ];
  return { line: say`${strong(`${sign} ${kind}`)} ${sentenceText({ runs })}`, notes: notes.filter((note) => note.length > 0) };
}

/** What is worth reading first, numbered. */
export function describeHighlights(items: readonly HighlightView[], wording: Wording): readonly Block[] {
  return items.length ? [{ kind: 'list', ordered: true, items: items.map((item) => highlightItem(item, wording)) }] : [];
}

function describePassages(passages: PassagesView, wording: Wording): readonly Block[] {
  const { groups, previous, previousHeading, note, strengths, previousLabel, currentLabel, terms } = passages;
  const { ui, phrases } = wording;
  const rows = strengths.map((each) => [each.text, each.previous, each.current, phrases.hedged(each.change, each.hedge)]);
  const termLine = ({ label: title, items }: PassagesView['terms'][number]): Line => {
    const said = items.map(({ term, count, since }) => say`${term}（${fixed([count, since].filter(Boolean).join('，'))}）`);
    return say`${strong(title)} ${joinLines('、', ...said)}`;
  };
  return [
    ...describeGroups(groups, wording),
    ...(previous.length ? [label(previousHeading), ...describeGroups(previous, wording)] : []),
    ...(note ? [textBlock(note)] : []),
    ...(rows.length ? [label(ui.strengthChanges), table([ui.item, previousLabel, currentLabel, ui.change], rows)] : []),
    ...terms.map((term) => textBlock(termLine(term))),
  ];
}

/** The counts, in words and as a line. */
function describeCounts({ counts, summary, unchanged }: PanelView): readonly Block[] {
  const line = counts.map((each) => say`${`${each.sign} ${each.label}`} ${strong(String(each.count))}`);
  return textBlocks(unchanged, summary.map(sentenceText).join(''), joinLines(' · ', ...line));
}

/** One comparison: what stands at its head, and its parts in the order of the page, numbered as there. */
export function describePanel(panel: PanelView, wording: Wording): readonly Block[] {
  const { targets, highlights, sections, records, passages } = panel;
  const part = <Part extends HeadingView>(view: Part | null, blocks: (view: Part) => readonly Block[]): readonly Block[] =>
    view ? [heading(3, wording.phrases.partTitle(view.number, view.title)), ...blocks(view)] : [];
  // The counts stand below what is worth reading first.
  const counts = describeCounts(panel);
  return [
    heading(2, panel.heading),
    textBlock(panel.editions),
    ...describeNotices(panel.notices),
    ...describeDispatch(panel.dispatch),
    ...(highlights ? [] : counts),
    ...describeDiagnostics(panel.diagnostics, wording),
    ...part(highlights, ({ items, more }) => [...describeHighlights([...items, ...more], wording), ...counts]),
    ...part(targets, (view) => describeTargets(view, wording)),
    ...part(sections, (view) => describeSections(view, wording)),
    ...part(records, ({ current, previousHeading, previous }) => [
      ...describeGroups(current, wording),
      ...(previous.length ? [label(previousHeading), ...describeGroups(previous, wording)] : []),
    ]),
    ...part(passages, (view) => describePassages(view, wording)),
  ];
}
