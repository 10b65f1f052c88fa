import type { ComparedReport, ComparisonSet, Report } from '@tongbi/model';
import type { GradedClaim } from '../words/labels-in.js';
import { rightOf } from '../words/shared-wording.js';
import type { Wording } from '../words/wording.js';
import type { TextIndex } from './index-texts.js';
import type { FooterView, PageView } from './page-view.js';
import { otherSide, type PreparedSet } from './prepare-set.js';
import { visibleText } from './visible-text.js';
import { editionNotice, fictionalNotices } from './write-notices.js';

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
  const read = comparisons
    .flatMap(({ commitments }) => commitments)
    .flatMap((record) => {
      const told = [...record.because, ...record.results.flatMap(({ because }) => because)].filter(({ evidence }) =>
        /^reader(?!s)/u.test(evidence),
      );
      return told.length > 0 ? [told.map(({ detail }) => visibleText(detail ?? ''))] : [];
    });
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
