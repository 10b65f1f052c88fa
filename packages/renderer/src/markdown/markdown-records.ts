import type { FoldedView, GroupView, RecordView } from '../view/record-view.js';
import { partWords } from '../view/view-parts.js';
import type { Wording } from '../words/wording.js';
import { markdownText } from './markdown-text.js';

/** In which marks a run stands; what was moved is neither deleted nor new, and is said in words by the record's tags. */
function markRun(text: string, mark: string): string {
  const words = markdownText(text);
  // Marks hold only where a blank stands outside and none inside: **，** between two characters would be four asterisks.
  return words ? ` ${mark}${words}${mark} ` : '';
}

/** 建设 ~~十~~ **十二** 个助餐点: what went is struck out, what came is bold. */
function markdownRedline(parts: NonNullable<RecordView['redline']>): string {
  const runs = parts.map(({ equal, insert, delete: gone }) => {
    if (gone !== undefined) return markRun(gone, '~~');
    return insert === undefined ? markdownText(equal ?? '') : markRun(insert, '**');
  });
  return runs.join('').replace(/ {2,}/gu, ' ').trim();
}

function bodyOf({ redline, folded, text, sides }: RecordView): string {
  if (redline && !folded) return markdownRedline(redline);
  if (sides.length) return sides.map((side) => `${markdownText(side.label)}：${markdownText(side.text)}`).join('；');
  return markdownText(text ?? '');
}

/** 出处, 力度, 落实, 依据: what stands under a record, each in a line of its own. */
function notesOf(record: RecordView, wording: Wording): string[] {
  const { ui, phrases } = wording;
  const { strength, outcome, results, parts, lineage, places, because, rival, hedge, folded, redline, settled } = record;
  // Commitments that were merged often stood in one section.
  const where = [...new Set(places.map(({ text: place }) => markdownText(place)))];
  const said = results.map(({ text, hedge }) => phrases.hedged(`“${markdownText(text)}”`, hedge));
  return [
    strength && `${ui.strength}：${markdownText(strength)}`,
    outcome && `${phrases.hedged(markdownText(outcome.label), record.outcomeHedge)}${said.length ? `：${said.join('；')}` : ''}`,
    ...parts.map((part) => markdownText(partWords(part, wording))),
    lineage && markdownText(lineage.words),
    where.length > 0 && `${ui.evidence}：${where.join('；')}`,
    folded && redline && `${ui.compared}：${markdownRedline(redline)}`,
    hedge && because && `${ui.because}：${markdownText(because)}`,
    rival && `${ui.rival}：${markdownText(rival.text)}`,
    settled && `${ui.settled}：${markdownText(settled)}`,
  ].filter((note): note is string => Boolean(note));
}

/** One record as an item of a list, its notes below it. */
export function markdownRecord(record: RecordView, wording: Wording): string {
  const { sign, label, kinds, tags, hedge } = record;
  const said = [hedge, kinds, ...tags].filter(Boolean).map(markdownText);
  const head = `**${markdownText(`${sign} ${label}`)}**${said.length ? `（${said.join('；')}）` : ''} ${bodyOf(record)}`;
  return `- ${head}\n${notesOf(record, wording)
    .map((note) => `  - ${note}\n`)
    .join('')}`;
}

function markdownFolded({ label, items }: FoldedView): string {
  return `\n${markdownText(label)}\n\n${items.map(({ text }) => `- ${markdownText(text)}\n`).join('')}`;
}

/** Records under the headings of their sections. */
export function markdownGroups(groups: readonly GroupView[], wording: Wording): string {
  return groups
    .map(({ part, heading, records, folded, away }) => {
      const title = [part, heading]
        .filter((each) => each !== null)
        .map(markdownText)
        .join(' · ');
      const items = records.map((record) => markdownRecord(record, wording)).join('');
      const rest = [folded, away].filter((each) => each !== null).map(markdownFolded);
      return `#### ${title}\n\n${items}${rest.join('')}`;
    })
    .join('\n');
}
