import type { Record, StrengthChange, TermChange } from '@tongbi/model';
import type { PassagesView } from '../generated/view-fields.js';
import { type Folding, groupRecords, placeInCurrent, placeInPrevious } from './group-records.js';
import { traitsOf } from './label-traits.js';
import { type PanelContext, say } from './prepare-set.js';
import { hedgeOf, strengthChange } from './view-record.js';
import { historyWords } from './view-sentence.js';
import { visibleText } from './visible-text.js';

/** A sentence that only one report has is news where it stands in a row of others: a list serves it better than a card. */
const foldSingles = (label: string, { wording }: PanelContext): Folding => ({
  status: 'single',
  folds: (record) => traitsOf(record).passage === 'line',
  label: (count) => wording.phrases.onlyIn(label, count),
});

/** Passages that stayed as they were, or of which nothing can be asserted, are counted instead of listed. */
const isListed = (record: Record): boolean => traitsOf(record).passage !== 'counted';

function noteOf(passages: readonly Record[], context: PanelContext): string {
  const { phrases } = context.wording;
  const counted = passages.filter((record) => !isListed(record));
  const unseen = counted.filter((record) => traitsOf(record).unseenIn).length;
  return phrases.passagesNote([say('passagesKept', context, counted.length - unseen), phrases.passagesUnseen(unseen)]);
}

/** Only another word, of which neither can be said that it binds harder, is shown on its card. */
const inTable = { stronger: true, weaker: true, stage: true, other: false } as const satisfies { [change in StrengthChange]: boolean };

const strengthsOf = (context: PanelContext): PassagesView['strengths'] =>
  context.comparison.commitments.flatMap((record) => {
    const change = strengthChange(record, context);
    if (!change || !record.current || !inTable[record.strength!.change!]) return [];
    return [
      { text: visibleText(record.current.text), ...change, ...hedgeOf(record, context.wording), href: `#${context.recordId(record)}` },
    ];
  });

function termsOf(context: PanelContext): PassagesView['terms'] {
  const { phrases, since } = context.wording;
  const list = (label: string, terms: readonly TermChange[]): PassagesView['terms'][number] => ({
    label: terms.some(({ history }) => history) ? phrases.termHistory(label) : label,
    items: terms.map(({ term, count, history, places: [first] }) => ({
      term: visibleText(term),
      count,
      since: historyWords(history, since),
      href: first ? context.index.link(first.report, first.span) : null,
    })),
  });
  const { terms } = context.comparison;
  return [list(say('newTerms', context), terms.new), list(say('vanishedTerms', context), terms.vanished)].filter(
    ({ items }) => items.length > 0,
  );
}

/** What is said beside the commitments: requirements, problems and context read against each other, strength, words. */
export function viewPassages(context: PanelContext): Omit<PassagesView, 'number'> | null {
  const { passages } = context.comparison;
  const listed = passages.filter(isListed);
  const groups = groupRecords(placeInCurrent(listed), context, foldSingles(context.currentLabel, context));
  const previous = groupRecords(placeInPrevious(listed), context, foldSingles(context.previousLabel, context));
  const [strengths, terms] = [strengthsOf(context), termsOf(context)];
  if (!groups.length && !previous.length && !strengths.length && !terms.length) return null;
  return {
    id: `y${context.key}-passages`,
    title: context.wording.phrases.passages,
    note: noteOf(passages, context),
    groups,
    previousHeading: context.wording.phrases.passagesLeft(context.previousLabel, context.currentLabel),
    previous,
    strengths,
    previousLabel: context.previousLabel,
    currentLabel: context.currentLabel,
    terms,
  };
}
