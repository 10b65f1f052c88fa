import type { Evidence, Grade, Place, Record, ResultPlace, Span, Strength } from '@tongbi/model';
import type { LinkView, RecordView, TagView } from '../generated/view-fields.js';
import type { Wording } from '../words/wording.js';
import { testableMark, traitsOf } from './label-traits.js';
import { type PanelContext, withNames } from './prepare-set.js';
import { correctCommands, settledWords } from './view-corrections.js';
import { lineageStrip } from './view-lineage.js';
import { excerptRedline, partLead, redlineView, setApart } from './view-redline.js';
import { placeText, shortenHeading, visibleText } from './visible-text.js';

/** Under its own heading a place need not spell that out again. */
function placeLink({ report, section, span }: Place, under: Place | null, { index }: PanelContext): LinkView {
  const isUnder = under !== null && under.report === report && under.section === section;
  return { text: isUnder ? index.numberOf(report, section) : index.where(report, section), href: index.link(report, span) };
}

const rivalLink = ({ text, report, span }: Place, { index }: PanelContext): LinkView => ({
  text: visibleText(text),
  href: index.link(report, span),
});

function sectionName(place: Place, context: PanelContext): string {
  const heading = context.index.path(place.report, place.section).at(-1);
  return heading ? context.wording.phrases.inReport(context.previousLabel, shortenHeading(heading)) : context.previousLabel;
}

/** Moved, split, merged, in words. */
export function tagsOf(record: Record, context: PanelContext): string[] {
  const { previousLabel, wording, index } = context;
  const { phrases } = wording;
  const { moved, current, split, merged, previous } = record;
  const [first] = previous;
  const isWithin = (to: Place, from: Place) => index.path(from.report, from.section).at(-1) === index.path(to.report, to.section).at(-1);
  const tags = [
    moved && current && first && (isWithin(current, first) ? phrases.movedWithin : phrases.movedHere(sectionName(first, context))),
    split && phrases.splitFrom(previousLabel),
    merged && (previous.length > 1 ? phrases.mergedFrom(previousLabel, previous.length) : phrases.merged),
  ];
  return tags.filter((tag): tag is string => Boolean(tag)).map(visibleText);
}

/** 统筹安排、确保: words that do not stand next to each other in the text are not run into one. */
function strengthWords(strength: Strength | null, places: readonly Place[], { phrases }: Wording): string {
  if (!strength?.words.length) return phrases.noModifier;
  const runs: string[] = [];
  for (const word of strength.words) {
    const joined = `${runs.at(-1) ?? ''}${word}`;
    if (places.some(({ text }) => text.includes(joined))) runs.splice(-1, 1, joined);
    else runs.push(word);
  }
  return phrases.list(runs.map(visibleText));
}

/** 大力推进 → 稳妥推进, where the words differ. */
export function strengthChange(record: Record, { wording }: PanelContext) {
  const { strength } = record;
  if (!strength?.change) return null;
  return {
    previous: strengthWords(strength.previous, record.previous, wording),
    current: strengthWords(strength.current, record.current ? [record.current] : [], wording),
    change: wording.labels.strengthChanges[strength.change],
  };
}

/** 大力推进 → 稳妥推进（减轻） */
export function strengthText(record: Record, context: PanelContext): string | null {
  const change = strengthChange(record, context);
  return change && context.wording.phrases.strength(change.previous, change.current, change.change);
}

/** What the later report says of a promise; null where it says nothing. */
export function outcomeOf(record: Record, context: PanelContext): TagView | null {
  const tag = context.wording.labels.reported[record.reported];
  return tag && { ...tag, label: context.wording.phrases.outcomeIn(context.currentLabel, tag.label) };
}

/** What each report says, under its year. */
function bothSides({ previous, current }: Record, { index }: PanelContext): RecordView['sides'] {
  return [...previous, ...(current ? [current] : [])].map((place) => ({ label: index.label(place.report), text: placeText(place) }));
}

function sidesOf(record: Record, context: PanelContext): RecordView['sides'] {
  const { current, previous, redline } = record;
  if (redline || !current || previous.length === 0) return [];
  // 延续 between restated texts says that the thing is the same, in words that nobody can compare: a reader sees both.
  const isRestated = [context.comparison.previous, context.comparison.current].some(({ edition }) => edition !== 'full');
  const differs = isRestated && previous.some((place) => placeText(place) !== placeText(current));
  return traitsOf(record).bothTexts || differs ? bothSides(record, context) : [];
}

// The data lists the weightiest first, and what spoke against it last; a reader needs to see why, not to weigh.
const REASONS_SHOWN = 3;

const isOwn = ({ evidence }: Evidence): boolean => !evidence.startsWith('reader');

/** What second readers say of a link, of what changed and of its results. */
export const readEvidence = ({ because, results }: Record): readonly Evidence[] =>
  [because, ...results.map((result) => result.because)].flatMap((all) => all.filter((one) => !isOwn(one)));

/** What speaks for the link, the weightiest first, and what second readers say of it, of what changed and of its results. */
export function becauseOf(record: Record, { labels, phrases }: Wording): string {
  const speaking = record.because.filter((one) => one.weight > 0 && isOwn(one)).slice(0, REASONS_SHOWN);
  const said = [...speaking, ...readEvidence(record)].map(({ evidence, detail }) =>
    detail ? phrases.detailed(labels.evidence[evidence], visibleText(detail)) : labels.evidence[evidence],
  );
  if (!said.length) return '';
  return phrases.list([...new Set(said)]);
}

/** The label in words; what a selection lacks is said in the words of its edition. */
export function labelOf(record: Record, context: PanelContext): { label: string; sign: string } {
  const { comparison, wording } = context;
  const { unseenIn } = traitsOf(record);
  const { label, sign } = wording.labels.statuses[record.label];
  return { label: unseenIn ? wording.unseen(comparison[unseenIn].edition) : withNames(label, context), sign };
}

/** The themes as the filters read them: numbers in the page's list of themes. */
export function themesOf(record: Record, context: PanelContext): string {
  return record.themes.map((theme) => context.themes.indexOf(theme)).join(' ');
}

/** What may well be two things shows one text, what else there may be, and how to settle it. */
const opens = { certain: false, likely: false, unsure: true } as const satisfies { readonly [grade in Grade]: boolean };

/** A grade, and its word. */
export const hedgeOf = ({ grade }: { readonly grade: Grade }, { labels }: Wording): { grade: string; hedge: string } => ({
  grade,
  hedge: labels.grades[grade],
});

/** Of what an edition keeps from being asserted nothing is said that could be hedged. */
export const hedgeOfRecord = (record: Record, wording: Wording): { grade: string; hedge: string } =>
  traitsOf(record).unseenIn ? { grade: record.grade, hedge: '' } : hedgeOf(record, wording);

/** How sure it is that the review says so of this promise. */
export const outcomeHedge = ({ claims }: Record, { labels }: Wording): string =>
  claims.reported ? labels.grades[claims.reported.grade] : '';

/** 措辞（多半）: what changed, in words. */
export function kindsOf({ kinds, claims }: Record, { labels, phrases }: Wording): string {
  const said = kinds.length ? phrases.list(kinds.map((kind) => labels.kinds[kind])) : '';
  return claims.change ? phrases.hedged(said, labels.grades[claims.change.grade]) : said;
}

/** The places that say so. Where the outcome is marked, so is all that it rests on. */
const resultLinks = (results: readonly ResultPlace[], outcomeHedge: string, { index, wording }: PanelContext): RecordView['results'] =>
  results.map(({ report, span, text, grade }) => ({
    text: visibleText(text),
    href: index.link(report, span),
    hedge: outcomeHedge ? '' : wording.labels.grades[grade],
  }));

function wordsOf(part: Span, { previous }: Record): string {
  const place = previous.find(({ span }) => span.start <= part.start && part.end <= span.end);
  return place ? visibleText(place.text.slice(part.start - place.span.start, part.end - place.span.start)) : '';
}

/**
 * What became of each promise of a record that holds several (新建渔港3座，改造码头20处), of which the review speaks. None where all came to one end by the same
 * sentences: the record says that itself.
 */
export function viewParts(record: Record, context: PanelContext): RecordView['parts'] {
  const { outcomes = [] } = record;
  const ends = new Set(outcomes.map(({ reported, results }) => [reported, ...results.map(({ id }) => id)].join(' ')));
  if (ends.size < 2) return [];
  const { reported: tags, grades } = context.wording.labels;
  return outcomes.flatMap(({ part, reported, results, grade }) => {
    const tag = tags[reported];
    const hedge = grades[grade];
    return tag ? [{ text: wordsOf(part, record), ...tag, hedge, results: resultLinks(results, hedge, context) }] : [];
  });
}

/** 改造码头20处（已完成）：码头改造22处, one a part, for outputs of plain text. */
export const partWords = ({ text, label, hedge, results }: RecordView['parts'][number], { phrases }: PanelContext['wording']): string =>
  [phrases.hedged(text, phrases.hedged(label, hedge)), results.map((result) => phrases.hedged(`“${result.text}”`, result.hedge)).join('；')]
    .filter(Boolean)
    .join('：');

/** One record as a card shows it; `under` is a place of the section that the card is listed under, where it is. */
export function viewRecord(record: Record, context: PanelContext, under: Place | null = null): RecordView {
  const shown = record.current ?? record.previous[0];
  const { wording } = context;
  const outcome = outcomeOf(record, context);
  const promises = viewParts(record, context);
  const open = opens[record.grade];
  const apart = record.redline ? setApart(record.redline) : null;
  const sides = apart && !open ? bothSides(record, context) : sidesOf(record, context);
  const parts = sides.length ? null : (apart ?? record.redline);
  const excerpt = parts && !open ? excerptRedline(parts) : null;
  const redline = parts ? redlineView(parts) : null;
  // Each by its name: an object spread into one of so many fields takes as long as all the rest.
  const { label, sign } = labelOf(record, context);
  const { grade, hedge } = hedgeOfRecord(record, wording);
  return {
    id: context.recordId(record),
    status: traitsOf(record).status,
    label,
    sign,
    kinds: kindsOf(record, wording),
    kindKeys: record.kinds.join(' '),
    themes: themesOf(record, context),
    hasFigure: record.hasFigure ?? false,
    testable: testableMark(record),
    tags: tagsOf(record, context),
    grade,
    hedge,
    redline: redline && !excerpt && !open ? partLead(redline) : redline,
    excerpt: excerpt && redlineView(excerpt),
    folded: open && redline !== null,
    text: (redline && !open) || sides.length || !shown ? null : placeText(shown),
    sides,
    strength: strengthText(record, context),
    outcome,
    outcomeHedge: outcomeHedge(record, wording),
    results: promises.length ? [] : resultLinks(record.results, outcomeHedge(record, wording), context),
    parts: promises,
    lineage: lineageStrip(record, context),
    places: [...record.previous, record.reviewed, record.current].flatMap((place) => (place ? [placeLink(place, under, context)] : [])),
    because: becauseOf(record, wording),
    rival: open && record.rival ? rivalLink(record.rival.place, context) : null,
    settled: settledWords(record, wording),
    commands: open ? correctCommands(record, context) : [],
  };
}
