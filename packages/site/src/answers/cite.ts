import type { OpenedFolder } from '@tongbi/archive';
import { type ReadFile, standingAt } from '@tongbi/compare';
import type {
  CitedWords,
  HowSure,
  Language,
  Place,
  Record,
  Report,
  ReportReference,
  ServedAnswer,
  ServedClaim,
  ServedItem,
  ServedRequest,
  Span,
} from '@tongbi/model';
import { sayIn, spanContains, walkSections } from '@tongbi/model';
import { sharedWording } from '@tongbi/renderer/text';
import { measuredOf, nameOfRecord } from '../words.js';

/** The reports that are asked about, and the language of the answer. */
export type Asked = OpenedFolder & { readonly language: Language };

/** An assistant reads the whole of an answer: some twenty pages. */
const MOST_CHARACTERS = 60_000;

type As = CitedWords['as'];
/** Words as they stand in the report that has this id. */
export type Cite = (as: As, place: Pick<Place, 'report' | 'span'>) => readonly CitedWords[];

/** Cites what stands at a span of these reports; nothing of a report that is none of them. A figure alone says nothing: of it the whole sentence is cited. */
export function citer(reads: readonly ReadFile[], ofFigures = false): Cite {
  const byId = new Map(reads.map((read) => [read.report.id, read]));
  return (as, { report, span }) => {
    const read = byId.get(report);
    return read ? [{ as, ...standingAt(read, ofFigures ? sentenceAround(read.report, span) : span) }] : [];
  };
}

function sentenceAround({ parts }: Report, span: Span): Span {
  for (const { section } of walkSections(parts)) {
    if (!spanContains(section.span, span)) continue;
    const found = section.paragraphs.flatMap(({ sentences }) => sentences).find((one) => spanContains(one.span, span));
    if (found) return found.span;
  }
  return span;
}

/** The texts of these references, among all that were read. */
export const readsOf = <Each extends ReadFile>(reads: readonly Each[], references: readonly ReportReference[]): readonly Each[] =>
  references.flatMap(({ file }) => reads.find((read) => read.file === file) ?? []);

/** What is said, and how sure it is; nothing of what is certain. */
export const hedged = (language: Language, ...says: readonly (string | false | null | undefined)[]): string =>
  says.filter(Boolean).join(sayIn(language)('comma'));

/** A record with its hedge and both sides, in what it changed, and what the review says of it. */
export function recordItem(record: Record, cite: Cite, language: Language): ServedItem {
  const { label, grade, confidence, current, previous, reported, results, claims, kinds, established } = record;
  const { grades, kinds: kindWords, reported: toldAs } = sharedWording(language);
  const further = (code: string, says: string, sure: HowSure | undefined, cited: ServedClaim['cited']): ServedClaim => ({
    code,
    says: hedged(language, says, sure && grades[sure.grade]),
    grade: sure?.grade ?? null,
    ...(sure && { confidence: sure.confidence }),
    cited,
  });
  const changed = kinds.map((kind) => kindWords[kind]);
  const told = toldAs[reported]?.label;
  const reporting = results.flatMap((place) => cite('result', place));
  return {
    code: label,
    // Of what an edition keeps from being asserted nothing is said that could be hedged.
    says: hedged(language, nameOfRecord(record, language), established && measuredOf(record, language)),
    grade,
    confidence,
    cited: [...(current ? cite('current', current) : []), ...previous.flatMap((place) => cite('previous', place))],
    further: [
      ...(claims.change && changed.length > 0 ? [further('change', sayIn(language)('list', changed), claims.change, [])] : []),
      ...(told ? [further(reported, told, claims.reported, reporting)] : []),
    ],
  };
}

/** A claim of which nothing more is said. */
export const plainItem = (claim: ServedClaim): ServedItem => ({ ...claim, further: [] });

/** What else is said of a list. */
interface Told {
  readonly searched: number;
  readonly notes?: readonly string[];
  readonly language: Language;
}

/** One page of a list: as many items as are asked for and can be read. */
export function answerWith<Each>(
  all: readonly Each[],
  make: (each: Each) => ServedItem,
  { from, limit }: Pick<ServedRequest<'list'>, 'from' | 'limit'>,
  told: Told,
): ServedAnswer {
  return cutAnswer(all.slice(from, from + limit).map(make), { from, found: all.length, ...told });
}

/** The same of items that are a page already. */
export function cutAnswer(
  page: readonly ServedItem[],
  { from, found, searched, notes = [], language }: Pick<ServedAnswer, 'from' | 'found'> & Told,
): ServedAnswer {
  let size = 0;
  const items = page.filter((item, at) => {
    size += JSON.stringify(item).length;
    return at === 0 || size <= MOST_CHARACTERS;
  });
  const leftOff = Math.max(0, found - from - items.length);
  const more = leftOff > 0 ? [sayIn(language)('served-more', leftOff, from + items.length)] : [];
  return { schema: 'tongbi/answer@1', searched, found, from, leftOff, items, notes: [...notes, ...more] };
}
