import type { FoldedView, GroupView, RecordView } from '../generated/view-fields.js';
import { partWords } from '../view/view-record.js';
import type { Wording } from '../words/wording.js';
import { type Block, fixed, heading, type Item, joinLines, type Line, plainList, say, strong, textBlock } from './document.js';

/** 建设[十/十二]个助餐点; what was moved is neither deleted nor new, and is said in words by the record's tags. */
function redlineOf(parts: NonNullable<RecordView['redline']>): Line {
  return parts.map(({ equal, insert, delete: gone }) => {
    if (gone !== undefined) return { text: gone, mark: 'delete' };
    return insert === undefined ? { text: equal ?? '' } : { text: insert, mark: 'insert' };
  });
}

function bodyOf({ redline, folded, text, sides }: RecordView): Line {
  if (redline && !folded) return redlineOf(redline);
  if (sides.length) return joinLines('；', ...sides.map((side) => say`${side.label}：${side.text}`));
  return say`${text ?? ''}`;
}

/** （多半）: what stands behind words that are not certain. */
export const hedgeBehind = (hedge: string, { phrases }: Wording): Line => say`${fixed(phrases.hedged('·', hedge).slice(1))}`;

/** 出处, 力度, 落实, 依据: what stands under a record, each in a line of its own. */
function notesOf(record: RecordView, wording: Wording): readonly Line[] {
  const { ui, phrases } = wording;
  const { strength, outcome, results, parts, lineage, places, because, rival, hedge, folded, redline, settled } = record;
  // Commitments that were merged often stood in one section.
  const where = [...new Set(places.map(({ text }) => text))];
  const said = results.map((result) => say`“${result.text}”${hedgeBehind(result.hedge, wording)}`);
  const notes = [
    strength && say`${fixed(ui.strength)}：${strength}`,
    outcome && joinLines('：', phrases.hedged(outcome.label, record.outcomeHedge), joinLines('；', ...said)),
    ...parts.map((part) => say`${partWords(part, wording)}`),
    lineage && say`${lineage.words}`,
    where.length > 0 && say`${fixed(ui.evidence)}：${joinLines('；', ...where)}`,
    folded && redline && say`${fixed(ui.compared)}：${redlineOf(redline)}`,
    hedge && because && say`${fixed(ui.because)}：${because}`,
    rival && say`${fixed(ui.rival)}：${rival.text}`,
    settled && say`${fixed(ui.settled)}：${settled}`,
  ];
  return notes.filter((note): note is Line => Boolean(note));
}

export function describeRecord(record: RecordView, wording: Wording): Item {
  const { sign, label, kinds, tags, hedge } = record;
  const said = joinLines('；', hedge, kinds, ...tags);
  const head = said.length ? say`${strong(`${sign} ${label}`)}（${said}）` : [strong(`${sign} ${label}`)];
  return { line: say`${head} ${bodyOf(record)}`, notes: notesOf(record, wording) };
}

function describeFolded({ label, items }: FoldedView): readonly Block[] {
  return [textBlock(label), ...plainList(items.map(({ text }) => text))];
}

/** Records under the headings of their sections. */
export function describeGroups(groups: readonly GroupView[], wording: Wording): readonly Block[] {
  return groups.flatMap(({ part, heading: title, records, folded, away }): readonly Block[] => [
    heading(4, [part, title].filter((each) => each !== null).join(' · ')),
    ...(records.length ? [{ kind: 'list', ordered: false, items: records.map((record) => describeRecord(record, wording)) } as const] : []),
    ...[folded, away].filter((each) => each !== null).flatMap(describeFolded),
  ]);
}
