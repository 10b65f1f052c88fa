import type { PlannedPlace, PlannedReport } from '@tongbi/archive';
import type {
  Commitment,
  EchoCommitment,
  JudgedRow,
  LineageChain,
  MetricSeries,
  RedlinePart,
  Report,
  SeriesYear,
  Span,
  TaskOrder,
  Theme,
  WordsTable,
} from '@tongbi/model';
import type { Language } from '@tongbi/renderer';

export interface SiteReport extends PlannedReport {
  readonly path: string;
}

/** Two reports of a place with no report of a year between them, and the page of their comparison. */
export interface SitePair {
  readonly path: string;
  readonly previous: SiteReport;
  readonly current: SiteReport;
}

/** A place with its folder in the site, as 320500. */
export interface SitePlace extends Pick<PlannedPlace, 'name' | 'gaps'> {
  readonly folder: string;
  /** By year; of one year the fullest text first. */
  readonly reports: readonly SiteReport[];
  readonly pairs: readonly SitePair[];
}

/**
 * Names of the files that all pages share, or those of comparisons (`pageScript`) or of main targets; they hold a digest of their content, so that an old page
 * keeps the style it was made for.
 */
export type SiteAssets = Readonly<Record<'style' | 'script' | 'pageScript' | 'matrixStyle' | 'matrixScript', string>>;

/** What every page may name and link to. */
export interface SiteFrame {
  readonly language: Language;
  /** With / at its end; null where it is not known where the site will stand. */
  readonly baseUrl: string | null;
  readonly toolVersion: string;
  readonly assets: SiteAssets;
}

export interface Site extends SiteFrame {
  /** In the order of their codes, the nation first, those without a code last. */
  readonly places: readonly SitePlace[];
}

export interface SiteCommitment extends Pick<Commitment, 'span' | 'testable'> {
  /** What it has from the nation's report, where the archive holds one that it may have it from; left out where that is open. */
  readonly echo?: SiteEcho;
}

/** What a commitment has from the nation's report, and where; nothing, where that has none of it. */
export interface SiteEcho extends Pick<EchoCommitment, 'echo' | 'grade'> {
  /** Of the nation's report. */
  readonly year: number;
  readonly source: { readonly text: string; readonly path: string; readonly anchor: string } | null;
}

/** A commitment of a place's latest report with what it has from the nation's, and where it stands. */
export interface ThemeEcho extends SiteEcho {
  readonly themes: readonly Theme[];
  readonly text: string;
  readonly path: string;
  readonly anchor: string;
  /** The year of the report that it stands in; `year` is that of the nation's. */
  readonly of: number;
}

export interface ReadSiteReport {
  readonly report: Report;
  /** In text order. */
  readonly commitments: readonly SiteCommitment[];
  /** Of every figure. */
  readonly figures: readonly Span[];
}

/** A chain with how its wording changed. */
export interface SiteChain extends LineageChain {
  /** The report before its first place has a partner of it, but no sure one: it is not first stated there, nor surely older. */
  readonly isUnsureBefore: boolean;
  /** The same of the report after its last place: it is not shown as not mentioned again. */
  readonly isUnsureAfter: boolean;
  /** One a place: against the place before; null at the first, and where a text is restated. Left out of short chains, which have no page. */
  readonly redlines?: readonly (readonly RedlinePart[] | null)[];
}

/** What the pages of one place are made from. */
export interface PlaceData {
  /** By the path of their page. */
  readonly reports: Readonly<Record<string, ReadSiteReport>>;
  /** Those carried longest first. */
  readonly chains: readonly SiteChain[];
  readonly dispatches: Dispatches;
  /** The order of the tasks, a report by its id. */
  readonly tasks: TaskOrder;
}

/** What happened on each theme between the reports of a pair, a line each. */
export type ThemeNews = Readonly<Partial<Record<Theme, readonly string[]>>>;

/** What happened between the reports of a pair, by the path of its page. */
export type Dispatches = Readonly<Record<string, readonly string[]>>;

/** A figure as a table of indicators shows it, with where it stands. */
export interface SiteFigure {
  /** With direction, unit and bound: 降低2.5%左右. */
  readonly text: string;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly isBounded: boolean;
  /** Path of the page of its report, and the place in it; an empty one leads to the page. */
  readonly path: string;
  readonly anchor: string;
}

export interface SitePoint extends Pick<SeriesYear, 'outcome' | 'degree'>, Partial<Pick<JudgedRow, 'claims'>> {
  /** The year that the figures are of. */
  readonly year: number;
  readonly target: SiteFigure | null;
  readonly actual: SiteFigure | null;
}

export interface SiteSeries extends Pick<MetricSeries, 'indicator' | 'aspect' | 'unit'> {
  /** Where the indicator is a known one. */
  readonly english: string | null;
  readonly points: readonly SitePoint[];
}

/** A sentence or heading: where it starts, as written, and as it is looked for (Simplified, one width), where that differs. */
export type SearchSentence = readonly [start: number, text: string, reading: string | null];

export interface SiteTerm {
  readonly term: string;
  /** Without quotation marks: what is counted and looked for. */
  readonly inner: string;
  readonly score: number;
}

export interface ReportExtract {
  /** Of its page. */
  readonly path: string;
  readonly sentences: readonly SearchSentence[];
  /** What says most first; null of a restated text, whose words are not the report's. */
  readonly terms: readonly SiteTerm[] | null;
}

/** What the pages of the whole site need to know of one place. */
export interface PlaceExtract {
  readonly folder: string;
  readonly reports: readonly ReportExtract[];
  readonly series: readonly SiteSeries[];
  /** Its terms as they were counted, a report by the path of its page; null where too few full texts have any. */
  readonly words: WordsTable | null;
  /** Of the pairs that the feed of the site shows. */
  readonly dispatches: Dispatches;
  /** The same, theme by theme. */
  readonly themes: Readonly<Record<string, ThemeNews>>;
  /** Of its latest report, where the archive holds one of the nation that it may have them from. */
  readonly echoes: readonly ThemeEcho[];
}

/** One file of a site: its path from the root of the site, with /, and its text, to be written as UTF-8. */
export interface SitePage {
  readonly path: string;
  readonly text: string;
}

/** One indicator, in one aspect and unit, over all places and years. */
export interface SiteIndicator extends Omit<SiteSeries, 'points'> {
  /** In the order of the site. */
  readonly places: readonly { readonly folder: string; readonly points: readonly SitePoint[] }[];
}
