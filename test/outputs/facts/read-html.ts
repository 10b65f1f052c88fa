import { type Facts, type HighlightFact, type RecordFact, type RowFact, squeeze } from './facts.js';
import { attribute, byClass, byTag, type Element, findAll, hasClass, parsePage, wordsIn } from './html-tree.js';
import type { Words } from './words-of.js';

/** The text that a card shows: of a redline what is not struck out, of two texts the later. */
function textOf(card: Element): string {
  const [sides] = byClass(card, 'sides');
  if (sides) return wordsIn(byTag(sides, 'dd').at(-1));
  const whole = byClass(card, 'whole').flatMap((fold) => byTag(fold, 'p'))[0];
  // What may well be two things shows its own text; what it may carry on is folded.
  const plain = findAll(card, ({ tagName, attrs }) => tagName === 'p' && attrs.length === 0).find((p) => byTag(p, 'b').length === 0);
  return wordsIn(byClass(card, 'brief').length ? whole : (plain ?? whole), ({ tagName }) => tagName === 'del');
}

function readCard(card: Element): RecordFact {
  const [head] = byTag(card, 'p');
  const told = byClass(card, 'note').flatMap((note) => byClass(note, 'tag'))[0];
  const hedge = wordsIn(byClass(head!, 'hedge')[0]);
  return {
    text: textOf(card),
    label: wordsIn(byTag(head!, 'b')[0]),
    hedge,
    kinds: wordsIn(byTag(head!, 'small')[0]),
    outcome: wordsIn(told),
  };
}

/** Lists without cards, whose title says what their items are called and how many they are. */
function readFolded(list: Element, { unseenIn, phrases, ...words }: Words): readonly RecordFact[] {
  const items = byTag(list, 'li');
  const side = (['previous', 'current'] as const).find(
    (each) => wordsIn(byTag(list, 'summary')[0]) === squeeze(phrases.countOf(unseenIn[each], items.length)),
  );
  const label = side ? words.unseen(words.editions[side]) : '?';
  return items.map((item) => ({ text: wordsIn(item), label: squeeze(label), hedge: '', kinds: '', outcome: '' }));
}

function readRow(row: Element, { ui }: Words): RowFact {
  const cells = byTag(row, 'td');
  const [previous, actual, ...rest] = cells;
  const hasOutcome = attribute(rest[0]!, 'data-label') === ui.outcome;
  const [current, change] = hasOutcome ? rest.slice(1) : rest;
  const isSettled = (element: Element) => hasClass(element, 'settled');
  return {
    name: wordsIn(byTag(row, 'th')[0], (element) => hasClass(element, 'hedge')),
    hedge: wordsIn(byClass(row, 'hedge')[0]),
    previous: wordsIn(previous, isSettled),
    actual: wordsIn(actual, isSettled),
    outcome: hasOutcome ? wordsIn(rest[0]) : '',
    current: wordsIn(current, isSettled),
    change: wordsIn(byClass(change!, 'tag')[0]),
  };
}

function readHighlight(item: Element): HighlightFact {
  return {
    label: wordsIn(byClass(item, 'tag')[0]),
    sentence: wordsIn(byTag(item, 'p')[0], (element) => hasClass(element, 'tag')),
    places: byTag(item, 'dd')
      .map((side) => wordsIn(side))
      .join('→'),
  };
}

/** The page, also one of a site. */
export function readHtml(html: string, words: Words): Facts {
  // What follows are the two texts, which are most of the page.
  const [panel] = byClass(parsePage(html.slice(0, html.indexOf(' id="texts"'))), 'panel');
  const part = (name: string) => byClass(panel!, name).filter(({ tagName }) => tagName === 'section');
  const cards = (name: string) => part(name).flatMap((section) => byClass(section, 'record').map(readCard));
  const folded = part('records').flatMap((section) =>
    findAll(section, (element) => hasClass(element, 'items')).flatMap((list) => readFolded(list, words)),
  );
  const tables = part('targets').flatMap((section) => byClass(section, 'scroll'));
  const goals = part('targets')
    .flatMap((section) => byTag(section, 'table'))
    .filter((table) => !tables.some((each) => byTag(each, 'table').includes(table)));
  return {
    records: [...cards('records'), ...folded],
    passages: cards('passages'),
    rows: tables.flatMap((table) => byTag(table, 'tbody').flatMap((body) => byTag(body, 'tr'))).map((row) => readRow(row, words)),
    dispatch: byClass(panel!, 'dispatch').flatMap((list) => byTag(list, 'li').map((item) => ({ sentence: wordsIn(item) }))),
    highlights: part('highlights')
      .flatMap((section) => byTag(section, 'li'))
      .map(readHighlight),
    goals: goals.filter((table) => wordsIn(byTag(table, 'thead')[0]).includes(squeeze(words.ui.period))).flatMap(readGoals),
    counts: byClass(panel!, 'counts')
      .flatMap((list) => byTag(list, 'li').map((item) => wordsIn(item)))
      .filter((count) => !/\D0$/u.test(count)),
  };
}

function readGoals(table: Element) {
  const hasEarlier = byTag(byTag(table, 'thead')[0]!, 'th').length === 4;
  return byTag(byTag(table, 'tbody')[0]!, 'tr').map((row) => {
    const [period, ...figures] = byTag(row, 'td').map((cell) => wordsIn(cell, (element) => hasClass(element, 'settled')));
    return { indicator: wordsIn(byTag(row, 'th')[0]), period: period!, previous: hasEarlier ? figures[0]! : '', current: figures.at(-1)! };
  });
}
