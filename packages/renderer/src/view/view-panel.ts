import type { Label, Place } from '@tongbi/model';
import { drawSectionMap, isSame } from '../charts/draw-section-map.js';
import type { CountView, PanelView, RecordsView } from '../generated/view-fields.js';
import type { Wording } from '../words/wording.js';
import { listDiagnostics, pairNotices } from './describe-set.js';
import { type Folding, groupRecords, placeInCurrent, placeInLeft } from './group-records.js';
import { relationOf, type ShownStatus, traitsOf } from './label-traits.js';
import { isBriefAlone, type PanelContext, say, unseenWords, withNames } from './prepare-set.js';
import { viewHighlights } from './view-highlights.js';
import { viewPassages } from './view-passages.js';
import { outcomeOf } from './view-record.js';
import { viewSentence } from './view-sentence.js';
import { viewTargets } from './view-targets.js';
import { writeSummary } from './write-summary.js';

/** Which place of the one original goes with which of the other, for reading them beside each other. */
function listPairs({ comparison, index }: PanelContext): string {
  // "#o0-120" → "120"; empty where the place lies outside the text and only the whole report can be shown.
  const startOf = (place: Place | null): string => (place && index.link(place.report, place.span).split('-')[1]) ?? '';
  // Passages first: where one holds a commitment, the commitment's own status is the finer one.
  const entries = [...comparison.passages, ...comparison.commitments].flatMap((record) => {
    const { status, unseenIn } = traitsOf(record);
    // Of what the other text in hand does not have nothing can be said, nor marked.
    if (unseenIn) return [];
    const current = startOf(record.current);
    const starts = record.previous.length ? record.previous.map(startOf) : [''];
    return starts.filter((start) => start || current).map((start) => ({ ends: `${start}:${current}`, status }));
  });
  return entries.map(({ ends, status }, at) => (status === entries[at - 1]?.status ? ends : `${ends}:${status}`)).join(' ');
}

/** The five counts, and apart from them what cannot be asserted; a count that a selection rules out altogether is not shown as 0. */
function countRecords(context: PanelContext): CountView[] {
  const { comparison, wording } = context;
  const { statuses } = wording.labels;
  if (isBriefAlone(comparison)) return [];
  const unseen = (['previous', 'current'] as const).map((side) => {
    const count = comparison.commitments.filter((record) => traitsOf(record).unseenIn === side).length;
    return { status: 'unseen', label: unseenWords(side, context), sign: statuses['unseen-current'].sign, count, href: null, muted: true };
  });
  const [came, gone] = unseen.map(({ count }) => count > 0);
  const ruledOut: { readonly [status in ShownStatus]?: boolean | undefined } = { new: came, dropped: gone };
  const counted = relationOf(comparison.relation).counted.split(' ') as Label[];
  const main = counted.map((label) => {
    const { status, unlisted } = traitsOf({ label });
    const found = comparison.commitments.filter((record) => traitsOf(record).status === status);
    const href = found[0] && !unlisted ? `#${context.recordId(found[0])}` : null;
    const { sign, label: words } = statuses[label];
    return { status, sign, label: withNames(words, context), count: found.length, href, muted: false };
  });
  return [...main.filter(({ status, count }) => count > 0 || !ruledOut[status]), ...unseen.filter(({ count }) => count > 0)];
}

/** What cannot be asserted is listed apart, without cards; unless the other report says how it went, which a card shows. */
const foldUnseen = (side: 'previous' | 'current', context: PanelContext): Folding => ({
  status: 'unseen',
  folds: (record) => traitsOf(record).unseenIn !== '' && outcomeOf(record, context) === null,
  label: (count) => context.wording.phrases.countOf(unseenWords(side, context), count),
});

function viewRecords(context: PanelContext): Omit<RecordsView, 'number'> | null {
  const { commitments } = context.comparison;
  if (!commitments.length) return null;
  const { previousLabel, currentLabel, wording } = context;
  const { phrases } = wording;
  return {
    id: `y${context.key}-records`,
    title: phrases.records,
    legend: context.chains.size ? phrases.lineageNote : '',
    kinds: Object.entries(context.wording.labels.kinds).map(([key, label]) => ({ key, label })),
    testable: Object.entries(context.wording.labels.testable).map(([key, label]) => ({ key, label })),
    currentHeading: phrases.bySectionOf(currentLabel),
    current: groupRecords(placeInCurrent(commitments), context, foldUnseen('previous', context), 'current'),
    previousHeading: phrases.leftFrom(previousLabel, currentLabel),
    previous: groupRecords(placeInLeft(commitments), context, foldUnseen('current', context), 'previous'),
  };
}

function describeUnchanged(context: PanelContext): string | null {
  const { commitments, passages, sections } = context.comparison;
  if (
    isBriefAlone(context.comparison) ||
    ![...commitments, ...passages].every((record) => traitsOf(record).untouched) ||
    !sections.every(isSame)
  )
    return null;
  const count = commitments.length;
  return count ? say('unchanged', context, count) : context.wording.phrases.nothingPromised;
}

/** Numbers the headings that are shown: 一, 二, … */
function numberHeadings({ labels }: Wording) {
  const ordinals: Readonly<Record<number, string>> = labels.ordinals;
  let last = 0;
  return <Part extends object>(part: Part | null) => part && { ...part, number: ordinals[++last] ?? String(last) };
}

export function viewPanel(context: PanelContext, { chosen, focus }: { readonly chosen: boolean; readonly focus: string }): PanelView {
  const { comparison, key, index } = context;
  const number = numberHeadings(index.wording);
  const highlights = number(viewHighlights(context));
  const targets = number(viewTargets(context));
  const sections = number(drawSectionMap(context));
  const records = number(viewRecords(context));
  const passages = number(viewPassages(context));
  const parts = [highlights, targets, sections, records, passages].filter((part) => part !== null);
  const { previousLabel, currentLabel } = context;
  const { edition, phrases } = context.wording;
  const unchanged = describeUnchanged(context);
  return {
    key,
    id: `y=${key}`,
    chosen,
    heading: phrases.heading(previousLabel, currentLabel),
    previousLabel,
    currentLabel,
    previousText: index.textId(comparison.previous.id),
    currentText: index.textId(comparison.current.id),
    pairs: listPairs(context),
    editions: phrases.editions(previousLabel, edition(comparison.previous.edition), currentLabel, edition(comparison.current.edition)),
    notices: pairNotices(context, focus),
    dispatch: comparison.dispatch.map((sentence) => viewSentence(sentence, context)),
    summary: unchanged === null ? writeSummary(context) : [],
    unchanged,
    counts: countRecords(context),
    contents: parts.map((part) => ({ href: `#${part.id}`, label: phrases.numbered(part.number, part.title) })),
    highlights,
    targets,
    sections,
    records,
    passages,
    diagnostics: listDiagnostics(comparison.diagnostics, index),
  };
}
