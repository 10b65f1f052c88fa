import type { Record, TermChange } from '@tongbi/model';
import { type Folding, groupRecords, placeInCurrent, placeInPrevious } from './group-records.js';
import type { PassagesView } from './page-view.js';
import { type PanelContext, shownStatus } from './panel-context.js';
import { strengthChange } from './view-record.js';
import { visibleText } from './visible-text.js';

/** Passages that stayed as they were, or of which nothing can be asserted, are counted instead of listed. */
function isListed(record: Record): boolean {
  const status = shownStatus(record);
  return !status.startsWith('unseen') && (status !== 'kept' || record.moved || record.split || record.merged);
}

/** A sentence that only one report has is news where it stands in a row of others: a list serves it better than a card. */
function foldSingles(label: string): Folding {
  return {
    status: 'single',
    folds: ({ status }) => status === 'new' || status === 'dropped',
    label: (count) => `只见于${label}的${count}句`,
  };
}

function noteOf(passages: readonly Record[]): string {
  const kept = passages.filter((record) => shownStatus(record) === 'kept' && !isListed(record)).length;
  const unseen = passages.filter((record) => shownStatus(record).startsWith('unseen')).length;
  const parts = [kept ? `${kept}句沿用原话` : '', unseen ? `${unseen}句只见于一边，因版本所限不能说是新增还是未再提及` : ''].filter(
    Boolean,
  );
  return parts.length ? `另有${parts.join('，')}，不一一列出。` : '';
}

function strengthsOf(context: PanelContext): PassagesView['strengths'] {
  return context.comparison.commitments.flatMap((record) => {
    const change = strengthChange(record);
    if (!change || !record.current) return [];
    return [{ text: visibleText(record.current.text), ...change, href: `#${context.recordId(record)}` }];
  });
}

function termsOf(context: PanelContext): PassagesView['terms'] {
  const list = (label: string, terms: readonly TermChange[]): PassagesView['terms'][number] => ({
    label,
    items: terms.map(({ term, count, places: [first] }) => ({
      term: visibleText(term),
      count,
      href: first ? context.index.link(first.report, first.span) : null,
    })),
  });
  const { terms } = context.comparison;
  return [list(`${context.currentLabel}新出现的词`, terms.new), list(`${context.currentLabel}不再出现的词`, terms.vanished)].filter(
    ({ items }) => items.length > 0,
  );
}

/** What is said beside the commitments: requirements, problems and context read against each other, strength, words. */
export function viewPassages(context: PanelContext): Omit<PassagesView, 'number'> | null {
  const { passages } = context.comparison;
  const listed = passages.filter(isListed);
  const groups = groupRecords(placeInCurrent(listed), context, foldSingles(context.currentLabel));
  const previous = groupRecords(placeInPrevious(listed), context, foldSingles(context.previousLabel));
  const [strengths, terms] = [strengthsOf(context), termsOf(context)];
  if (!groups.length && !previous.length && !strengths.length && !terms.length) return null;
  return {
    id: `y${context.key}-passages`,
    title: '提法与措辞',
    note: noteOf(passages),
    groups,
    previousHeading: `${context.previousLabel}有、${context.currentLabel}没有对应的句子，按${context.previousLabel}章节`,
    previous,
    strengths,
    previousLabel: context.previousLabel,
    currentLabel: context.currentLabel,
    terms,
  };
}
