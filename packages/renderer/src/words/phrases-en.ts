import type { InAnyLanguage } from './language.js';
import type { phrasesZh } from './phrases-zh.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** As in Chinese; what the reports themselves say is not translated. */
export const phrasesEn: InAnyLanguage<typeof phrasesZh> = {
  year: (year) => String(year),
  deck: (names) => `compared with ${names.join(', ')}`,
  publication: (publisher, title, date) => [publisher, title && `《${title}》`, date].filter(Boolean).join(', '),
  publications: (each) => each.join('; '),
  method: [
    'The commitments of both reports are linked one by one, and only linked ones are compared word by word; figures are paired by indicator, aspect and period. Every item can be opened to its place in both texts.',
    "“Not mentioned again” says that the later report is silent, not that anything was cancelled; “done” that the later report says so. Targets and results are the report's own and were not verified.",
    'Links are inferred by a program. How often it was right where it says a thing plainly, says “probably”, or marks it “to be checked”, was measured against links that people made, on three pairs of reports that took no part in the learning. Check the texts before quoting what is marked.',
  ],
  measured: (right) =>
    (
      [
        ['that two items are one', right.link],
        ['that what is new or not mentioned again has no counterpart', right.alone],
        ['kept or changed', right.change],
        ['whether the review speaks of it', right.reported],
      ] as const
    )
      .map(
        ([what, { certain, likely, unsure }]) =>
          `${what}: plainly ${certain}${likely ? `, probably ${likely}` : ''}${unsure ? `, to be checked ${unsure}` : ''}`,
      )
      .reduce((text, each) => `${text}${each}; `, 'Right of 100 claims — ')
      .replace(/; $/u, '.'),
  measuredAs: (hedge, right) => `${hedge || 'certain'} (of 100 such claims on reports that people checked, ${right} were right)`,
  expected: {
    new: (count) => `by past checks, some ${count} of them have no counterpart indeed`,
    dropped: (count) => `by past checks, some ${count} of them have no counterpart indeed`,
  },
  settled: (what, who, why) => `${what}${who && ` (${who})`}${why && `: ${why}`}`,
  editions: (previous, previousEdition, current, currentEdition) => `${previous} ${previousEdition} → ${current} ${currentEdition}`,
  ordinal: (number) => String(number),
  unchanged: (previous, current, count) =>
    `Nothing changed: all ${plural(count, 'commitment')} of ${previous} stand in ${current}, in the same sections and words.`,
  others: (count) => `${plural(count, 'other aim')} with a figure`,
  othersLeft: (count) =>
    `${plural(count, 'more')} stand in one text only and cannot be compared, since the other is a selection; see the item list.`,
  seriesLegend: 'Small charts: bars are targets, dots and lines results; a year without figure is left out. ',
  pairs: (count) => `${plural(count, 'figure')} that both reviews state`,
  point: (year, target, actual) => `${year}: ${[target && `target ${target}`, actual && `result ${actual}`].filter(Boolean).join(', ')}`,
  points: (each) => each.join('; '),
  sentence: { perhaps: 'Possibly: ', joint: '; ', stop: '.' },
  reasons: (each) => each.join('; '),
  sectionsDescription: (previous, previousCount, current, currentCount) =>
    `Which of the ${plural(previousCount, 'section')} of ${previous} went into which of the ${currentCount} of ${current}; the list below says the same`,
  sectionsSame: (count) => `${plural(count, 'section')} with the same name and place`,
  movedAway: (current, count) => `${plural(count, 'item')} moved to another section of ${current}`,
  mergedFrom: (previous, count) => (count > 1 ? `${count} items of ${previous} merged` : 'merged into another'),
  strengthChanges: { other: 'other word', stronger: 'stronger', weaker: 'weaker', stage: 'another stage' },
  list: (each) => each.join(', '),
  hedged: (words, hedge) => (words && hedge ? `${words} (${hedge})` : words),
  onlyIn: (label, count) => `${plural(count, 'sentence')} in ${label} only`,
  passagesNote: (kept, unseen) => {
    const parts = [
      kept ? `${plural(kept, 'sentence')} kept as they were` : '',
      unseen ? `${plural(unseen, 'sentence')} in one text only, of which a selection cannot tell whether they are new or dropped` : '',
    ].filter(Boolean);
    return parts.length ? `Not listed: ${parts.join('; ')}.` : '';
  },
  editionWords: {
    digest: "Every commitment and figure is in it, in other words than the report's; it must not be quoted as the original. ",
    abridged: "A selection in other words than the report's. What it lacks may well stand in the report. ",
  },
  fictional: (places) => `${places.join(', ')} is a made-up place`,
  noNew: (previous, current) => `What ${current} has and the text of ${previous} lacks is called “not in the selection”, not “new”. `,
  noDropped: (previous, current) =>
    `What ${previous} has and the text of ${current} lacks is called “not in the selection”, not “not mentioned again”. `,
  noRedline: "Not both texts are the report's own words, so there is no redline; both stand side by side.",
  since: (year, atLeast) => `since ${year}${atLeast ? ' at least' : ''}`,
  strip: (since, years, done) => `${since}; stated in ${years.join(', ')}${done.length ? `; reported done in ${done.join(', ')}` : ''}`,
  cell: {
    first: 'first stated',
    carried: 'carried on',
    changed: 'changed',
    returned: 'stated again',
    done: 'reported done',
    dropped: 'not mentioned again',
    before: 'not yet stated',
    noText: 'no text of that year',
    unseen: 'not in the selection',
  },
  chartsNote:
    "Bars are targets, dots and lines results; a year without figure breaks the line. Figures are the reports' own; what they cover may change from year to year.",
  otherCharts: (count) => plural(count, 'other indicator'),
  heatMapNote: (selection) =>
    `Each cell has the number of commitments on a theme (a commitment may have several); the shade is their share in the year's commitments. ${selection ? 'Selections have no shade and cannot be compared.' : ''}`,
};
