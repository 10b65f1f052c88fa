import { containment, listedWords, type PromiseText, unsaidBesideMarks } from '../links/weigh-wording.js';

/** An item of which no more is said elsewhere is another thing: 终身教育 beside 特殊教育. */
const SAID = 0.5;
/** Beside a mark so much that is unsaid is an item, whatever stands around it: 低水平 in 高耗能、高排放、低水平项目. */
const UNSAID = 1.2;
const CLAUSE = /[，；：。]/;
const ITEM = /、/;
/** In a list so long an item that says as much anew is another one, also where the head is shared: 联系企业、联系项目、联系乡村. */
const LONG_LIST = 3;
/** What closes a list and names nothing: “等重点项目建设”. */
const LIST_END = /等.{0,12}$/;
/** The second stage of a work is another work than the first. */
const STAGE = /[一二三四五六七八九十]期/g;

/** The lists of a text, each as its items, without the words that it opens with. */
function listsOf({ text, opening }: PromiseText): readonly (readonly string[])[] {
  const bare = opening.reduce((rest, word) => rest.replace(word, ''), text);
  const lists = bare
    .split(CLAUSE)
    .map(listedWords)
    .filter((clause) => ITEM.test(clause));
  return lists.map((clause) =>
    clause
      .split(ITEM)
      .map((item) => item.replace(LIST_END, ''))
      .filter((item) => item.length > 1),
  );
}

/** A clause that says what for says nothing new with its 和 (“保障和改善民生”); one that lists fields does (“聚焦A、B、C”). */
function withoutPlainAsides({ text, opening, asides }: PromiseText): PromiseText {
  const plain = asides.filter((aside) => !aside.includes('、'));
  return { text: plain.reduce((rest, aside) => rest.replace(aside, ''), text), opening, asides: [] };
}

/** Whether a list of `text` holds an item that `others` do not speak of: a change of scope, however long the list. */
export function listsMore(promise: PromiseText, others: readonly PromiseText[]): boolean {
  const text = withoutPlainAsides(promise);
  if (unsaidBesideMarks(text, others).some((weight) => weight >= UNSAID)) return true;
  const isOther = (item: string, of: number) => {
    const said = containment(item, others);
    return said <= SAID || (of >= LONG_LIST && (1 - said) * item.length >= 2);
  };
  if (listsOf(text).some((items) => items.some((item) => isOther(item, items.length)))) return true;
  const stages = text.text.match(STAGE) ?? [];
  return stages.some((stage) => !others.some((other) => other.text.includes(stage)));
}
