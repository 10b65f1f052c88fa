import type { SideBySideView } from '../places/side-by-side.js';
import type { LinkView } from '../view/record-view.js';

/** One commitment and where it stands. */
export interface ThemeItemView {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly where: string;
  /** Within the page, to the commitment under its place. */
  readonly href: string;
  /** 江苏、四川也有; null where no other place has it. */
  readonly alike: string | null;
}

/** What several places promise alike. */
export interface ThemeGroupView {
  readonly text: string;
  readonly places: string;
  readonly items: readonly ThemeItemView[];
}

export interface ThemePlaceView {
  readonly id: string;
  readonly place: string;
  readonly count: string;
  readonly items: readonly ThemeItemView[];
  /** Where the host has a page for the report; else null. */
  readonly report: LinkView | null;
}

/** Commitments of several places on one theme as plain data: every string is ready to show. */
export interface ThemeView extends SideBySideView {
  readonly sharedTitle: string;
  readonly shared: readonly ThemeGroupView[];
  readonly byPlace: string;
  readonly places: readonly ThemePlaceView[];
  readonly none: string;
}
