import type { LinkView, TagView } from '../view/record-view.js';
import type { SideBySideView } from './side-by-side.js';

/** Where a place's target stands on the drawing. */
export interface PlaceMark {
  readonly label: string;
  /** Of the row. */
  readonly y: number;
  /** Of the bar that is last year's target. */
  readonly barTop: number;
  readonly barEnd: number;
  /** Of the target; of a range its lower end. */
  readonly x: number;
  /** Of the upper end of a range. */
  readonly high: number | null;
  /** SVG path of an arrow to the right, 以上, or to the left, 以内. */
  readonly arrow: string | null;
  readonly text: string;
  readonly textX: number;
  readonly previous: number | null;
  readonly actual: number | null;
  readonly nation: boolean;
}

export interface PlacesChart {
  readonly title: string;
  readonly description: string;
  readonly legend: string;
  readonly width: number;
  readonly height: number;
  /** Where the names end. */
  readonly nameX: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly top: number;
  readonly base: number;
  readonly marks: readonly PlaceMark[];
}

export interface PlaceRowView {
  readonly id: string;
  readonly rank: string;
  readonly place: string;
  readonly nation: boolean;
  /** The target in the words of the report, or its wording; null where there is none, and `absent` says why. */
  readonly target: string | null;
  readonly absent: string | null;
  /** Why the number of the target is not that which ranks it: 合102.2 亿斤. */
  readonly converted: string | null;
  readonly further: string | null;
  readonly previousTarget: string | null;
  readonly actual: string | null;
  readonly outcome: TagView | null;
  readonly change: TagView | null;
  readonly quote: string | null;
  readonly where: string | null;
  readonly line: number | null;
  /** Where the host has a page for the report; else null. */
  readonly report: LinkView | null;
}

/** Targets of several places as plain data: every string is ready to show. */
export interface PlacesView extends SideBySideView {
  readonly chart: PlacesChart | null;
  readonly chartTitle: string;
  readonly tableTitle: string;
  readonly columns: Readonly<
    Record<'rank' | 'place' | 'target' | 'previousTarget' | 'actual' | 'outcome' | 'change' | 'quote' | 'line', string>
  >;
  readonly rows: readonly PlaceRowView[];
  /** Which columns have anything to show. */
  readonly has: Readonly<Record<'previousTarget' | 'actual' | 'outcome' | 'change', boolean>>;
}
