import type { ReadReport } from '@tongbi/archive';
import {
  allDiagnostics,
  type ComparedReport,
  type Comparison,
  type ComparisonSet,
  type Language,
  type MetricsDocument,
  type PlacedCorrection,
  type PlacesTable,
} from '@tongbi/model';
import { metricRows, type OutputFormat, outputFormats, placesFormats, renderHtml, renderPlaces, writeCsv } from '@tongbi/renderer';
import { claimsOf } from './claims-of.js';
import type { Saved, Shown } from './requests.js';

/** What was compared, with what a further correction needs. */
export interface ComparedResult {
  readonly kind: 'comparison';
  readonly result: Comparison | ComparisonSet;
  readonly reads: readonly ReadReport[];
  readonly focus: number | null;
  readonly corrections: readonly PlacedCorrection[];
  /** Of the corrections file, as it was opened and added to. */
  readonly text: string;
}

/** What the engine made last: it can be shown in either language, and saved. */
export type Result =
  | ComparedResult
  | { readonly kind: 'places'; readonly result: PlacesTable }
  | { readonly kind: 'figures'; readonly result: MetricsDocument };

interface Manner {
  readonly language: Language;
  readonly toolVersion: string;
}

type Format = OutputFormat<never, never>;

const figureFormats: readonly OutputFormat<MetricsDocument, Manner>[] = [
  { name: 'csv', endings: ['.csv'], binary: false, render: (document, { language }) => writeCsv(metricRows(document, language)) },
  { name: 'json', endings: ['.json'], binary: false, render: (document) => `${JSON.stringify(document, null, 2)}\n` },
];

const formatsOf = { comparison: outputFormats, places: placesFormats, figures: figureFormats } satisfies Record<
  Result['kind'],
  readonly Format[]
>;

/** Which of the reports that were read one of a result is: of two of one place and year the second has another id there. */
export const readAt = (report: ComparedReport, reads: readonly ReadReport[]): number =>
  reads.findIndex((read) => read.file === report.file && read.report.text === report.text);

function focusAt({ reports, focus }: ComparisonSet, reads: readonly ReadReport[]): number {
  return readAt(reports.find(({ id }) => id === focus)!, reads);
}

export function show(of: Result, manner: Manner): Shown {
  const { kind } = of;
  const page = kind === 'comparison' ? renderHtml(of.result, manner) : kind === 'places' ? renderPlaces(of.result, manner) : null;
  return {
    kind,
    language: manner.language,
    page,
    rows: kind === 'figures' ? metricRows(of.result, manner.language) : [],
    formats: formatsOf[kind].map(({ name, endings: [ending] }) => ({ name, ending })),
    claims: kind === 'comparison' ? claimsOf(of.result) : {},
    focus: kind === 'comparison' && 'focus' in of.result ? focusAt(of.result, of.reads) : null,
    corrected: kind === 'comparison' ? of.corrections.length : 0,
    unfollowed: kind === 'comparison' ? allDiagnostics(of.result).filter(({ code }) => code.startsWith('correction-')) : [],
  };
}

/** The file that a result is saved as: what the command writes of the same reports. */
export async function save(of: Result, name: string, manner: Manner): Promise<Saved> {
  const format = (formatsOf[of.kind] as readonly Format[]).find((one) => one.name === name);
  if (!format) throw new Error(`No format ${name} of ${of.kind}.`);
  return { name: `${nameOf(of)}${format.endings[0]}`, content: await format.render(of.result as never, manner as never) };
}

/** 苏州-2023_苏州-2024, 苏州-2024, 地区生产总值-2024. */
function nameOf(of: Result): string {
  if (of.kind === 'places') return fileName(`${of.result.indicator}-${of.result.year}`);
  if (of.kind === 'figures') return fileName(of.result.report.id);
  return fileName('focus' in of.result ? of.result.focus : `${of.result.previous.id}_${of.result.current.id}`);
}

/** Without what a file name cannot hold on some system. */
const fileName = (words: string): string => words.replace(/[\\/:*?"<>|\u0000-\u001f]+/gu, ' ').trim();
