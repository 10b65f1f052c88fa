import type { Span } from '@tongbi/model';
import type { TileView } from '@tongbi/renderer';
import { type Anchor, cutTiles, describeReport, sharedWording, visibleText } from '@tongbi/renderer/parts';
import { anchorOf, listBlocks, listHeadings, type TextBlock } from './anchors.js';
import { type ChainNote, comparedReport, nextReport, noteOf, previousReport } from './chain-notes.js';
import { besides, type NearLink, renderPage } from './render-page.js';
import type { ReadSiteReport, SiteChain, SiteFrame, SitePage, SitePlace, SiteReport } from './site.js';
import { relativeHref } from './site-paths.js';
import { siteWords } from './words/site-words.js';

interface Reading {
  readonly site: SiteFrame;
  readonly place: SitePlace;
  readonly own: SiteReport;
  readonly data: ReadSiteReport;
  /** What the lineage of the place says of its commitments, by "report id, blank, start". */
  readonly lineage: { readonly byPlace: ReadonlyMap<string, SiteChain>; readonly pathOf: ReadonlyMap<SiteChain, string> };
}

interface MarkedTile extends TileView {
  readonly tiles: readonly MarkedTile[];
  /** What it has from the nation's report. */
  readonly echo: { readonly text: string; readonly says: string; readonly href: string | null } | null;
  /** Number of the note in the margin. */
  readonly note: number | null;
}

/** A report to be read: its text by part and section, with the lineage of its commitments in the margin. */
export function makeReportPage(reading: Reading): SitePage {
  const { site, place, own, data } = reading;
  const words = siteWords(site.language);
  const wording = sharedWording(site.language);
  const { report } = data;
  const name = visibleText(wording.phrases.reportName(own.place, own.year, wording.kindName(data.report)));
  const notes = new MarginNotes(reading);
  const blocks = listBlocks(report).map((block) => layOutBlock(block, reading, notes));
  const view = {
    heading: name,
    meta: describeReport(report, wording),
    edition: wording.edition(own.edition),
    notices: noticesOf(reading),
    pairs: pairLinks(reading),
    echoNote: echoNote(data, words),
    note: notes.isEmpty ? (own.isCompared && place.pairs.length === 0 ? words.report.noNotes : '') : words.report.note,
    contents: listHeadings(report).map(({ text, anchor, depth }) => ({ text: visibleText(text), anchor, inner: depth > 0 })),
    blocks,
  };
  return renderPage(site, 'report', { path: own.path, title: name, place, near: nearOf(reading), view });
}

/** Which report the marks are of; nothing where there are none. */
function echoNote({ commitments }: ReadSiteReport, { report }: ReturnType<typeof siteWords>): string {
  const year = commitments.find(({ echo }) => echo)?.echo?.year;
  return year === undefined ? '' : report.echoNote(year);
}

function layOutBlock({ tag, units }: TextBlock, { data }: Reading, notes: MarginNotes) {
  const tiled = units.map((span) => ({
    id: anchorOf.sentence(span),
    tiles: cutTiles(data.report.text, span, anchorsIn(span, data)).map((tile) => markTile(tile, notes)),
  }));
  return { tag, units: tiled, notes: notes.take() };
}

const startsIn = ({ start, end }: Span, spans: readonly Span[]): readonly Span[] =>
  spans.filter((one) => one.start >= start && one.start < end);

/** Commitments and figures that begin in a sentence, by their starts; of one start the commitment first. */
function anchorsIn(span: Span, { commitments, figures }: ReadSiteReport): readonly Anchor[] {
  const make = (kind: 'commitment' | 'figure', spans: readonly Span[]): readonly Anchor[] =>
    startsIn(span, spans).map(({ start, end }) => ({ start, end, id: anchorOf[kind]({ start }) }));
  return [
    ...make(
      'commitment',
      commitments.map(({ span: one }) => one),
    ),
    ...make('figure', figures),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function markTile({ id, text, tiles }: TileView, notes: MarginNotes): MarkedTile {
  return { id, text, tiles: tiles.map((tile) => markTile(tile, notes)), echo: notes.echoOf(id), note: notes.numberFor(id) };
}

/** Numbers the notes of a report in text order, and hands them out block by block. */
class MarginNotes {
  #count = 0;
  #waiting: object[] = [];

  constructor(readonly reading: Reading) {}

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** The mark on a tile, where it is a commitment of which something can be said beside the nation's report. */
  echoOf(id: string | null): MarkedTile['echo'] {
    const { site, own, data } = this.reading;
    const echo = id?.startsWith('c') ? data.commitments.find(({ span }) => anchorOf.commitment(span) === id)?.echo : undefined;
    if (!echo) return null;
    const words = siteWords(site.language).report;
    const { grades, echoes } = sharedWording(site.language);
    const says = words.echoSays(echo.year, grades[echo.grade] || null, echoes[echo.echo], echo.source && visibleText(echo.source.text));
    if (!echo.source) return { text: words.own, says, href: null };
    return { text: words.echo, says, href: relativeHref(own.path, echo.source.path, echo.source.anchor) };
  }

  /** The number of the note on a tile, where it is a commitment that has one. */
  numberFor(id: string | null): number | null {
    const { own, lineage, data } = this.reading;
    if (!id?.startsWith('c') || !own.isCompared) return null;
    const note = noteOf(lineage.byPlace.get(`${data.report.id} ${id.slice(1)}`), own.year);
    if (!note) return null;
    this.#count += 1;
    this.#waiting.push({ number: this.#count, anchor: id, ...describeNote(note, this.reading) });
    return this.#count;
  }

  take(): readonly object[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}

function describeNote(note: ChainNote, reading: Reading) {
  const { site, place, own, lineage } = reading;
  const words = siteWords(site.language).report;
  const { chain, time } = note;
  const before = chain.places[time - 2];
  const from = before && comparedReport(place, before.year);
  const page = lineage.pathOf.get(chain);
  const origin =
    time === 1 ? firstWords(chain, reading) : (chain.atLeast || chain.isUnsureBefore ? words.atLeast : words.since)(chain.since);
  return {
    since: origin,
    times: time > 1 ? words.times(time) : '',
    returned: note.isReturned ? words.returned : '',
    before: from ? { text: String(before.year), href: relativeHref(own.path, from.path, anchorOf.commitment(before.place.span)) } : null,
    chain: page === undefined ? null : { text: words.chain, href: relativeHref(own.path, page) },
    after: describeAfter(note, reading),
  };
}

/** Nothing where the year before is missing or abridged. */
function firstWords({ atLeast, isUnsureBefore }: SiteChain, { site, place, own }: Reading): string {
  const words = siteWords(site.language).report;
  if (isUnsureBefore) return words.alike(previousReport(place, own.year)!.year);
  return atLeast ? '' : words.first;
}

/** What the reports after say: what the next one reports of it, and whether it states it again. */
function describeAfter({ next, ending, reported, chain }: ChainNote, { site, place, own }: Reading) {
  const words = siteWords(site.language).report;
  const { statuses, reported: results } = sharedWording(site.language);
  const told = results[reported];
  const later = nextReport(place, own.year);
  if (!later) return [];
  const notes = told ? [{ tone: told.tone, text: words.next(later.year, words.told(told.label)), href: null as string | null }] : [];
  if (next) {
    const target = comparedReport(place, next.year)!;
    const status = next.step?.status === 'changed' ? 'changed' : 'kept';
    const text = words.next(next.year, statuses[status].label);
    return [...notes, { tone: status, text, href: relativeHref(own.path, target.path, anchorOf.commitment(next.place.span)) }];
  }
  if (chain.isUnsureAfter) return [...notes, { tone: 'plain', text: words.alike(later.year), href: null }];
  if (ending === 'open') return [...notes, { tone: 'plain', text: words.open, href: null }];
  if (ending === 'dropped' && chain.silentIn !== null)
    return [...notes, { tone: 'dropped', text: words.next(chain.silentIn, statuses.dropped.label), href: null }];
  return notes;
}

function pairLinks({ site, place, own }: Reading) {
  const words = siteWords(site.language).report;
  return place.pairs.flatMap(({ path, previous, current }) => {
    if (current.path === own.path) return [{ text: words.before(previous.year), href: relativeHref(own.path, path) }];
    if (previous.path === own.path) return [{ text: words.after(current.year), href: relativeHref(own.path, path) }];
    return [];
  });
}

function noticesOf({ site, place, own, data }: Reading) {
  const { phrases, edition, editionNotes } = sharedWording(site.language);
  const words = siteWords(site.language);
  const notices: { label: string; text: string; href: string | null }[] = [];
  if (data.report.fictional) notices.push({ label: phrases.fictional([visibleText(place.name)]), text: phrases.fictionalNote, href: null });
  const label = phrases.editionOf(phrases.year(own.year), edition(own.edition));
  if (own.edition !== 'full') notices.push({ label, text: editionNotes[own.edition], href: null });
  for (const twin of place.reports.filter(({ year, path }) => year === own.year && path !== own.path))
    notices.push({
      label: words.report.twinOf(edition(twin.edition)),
      text: own.isCompared ? '' : words.place.twin,
      href: relativeHref(own.path, twin.path),
    });
  return notices;
}

function nearOf({ site, place, own }: Reading): readonly NearLink[] {
  const { phrases } = sharedWording(site.language);
  const link = (report: SiteReport | undefined) => report && { text: phrases.year(report.year), path: report.path };
  return besides(link(previousReport(place, own.year)), link(nextReport(place, own.year)));
}
