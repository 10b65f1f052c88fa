import { kindOf, kindWordPattern } from '@tongbi/kinds';
import { isTable, type Kind, type Metric, onceEach, type Section, type Span, walkSections } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { clauseMark } from '../numbers/number-context.js';
import type { ReadReport } from './read-report.js';

// How the genre opens the list of the year's main targets: 主要预期目标是：, 预期目标建议为：, 奋斗目标：. A bare mention, as in
// 努力完成全年目标任务, opens one only among the requirements.
const opening = onceEach(
  (kind: Kind) => new RegExp(`${kindWordPattern(kind, 'target').source}(?:[^，,。；;]{0,12}[:：是为有]|[，,])`, 'gu'),
);
export const targetMention = onceEach((kind: Kind) => new RegExp(kindWordPattern(kind, 'target').source, 'gu'));
const afterSentence = /(?<=[。！？])/u;

/** Whether a sentence goes on with the list, half of its clauses being figures; 5%左右的增速，综合考虑了… gives the reason for one. */
function goesOn(sentence: string): boolean {
  const clauses = sentence.split(clauseMark).filter((clause) => clause.trim());
  return (
    !/^\s/u.test(sentence) &&
    !forms.targetReason.test(sentence) &&
    clauses.filter((clause) => forms.endsWithNumber.test(clause)).length * 2 >= clauses.length
  );
}

/** How far the list goes that a text begins with: over the first sentence and those that go on with it. */
export function lengthOfList(text: string): number {
  const [first = '', ...others] = text.split(afterSentence);
  const stop = others.findIndex((sentence) => !goesOn(sentence));
  return first.length + others.slice(0, stop < 0 ? others.length : stop).join('').length;
}

/** The end of the list that the paragraph at `opener` opens: of its sentences, or of the paragraphs that the paragraph introduces. */
function endOfList(text: string, paragraphs: Section['paragraphs'], opener: number, start: number): number {
  const textOf = (index: number): string => text.slice(paragraphs[index]!.span.start, paragraphs[index]!.span.end);
  if (!forms.introducesList.test(textOf(opener)) || opener + 1 === paragraphs.length) {
    return start + lengthOfList(text.slice(start, paragraphs[opener]!.span.end));
  }
  let last = opener + 1;
  if (forms.itemMark.test(textOf(last))) while (last + 1 < paragraphs.length && forms.itemMark.test(textOf(last + 1))) last += 1;
  return paragraphs[last]!.span.end;
}

/** Where a report lists its 主要预期目标: from the words that open the list to its end. */
const targetLists = onceEach((report: ReadReport['report']): readonly Span[] => {
  const text = report.reading ?? report.text;
  const kind = kindOf(report);
  const lists: Span[] = [];
  for (const { section, above } of walkSections(report.parts)) {
    // A table of indicators gives the year's targets beside what was reached.
    for (const { span } of section.paragraphs) if (isTable(text.slice(span.start, span.end))) lists.push(span);
    if ([section, ...above].some(({ role }) => role === 'review')) continue;
    section.paragraphs.forEach(({ span }, index) => {
      for (const { index: at } of text
        .slice(span.start, span.end)
        .matchAll((section.role === 'requirements' ? targetMention : opening)(kind)))
        lists.push({ start: span.start + at, end: endOfList(text, section.paragraphs, index, span.start + at) });
    });
  }
  return lists;
});

/** Whether a paragraph stands in a list that one before it opens: 主要预期目标是： with the targets below. */
export const isListed = (report: ReadReport['report'], { start, end }: Span): boolean =>
  targetLists(report).some((list) => list.start < start && end <= list.end);

/** Whether a target stands in the list of the year's main expected targets (主要预期目标). */
export function isMainTarget({ report }: ReadReport, { role, span }: Pick<Metric, 'role' | 'span'>): boolean {
  return role === 'target' && targetLists(report).some((list) => list.start <= span.start && span.end <= list.end);
}
