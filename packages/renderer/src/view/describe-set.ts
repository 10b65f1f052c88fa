import { type ComparedReport, type ComparisonSet, type Diagnostic, type DiagnosticCode, type Report, remembered } from '@tongbi/model';
import type { DiagnosticView, FooterView, NoticeView, PageView } from '../generated/view-fields.js';
import type { GradedClaim } from '../words/labels-in.js';
import { rightOf } from '../words/shared-wording.js';
import type { Wording } from '../words/wording.js';
import type { TextIndex } from './index-texts.js';
import { otherSide, type PanelContext, type PreparedSet, say } from './prepare-set.js';
import { readEvidence } from './view-record.js';
import { visibleText } from './visible-text.js';

/** 云泽2024年政府工作报告; the report's own title where place or year is not known. */
export function nameReport(report: ComparedReport, { phrases, placeBeside, kindName }: Wording): string {
  const { place, year, title, file } = report;
  return visibleText(place === null || year === null ? title || file : phrases.reportName(placeBeside(place), year, kindName(report)));
}

/** Title, date, session and speaker of a report, as far as they are known. */
export function describeReport(
  { title, date, session, speaker }: Report,
  { phrases }: { readonly phrases: { readonly speaker: (name: string) => string } },
): string[] {
  const parts = [title && `《${title.replace(/^《|》$/gu, '')}》`, date, session, speaker && phrases.speaker(speaker)];
  return parts.filter((part): part is string => Boolean(part)).map(visibleText);
}

/** What the focus is compared with, by the names that the texts have. */
function deckOf(set: ComparisonSet, index: TextIndex): string {
  const names = set.comparisons.map((comparison) => index.label(otherSide(comparison, set.focus).id));
  const [first, ...others] = set.comparisons;
  const { fill, relations } = index.wording;
  return first ? fill(relations[others.length > 0 ? 'years' : first.relation].deck, names) : '';
}

/** Of each claim how many of a hundred were right, by how they are worded. */
const measuredOf = ({ labels, phrases }: Wording): readonly string[] =>
  (Object.keys(labels.measured) as GradedClaim[]).map((claim) =>
    phrases.measuredOf(labels.measured[claim], rightOf(claim, 'certain'), rightOf(claim, 'likely'), rightOf(claim, 'unsure')),
  );

/** How many items rest on what a language model read, and which models those were. */
function readingsOf({ comparisons }: ComparisonSet, text: string, { fill, phrases }: Wording): readonly string[] {
  const read = comparisons.flatMap(({ commitments }) =>
    commitments.flatMap((record) => {
      const models = readEvidence(record).filter(({ evidence }) => !evidence.startsWith('readers'));
      return models.length > 0 ? [models.map(({ detail }) => visibleText(detail ?? ''))] : [];
    }),
  );
  return read.length > 0 ? [fill(text, read.length, phrases.list([...new Set(read.flat())]))] : [];
}

/** Which models had a say in what leads the brief. */
function briefReadingsOf({ comparisons }: ComparisonSet, text: string, { fill, phrases }: Wording): readonly string[] {
  const models = new Set(comparisons.flatMap(({ readings }) => readings?.brief ?? []).map(visibleText));
  return models.size > 0 ? [fill(text, phrases.list([...models]))] : [];
}

/** What the method says of second readers, where any were heard. */
const READ = { readings: readingsOf, 'readings-brief': briefReadingsOf } as const;

function footerOf(set: ComparisonSet, index: TextIndex, toolVersion: string | undefined): FooterView {
  const { phrases, edition, labels, relations } = index.wording;
  // What silence says, and what a review, is said of the years of one place.
  const hasYears = set.comparisons.length === 0 || set.comparisons.some(({ relation }) => relations[relation].notice === '');
  const sources = set.reports.flatMap((report) => {
    const named = (report.sources ?? []).map(({ publisher, title, date }) =>
      phrases.publication([publisher, title && `《${title}》`, date]),
    );
    const source = named.length ? phrases.points(named) : report.file;
    return source ? [visibleText(phrases.source(index.label(report.id), source, edition(report.edition)))] : [];
  });
  return {
    sources,
    method: [
      ...Object.entries(labels.methods).flatMap(([key, said]) =>
        key in READ ? READ[key as keyof typeof READ](set, said, index.wording) : key === 'silence' && !hasYears ? [] : [said],
      ),
      phrases.measured(measuredOf(index.wording)),
    ],
    version: toolVersion ? `tongbi ${visibleText(toolVersion)}` : 'tongbi',
  };
}

/** How it was made, where nothing opens: the page says that every item does. */
export function methodWithoutPage({ method }: FooterView, { methodLinks }: Wording['phrases']): readonly string[] {
  return [methodLinks, ...method.slice(1)];
}

/** What a report's own edition means; that of the focus report stands at the head of the page. */
function editionNotice(report: ComparedReport | undefined, index: TextIndex): NoticeView[] {
  if (!report || report.edition === 'full') return [];
  const { phrases, edition, labels } = index.wording;
  const words = labels.editionNotes[report.edition];
  const label = phrases.editionOf(index.label(report.id), edition(report.edition));
  return [{ kind: 'edition', label, text: `${words}${visibleText(report.note ?? '')}` }];
}

/** Made-up places are said to be so, once for each that the page shows. */
function fictionalNotices(reports: readonly ComparedReport[], index: TextIndex): NoticeView[] {
  const made = reports.filter((report) => report.fictional);
  const { phrases } = index.wording;
  if (!made.length) return [];
  const places = [
    ...new Set(made.map((report) => visibleText(report.place ? index.wording.placeBeside(report.place) : index.label(report.id)))),
  ];
  // The note of a restated edition is about the edition, and stands with what that means.
  const notes = [...new Set(made.flatMap(({ edition, note }) => (note && edition === 'full' ? [visibleText(note)] : [])))].join('');
  return [{ kind: 'fictional', label: phrases.fictional(places), text: notes || phrases.fictionalNote }];
}

/** What cannot be asserted of this pair, and why (DESIGN §3). `focus` has had its own notice already. */
export function pairNotices(context: PanelContext, focus: string): NoticeView[] {
  const { previousLabel, currentLabel, index, comparison } = context;
  const { previous, current } = comparison;
  const { phrases } = index.wording;
  const [label, text] = [say('notice', context), visibleText(say('noticeText', context, previous.file, current.file))];
  const related: NoticeView[] = label ? [{ kind: 'relation', label, text }] : [];
  const own = [previous, current].filter(({ id }) => id !== focus).flatMap(({ id }) => editionNotice(index.text(id)?.report, index));
  const consequences = [
    previous.edition === 'abridged' && phrases.noNew(previousLabel, currentLabel),
    current.edition === 'abridged' && phrases.noDropped(previousLabel, currentLabel),
    (previous.edition !== 'full' || current.edition !== 'full') && phrases.noRedline,
  ].filter((words) => words !== false);
  if (!consequences.length) return [...related, ...own];
  return [...related, ...own, { kind: 'edition', label: phrases.supports, text: consequences.join('') }];
}

/** What stands above and below any output of a result: what is compared, from where, and how far it can be trusted. */
export function describeSet(
  { set, index }: PreparedSet,
  toolVersion: string | undefined,
): Pick<PageView, 'title' | 'heading' | 'deck' | 'meta' | 'notices' | 'footer'> {
  const { wording } = index;
  const focus = index.text(set.focus)?.report;
  const heading = focus ? nameReport(focus, wording) : wording.phrases.untitled;
  const deck = deckOf(set, index);
  return {
    title: deck ? wording.phrases.titled(heading, deck) : heading,
    heading,
    deck,
    meta: focus ? [...describeReport(focus, wording), visibleText(wording.edition(focus.edition))].filter(Boolean) : [],
    notices: [...fictionalNotices(set.reports, index), ...editionNotice(focus, index)],
    footer: footerOf(set, index, toolVersion),
  };
}

// Places named one by one; more of the same are counted.
const PLACES = 5;

/** What was odd about the documents, one line a code, in the order of the data; the reasons are in the JSON and at the terminal. */
export function listDiagnostics(diagnostics: readonly Diagnostic[], index: TextIndex): DiagnosticView[] {
  const byCode = new Map<DiagnosticCode, { readonly first: Diagnostic; readonly reports: Set<string>; readonly hrefs: Set<string> }>();
  for (const each of diagnostics) {
    const found = remembered(byCode, each.code, () => ({ first: each, reports: new Set(), hrefs: new Set() }));
    if (each.report === undefined) continue;
    found.reports.add(index.label(each.report));
    if (each.span) found.hrefs.add(index.link(each.report, each.span));
  }
  return [...byCode].map(([code, { first, reports, hrefs }]) => ({
    severity: first.severity,
    title: index.wording.diagnostic(code),
    report: index.wording.phrases.list([...reports]),
    note: index.wording.labels.notes[code],
    hrefs: [...hrefs].slice(0, PLACES),
  }));
}
