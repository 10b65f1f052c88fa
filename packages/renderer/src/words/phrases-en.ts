import type { InAnyLanguage } from './language.js';
import type { phrasesZh } from './phrases-zh.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** As in Chinese; what the reports themselves say is not translated. */
export const phrasesEn: InAnyLanguage<typeof phrasesZh> = {
  untitled: 'Government work reports compared',
  reportName: (place, year) => `${place} ${year} government work report`,
  year: (year) => String(year),
  titled: (heading, deck) => `${heading}: ${deck}`,
  deck: (names) => `compared with ${names.join(', ')}`,
  speaker: (name) => `delivered by ${name}`,
  source: (label, told, edition) => `${label}: ${told} (${edition})`,
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
  methodLinks:
    'The commitments of both reports are linked one by one, and only linked ones are compared word by word; figures are paired by indicator, aspect and period.',
  cited: (name, edition) => `${name} (${edition}, not the report's own words)`,
  settled: (what, who, why) => `${what}${who && ` (${who})`}${why && `: ${why}`}`,
  settledApart: (words) => `not the same as “${words}”`,
  settledSections: 'the one carries on the other',
  settledSectionsApart: (words) => `does not carry on “${words}”`,
  settledMark: (mark, words) => `${mark}: ${words}`,
  heading: (previous, current) => `${current} against ${previous}`,
  editions: (previous, previousEdition, current, currentEdition) => `${previous} ${previousEdition} → ${current} ${currentEdition}`,
  unseenIn: (report, words) => `${words}, ${report}`,
  countOf: (words, count) => `${words}: ${count}`,
  ordinal: (number) => String(number),
  numbered: (number, title) => `${number}　${title}`,
  partTitle: (number, title) => `${number}. ${title}`,
  nothingPromised: 'No commitment was read in either text; there is nothing to compare.',
  unchanged: (previous, current, count) =>
    `Nothing changed: all ${plural(count, 'commitment')} of ${previous} stand in ${current}, in the same sections and words.`,
  targets: 'Targets and results',
  figures: 'Figures side by side',
  target: (label) => `Target ${label}`,
  actualOf: (year) => `Result ${year}`,
  actualIn: (label) => `Result told in ${label}`,
  others: (count) => `${plural(count, 'other aim')} with a figure`,
  othersLeft: (count) =>
    `${plural(count, 'more')} stand in one text only and cannot be compared, since the other is a selection; see the item list.`,
  seriesLegend: 'Small charts: bars are targets, dots and lines results; a year without figure is left out. ',
  nowBound: (word) => `now “${word}”`,
  noLongerBound: (word) => `no longer “${word}”`,
  largerDecline: (delta) => `decline ${delta}`,
  level: 'unchanged',
  points100: 'percentage points',
  pairs: (count) => `${plural(count, 'figure')} that both reviews state`,
  goals: 'Goals for several years',
  reportOf: (label) => `Report ${label}`,
  point: (year, target, actual) => `${year}: ${[target && `target ${target}`, actual && `result ${actual}`].filter(Boolean).join(', ')}`,
  points: (each) => each.join('; '),
  moreItems: (count) => `${count} more`,
  highlights: 'Worth reading first',
  targetReason: (name, change, delta) => `${name}: ${change}${delta ? ` ${delta}` : ''}`,
  outcomeReason: (name, outcome) => `${name}: ${outcome}`,
  reasons: (each) => each.join('; '),
  sections: 'Where sections went',
  unheaded: 'no heading',
  withoutSection: 'no section',
  sectionsDescription: (previous, previousCount, current, currentCount) =>
    `Which of the ${plural(previousCount, 'section')} of ${previous} went into which of the ${currentCount} of ${current}; the list below says the same`,
  moved: 'moved',
  andMoved: (relation) => `${relation}, moved`,
  sectionsSame: (count) => `${plural(count, 'section')} with the same name and place`,
  records: 'Item by item',
  bySectionOf: (label) => `By sections of ${label}`,
  leftFrom: (previous, current) => `In ${previous} without partner in ${current}, or moved elsewhere; by sections of ${previous}`,
  movedAway: (current, count) => `${plural(count, 'item')} moved to another section of ${current}`,
  movedHere: (from) => `moved here from ${from}`,
  inReport: (label, heading) => `${label} ${heading}`,
  splitFrom: (previous) => `split from an item of ${previous}`,
  mergedFrom: (previous, count) => (count > 1 ? `${count} items of ${previous} merged` : 'merged into another'),
  noModifier: 'none',
  strengthChanges: { other: 'other word', stronger: 'stronger', weaker: 'weaker', stage: 'another stage' },
  strength: (previous, current, change) => `${previous} → ${current} (${change})`,
  outcomeIn: (current, outcome) => `Report ${current}: ${outcome}`,
  list: (each) => each.join(', '),
  hedged: (words, hedge) => (words && hedge ? `${words} (${hedge})` : words),
  detailed: (words, detail) => `${words} (${detail})`,
  passages: 'Framing and wording',
  onlyIn: (label, count) => `${plural(count, 'sentence')} in ${label} only`,
  passagesNote: (kept, unseen) => {
    const parts = [
      kept ? `${plural(kept, 'sentence')} kept as they were` : '',
      unseen ? `${plural(unseen, 'sentence')} in one text only, of which a selection cannot tell whether they are new or dropped` : '',
    ].filter(Boolean);
    return parts.length ? `Not listed: ${parts.join('; ')}.` : '';
  },
  passagesLeft: (previous, current) => `Sentences of ${previous} without partner in ${current}, by sections of ${previous}`,
  newTerms: (current) => `Words new in ${current}`,
  vanishedTerms: (current) => `Words no longer in ${current}`,
  editionOf: (label, edition) => `The text of ${label} is a ${edition}`,
  editionWords: {
    digest: "Every commitment and figure is in it, in other words than the report's; it must not be quoted as the original. ",
    abridged: "A selection in other words than the report's. What it lacks may well stand in the report. ",
  },
  fictional: (places) => `${places.join(', ')} is a made-up place`,
  fictionalNote: 'Texts, figures and events are not real; they only show what the page is like.',
  noNew: (previous, current) => `What ${current} has and the text of ${previous} lacks is called “not in the selection”, not “new”. `,
  noDropped: (previous, current) =>
    `What ${previous} has and the text of ${current} lacks is called “not in the selection”, not “not mentioned again”. `,
  noRedline: "Not both texts are the report's own words, so there is no redline; both stand side by side.",
  supports: 'What this pair can tell',
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
  cellDone: (words) => `${words}, and reported done`,
  lineage: 'Over the years: what is stated again and again',
  lineageNote:
    '◆ first stated　● carried on　◐ changed　↩ stated again after a break　✓ reported done　－ not mentioned again　○ no text, or not in the selection　· not yet stated',
  charts: 'Over the years: targets and results',
  chartsNote:
    "Bars are targets, dots and lines results; a year without figure breaks the line. Figures are the reports' own; what they cover may change from year to year.",
  otherCharts: (count) => plural(count, 'other indicator'),
  heatMap: 'Over the years: weight of themes',
  heatMapNote: (selection) =>
    `Each cell has the number of commitments on a theme (a commitment may have several); the shade is their share in the year's commitments. ${selection ? 'Selections have no shade and cannot be compared.' : ''}`,
};
