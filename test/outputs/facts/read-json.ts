import {
  type BriefSentence,
  type Comparison,
  type GoalRow,
  type Highlight,
  halfWidth,
  type IndicatorRow,
  type JudgedRow,
  type Label,
  type Record,
  type Stated,
  type TargetChange,
} from '@tongbi/model';
import { visibleText } from '@tongbi/renderer/parts';
import { type Facts, type GoalFact, type HighlightFact, type RecordFact, type RowFact, type SentenceFact, squeeze } from './facts.js';
import type { Words } from './words-of.js';

/** 由回顾转入 is a way of being new, 移动 one of being kept: what is counted with them. */
const countedWith: { readonly [label in Label]?: Label } = { 'from-review': 'new', moved: 'kept', split: 'kept', merged: 'kept' };

const shown = (text: string): string => squeeze(visibleText(text.replace(/^#{2,6}\s+/u, '')));

function recordFact(
  { current, previous, label, grade, kinds, claims, reported }: Record,
  { previous: before, current: after }: Comparison,
  words: Words,
): RecordFact {
  const lacking = { 'unseen-previous': before.edition, 'unseen-current': after.edition }[label as 'unseen-previous'];
  const told = words.labels.reported[reported];
  return {
    text: shown((current ?? previous[0]!).text),
    label: squeeze(lacking === undefined ? words.labels.statuses[label].label : words.unseen(lacking)),
    // Of what cannot be asserted nothing is said that could be hedged.
    hedge: lacking === undefined ? squeeze(words.labels.grades[grade]) : '',
    kinds: squeeze(
      words.phrases.hedged(
        words.phrases.list(kinds.map((kind) => words.labels.kinds[kind])),
        words.labels.grades[claims.change?.grade ?? 'certain'],
      ),
    ),
    outcome: told ? squeeze(words.phrases.outcomeIn(words.current, told.label)) : '',
  };
}

/** Which absence a change of the target makes of an empty side; anywhere else it is not stated. */
const absenceBy: { readonly [change in TargetChange]?: 'no-number' | 'not-read' } = {
  'number-dropped': 'no-number',
  'number-added': 'no-number',
  'unseen-previous': 'not-read',
  'unseen-current': 'not-read',
};

const figure = ({ text, value, direction = '' }: Stated, words: Words): string =>
  squeeze(visibleText(value === null ? text : words.figure(halfWidth(`${direction}${text}`))));

function changeWords({ change, previousTarget, currentTarget }: IndicatorRow, { labels, phrases, bound }: Words): string {
  const [before, after] = [previousTarget?.boundWord, currentTarget?.boundWord];
  if (change !== 'bound' || before === after) return labels.targetChanges[change].label;
  return after ? phrases.nowBound(bound(after)) : phrases.noLongerBound(bound(before!));
}

function rowFact(row: JudgedRow, { previous, current }: Comparison, words: Words): RowFact {
  const { change, outcome, degree, absence, claims } = row;
  const lacks = (edition: string) => squeeze(words.absence(absenceBy[change] ?? 'not-stated', edition));
  const off = degree && (outcome === 'below' || outcome === 'above') ? words.labels.degrees[outcome][degree] : undefined;
  const silent = absence && !outcome ? squeeze(words.absence(absence, current.edition)) : '—';
  const name = words.indicator(row.indicator, row.english);
  return {
    name: squeeze(visibleText(row.qualifier ? `${name}（${row.qualifier}）` : name)),
    hedge: squeeze(words.labels.grades[row.grade]),
    previous: row.previousTarget ? figure(row.previousTarget, words) : lacks(previous.edition),
    actual: row.actual ? figure(row.actual, words) : silent,
    outcome: outcome
      ? squeeze(words.phrases.hedged(off ?? words.labels.outcomes[outcome].label, words.labels.grades[claims.outcome!.grade]))
      : '',
    current: row.currentTarget ? figure(row.currentTarget, words) : lacks(current.edition),
    change: squeeze(changeWords(row, words)),
  };
}

/** The template of each clause, filled in; a quotation inside one has the inner marks. */
function sentenceFact({ code, arguments: given, further = [], grade }: BriefSentence, words: Words): SentenceFact {
  const { perhaps, joint, stop } = words.phrases;
  const clauses = [{ code, arguments: given }, ...further].map((clause, position) =>
    (position > 0 || grade !== 'certain' ? words.inside(words.sentences[clause.code]) : words.sentences[clause.code])
      .replace('{previous}', words.previous)
      .replace('{current}', words.current)
      .replace(/(“?)\{(\d)\}/gu, (_, mark: string, at: string) => {
        const { text, english, change, row, place } = clause.arguments[Number(at)]!;
        const isFigure = mark === '' && row === undefined && place !== undefined;
        const said = visibleText(isFigure ? words.figure(text) : words.indicator(text, english, change));
        return mark + (mark ? said.replaceAll('“', '‘').replaceAll('”', '’') : said);
      }),
  );
  return { sentence: squeeze(`${grade === 'certain' ? '' : perhaps}${clauses.join(joint)}${stop}`) };
}

function highlightFact({ kind, previous, current, sentence }: Highlight, words: Words): HighlightFact {
  const quoted = [sentence, ...(sentence.further ?? [])].flatMap((clause) => clause.arguments.map(({ text }) => text));
  const places = [...previous, ...current].filter(({ text }) => !quoted.some((each) => each.includes(text)));
  return {
    label: squeeze(words.labels.highlights[kind].label),
    ...sentenceFact(sentence, words),
    places: places.map(({ text }) => shown(text)).join('→'),
  };
}

function goalFact({ indicator, english, period, previous, current, absence }: GoalRow, words: Words): GoalFact {
  // A selection is the only text of which it is said that something was not read in it.
  const silence = absence ? squeeze(words.absence(absence, 'abridged')) : '';
  return {
    indicator: squeeze(visibleText(words.indicator(indicator, english))),
    period: `${period.from}–${period.to}`,
    previous: previous ? figure(previous, words) : silence,
    current: current ? figure(current, words) : silence,
  };
}

function countFacts({ commitments }: Comparison, words: Words): readonly string[] {
  const counts = new Map<string, number>();
  for (const { label } of commitments) {
    const unseen = { 'unseen-previous': words.unseenIn.previous, 'unseen-current': words.unseenIn.current }[label as 'unseen-previous'];
    const name = squeeze(unseen ?? words.labels.statuses[countedWith[label] ?? label].label);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name}${count}`);
}

/** What the data says, put in words by the words tables alone: what every output is held against. */
export function readJson(json: string, words: Words): Facts {
  const comparison = JSON.parse(json) as Comparison;
  const records = (list: readonly Record[]) => list.map((record) => recordFact(record, comparison, words));
  return {
    records: records(comparison.commitments),
    passages: records(comparison.passages),
    rows: comparison.indicators.map((row) => rowFact(row, comparison, words)),
    dispatch: comparison.dispatch.map((sentence) => sentenceFact(sentence, words)),
    highlights: comparison.highlights.map((highlight) => highlightFact(highlight, words)),
    goals: comparison.goals.map((goal) => goalFact(goal, words)),
    counts: countFacts(comparison, words),
  };
}

/** Of a format whose cells stay empty where a text states nothing, and hold the clauses of a highlight whether the sentence quotes them or not. */
export function withoutAbsences(facts: Facts, json: string): Facts {
  const { indicators, goals } = JSON.parse(json) as Comparison;
  const kept = (words: string, stated: Stated | null) => (stated ? words : '');
  return {
    ...facts,
    highlights: facts.highlights!.map((fact) => ({ ...fact, places: '' })),
    rows: facts.rows!.map((row, at) => {
      const { previousTarget, actual, currentTarget } = indicators[at]!;
      return {
        ...row,
        previous: kept(row.previous, previousTarget),
        actual: kept(row.actual, actual),
        current: kept(row.current, currentTarget),
      };
    }),
    goals: facts.goals!.map((goal, at) => {
      const { previous, current } = goals[at]!;
      return { ...goal, previous: kept(goal.previous, previous), current: kept(goal.current, current) };
    }),
  };
}
