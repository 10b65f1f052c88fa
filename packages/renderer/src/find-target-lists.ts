import { type ComparedReport, type Section, type Span, walkSections } from '@tongbi/model';

// How the genre opens the list of the year's main targets: 主要预期目标是：, 预期目标建议为：, 主要目标：. A bare mention, as in
// 努力完成全年预期目标任务, opens none.
const OPENING = /(?:预期目标|主要目标|奋斗目标)[^。；;\n]{0,12}[:：是为]/u;
// A paragraph that ends so is followed by the list: one paragraph, or one an item, each with its mark.
const INTRODUCES = /[:：]\s*$/u;
const ITEM_MARK = /^\s*(?:[—–·•●◆■*-]|[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[)）])/u;

/** The end of the list that the paragraph at `opener` opens. */
function endOfList(text: string, paragraphs: Section['paragraphs'], opener: number): number {
  const textOf = (index: number): string => text.slice(paragraphs[index]!.span.start, paragraphs[index]!.span.end);
  let last = opener;
  if (INTRODUCES.test(textOf(opener)) && opener + 1 < paragraphs.length) {
    last += 1;
    if (ITEM_MARK.test(textOf(last))) while (last + 1 < paragraphs.length && ITEM_MARK.test(textOf(last + 1))) last += 1;
  }
  return paragraphs[last]!.span.end;
}

/** Where a report lists its 主要预期目标: from the words that open the list to the end of the last paragraph that belongs to it. */
export function findTargetLists({ text, parts }: ComparedReport): readonly Span[] {
  const lists: Span[] = [];
  for (const { section, above } of walkSections(parts)) {
    if ([section, ...above].some(({ role }) => role === 'review')) continue;
    section.paragraphs.forEach(({ span }, index) => {
      const opening = OPENING.exec(text.slice(span.start, span.end));
      if (opening) lists.push({ start: span.start + opening.index, end: endOfList(text, section.paragraphs, index) });
    });
  }
  return lists;
}
