import { type Assignee, type Deadline, type Report, reportAsRead, sliceSpan, walkSections } from '@tongbi/model';
import { forms, pattern } from './genre-words.js';
import { readDeadline } from './read-deadline.js';

/** Who is to do, and by when, what stands before it: （市发展改革委牵头，6月底前完成）, 责任单位：市财政局。 */
export interface Assignment {
  readonly start: number;
  readonly end: number;
  /** Where the paragraph begins that it stands in. */
  readonly paragraph: number;
  readonly who: readonly Assignee[];
  readonly by: Deadline | null;
}

/** To the next label or the end; 各县（区） has brackets of its own. */
const labelled = new RegExp(
  pattern`(?<label>${'lead-label'}|${'help-label'}|${'due-label'})[：:](?<list>(?:[^。；;：:（）()\n]|[（(][^（）()]*[）)])+)`.source,
  'gu',
);
const bracketed = /[（(](?<inside>(?:[^（）()]|[（(][^（）()]*[）)])+)[）)]/gu;

/** The assignments of a report, in text order; few reports have any. */
export function readAssignments(report: Report): readonly Assignment[] {
  const reading = reportAsRead(report);
  const paragraphs = [...walkSections(reading.parts)].flatMap(({ section }) => section.paragraphs.map(({ span }) => span));
  const found = paragraphs.flatMap((span) =>
    assignmentsIn(sliceSpan(reading.text, span), span.start, report.year).map((one) => ({ ...one, paragraph: span.start })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a sentence does nothing but assign what stands before it. */
export function isOnlyAssignment(sentence: string): boolean {
  const left = assignmentsIn(sentence, 0, null).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), sentence);
  return left !== sentence && /^[\p{P}\s]*$/u.test(left);
}

type Placed = Omit<Assignment, 'paragraph'>;

const assignmentsIn = (text: string, offset: number, planned: number | null): readonly Placed[] => [
  ...readLabels(text, offset, planned),
  ...readBrackets(text, offset, planned),
];

function* readLabels(text: string, offset: number, planned: number | null): Generator<Placed> {
  const all = [...text.matchAll(labelled)];
  // 牵头单位：A；责任单位：B: where some lead, those who are only responsible help.
  const hasChief = all.some(({ groups }) => forms.isChief.test(groups!.label!));
  for (const { index, 0: words, groups } of all) {
    const { label, list } = groups as { label: string; list: string };
    const at = offset + index + words.length - list.length;
    const leads = hasChief ? forms.isChief.test(label) : !forms.helpLabel.test(label);
    const isDue = forms.dueLabel.test(label);
    const span = { start: offset + index, end: offset + index + words.length };
    yield isDue ? { ...span, who: [], by: readDeadline(list, planned, at) } : { ...span, who: namesIn(list, at, leads), by: null };
  }
}

function* readBrackets(text: string, offset: number, planned: number | null): Generator<Placed> {
  for (const { index, 0: words, groups } of text.matchAll(bracketed)) {
    const inside = groups!.inside!;
    const who: Assignee[] = [];
    let at = offset + index + 1;
    for (const part of inside.split(/(?<=[，,；;])/u)) {
      const match = forms.saysWho.exec(part);
      if (match?.groups) who.push(...namesIn(match.groups.list!, at, match.groups.helps === undefined));
      at += part.length;
    }
    const [start, end] = [offset + index, offset + index + words.length];
    if (who.length) yield { start, end, who, by: readDeadline(inside, planned, start + 1) };
  }
}

const shortestName = 2;

function namesIn(list: string, offset: number, leads: boolean): readonly Assignee[] {
  const names: Assignee[] = [];
  let at = offset;
  for (const part of list.split(/(?<=[、，,])(?![^（(]*[）)])/u)) {
    const text = part
      .replace(/[、，,\s]+$/u, '')
      .replace(forms.aroundNames, '')
      .trim();
    const start = at + part.indexOf(text);
    if (text.length >= shortestName) names.push({ text, span: { start, end: start + text.length }, leads });
    at += part.length;
  }
  return names;
}
