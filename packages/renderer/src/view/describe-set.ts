import type { ComparedReport, ComparisonSet } from '@tongbi/model';
import { measured } from '../words/measured.js';
import type { Wording } from '../words/wording.js';
import type { TextIndex } from './index-texts.js';
import { nameReport } from './name-report.js';
import type { FooterView, PageView } from './page-view.js';
import { otherSide, type PreparedSet } from './prepare-set.js';
import { visibleText } from './visible-text.js';
import { fictionalNotices, focusNotices } from './write-notices.js';

function headingOf(report: ComparedReport | undefined, wording: Wording): string {
  return report ? nameReport(report, wording) : wording.phrases.untitled;
}

function metaOf(report: ComparedReport | undefined, { phrases, edition }: Wording): string[] {
  if (!report) return [];
  const title = report.title ? `《${report.title.replace(/^《|》$/gu, '')}》` : '';
  const parts = [title, report.date, report.session, report.speaker && phrases.speaker(report.speaker), edition(report.edition)];
  return parts.filter((part): part is string => Boolean(part)).map(visibleText);
}

/** Places other than the focus report's are named with their years, since the label alone would hide them. */
function deckOf(set: ComparisonSet, index: TextIndex): string {
  const focus = index.text(set.focus)?.report;
  const names = set.comparisons.map((comparison) => {
    const other = otherSide(comparison, set.focus);
    const label = index.label(other.id);
    return other.place && other.place !== focus?.place && !label.includes(other.place) ? visibleText(`${other.place}${label}`) : label;
  });
  return names.length ? index.wording.phrases.deck(names) : '';
}

function footerOf(set: ComparisonSet, index: TextIndex, toolVersion: string | undefined): FooterView {
  const { phrases, edition } = index.wording;
  const sources = set.reports.flatMap((report) => {
    const named = (report.sources ?? []).map(({ publisher, title, date }) => phrases.publication(publisher, title, date));
    const told = named.length ? phrases.publications(named) : report.file;
    return told ? [visibleText(phrases.source(index.label(report.id), told, edition(report.edition)))] : [];
  });
  return {
    sources,
    method: [...phrases.method, phrases.measured(measured)],
    version: toolVersion ? `tongbi ${visibleText(toolVersion)}` : 'tongbi',
  };
}

/** How it was made, as told where nothing opens: the page says that every item does. */
export function methodWithoutPage({ method }: FooterView, { methodLinks }: Wording['phrases']): readonly string[] {
  return [methodLinks, ...method.slice(1)];
}

/** What stands above and below any output of a result: what is compared, from where, and how far it can be trusted. */
export function describeSet(
  { set, index }: PreparedSet,
  toolVersion: string | undefined,
): Pick<PageView, 'title' | 'heading' | 'deck' | 'meta' | 'notices' | 'footer'> {
  const { wording } = index;
  const focus = index.text(set.focus)?.report;
  const heading = headingOf(focus, wording);
  const deck = deckOf(set, index);
  return {
    title: deck ? wording.phrases.titled(heading, deck) : heading,
    heading,
    deck,
    meta: metaOf(focus, wording),
    notices: [...fictionalNotices(set.reports, index), ...focusNotices(focus, index)],
    footer: footerOf(set, index, toolVersion),
  };
}
