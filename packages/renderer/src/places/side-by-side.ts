import type { PlacesTable, ReportReference } from '@tongbi/model';
import { visibleText } from '../view/visible-text.js';
import type { Wording } from '../words/wording.js';

/** What stands above and below any table of several places. */
export interface SideBySideView {
  readonly language: string;
  readonly kicker: string;
  readonly title: string;
  readonly deck: string;
  readonly summary: string;
  /** How it was made, and what it does not say. */
  readonly notes: readonly string[];
  readonly leftOutTitle: string;
  readonly leftOut: readonly string[];
  readonly sourcesTitle: string;
  readonly sources: readonly string[];
  readonly version: string;
}

interface Told {
  readonly reports: readonly ReportReference[];
  readonly leftOut: PlacesTable['leftOut'];
}

/** The files, those left out and why, and the version. */
export function sourcesOf(
  { reports, leftOut }: Told,
  { places, phrases, labels, ui, edition: editionName, tag }: Wording,
  toolVersion: string | undefined,
): Pick<SideBySideView, 'language' | 'leftOutTitle' | 'leftOut' | 'sourcesTitle' | 'sources' | 'version'> {
  const labelOf = (place: string | null, year: number | null): string => `${place ?? ''}${year === null ? '' : phrases.year(year)}`;
  return {
    language: tag,
    leftOutTitle: places.leftOutTitle,
    leftOut: leftOut.map(({ file, reason }) => visibleText(places.leftOut(file, labels.leftOut[reason]))),
    sourcesTitle: ui.sources,
    sources: reports.map(({ place, year, edition, file }) => visibleText(phrases.source(labelOf(place, year), file, editionName(edition)))),
    version: toolVersion ? `tongbi ${visibleText(toolVersion)}` : 'tongbi',
  };
}
