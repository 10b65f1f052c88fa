import type { InterfaceWords } from './words/words.js';

/**
 * The page as plain data: every string is ready to show (report text as written, with invisible characters spelled out), every
 * `href` starts with `#` and leads to an `id` of the same page. Templates only lay it out. README.md lists the fields.
 */
export interface PageView {
  readonly language: string;
  /** The fixed words of the templates. */
  readonly ui: InterfaceWords;
  /** What the scripts say, as JSON. */
  readonly scriptWords: string;
  /** The names of all themes, as JSON; records name them by their number in it. */
  readonly themes: string;
  readonly title: string;
  readonly heading: string;
  readonly deck: string;
  readonly meta: readonly string[];
  readonly notices: readonly NoticeView[];
  readonly years: readonly YearLink[];
  readonly several: boolean;
  readonly panels: readonly PanelView[];
  readonly lineage: LineageView | null;
  readonly texts: readonly TextView[];
  readonly diagnostics: readonly DiagnosticView[];
  readonly footer: FooterView;
}

/** A banner: what an edition keeps from being asserted, or that the place is made up. */
export interface NoticeView {
  readonly kind: 'fictional' | 'edition';
  readonly label: string;
  readonly text: string;
}

/** One year to compare with; `chosen` is the one shown first. */
export interface YearLink {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly edition: string;
  readonly chosen: boolean;
}

/** One comparison. Fields that would be empty are null, and their heading is then not shown. */
export interface PanelView {
  readonly key: string;
  readonly id: string;
  readonly chosen: boolean;
  readonly heading: string;
  readonly previousLabel: string;
  readonly currentLabel: string;
  /** Ids of the two originals. */
  readonly previousText: string;
  readonly currentText: string;
  /** "12:40:changed :90:new": where records start in both originals (see their ids), and what became of them. */
  readonly pairs: string;
  readonly editions: string;
  readonly notices: readonly NoticeView[];
  readonly summary: readonly SummarySentence[];
  readonly unchanged: string | null;
  readonly counts: readonly CountView[];
  readonly contents: readonly { readonly href: string; readonly label: string }[];
  readonly targets: TargetsView | null;
  readonly highlights: HighlightsView | null;
  readonly sections: SectionMapView | null;
  readonly records: RecordsView | null;
  readonly passages: PassagesView | null;
  readonly diagnostics: readonly DiagnosticView[];
}

/** What a numbered heading of a panel needs. */
export interface HeadingView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** Runs of text, some of them links to evidence; a link may also set a filter, by status or by theme. */
export interface SummarySentence {
  readonly runs: readonly {
    readonly text: string;
    readonly href: string | null;
    readonly filter: string | null;
    readonly theme: string | null;
  }[];
}

/** One count, also the filter of the same name; `width` (0–100) is its share of the longest bar. */
export interface CountView {
  readonly status: string;
  readonly label: string;
  readonly sign: string;
  readonly count: number;
  readonly width: number;
  readonly href: string | null;
  readonly muted: boolean;
}

export interface TargetsView extends HeadingView {
  readonly columns: {
    readonly previousTarget: string;
    readonly actual: string;
    readonly currentTarget: string;
  };
  /** The 主要预期目标; where the texts list none, all rows. */
  readonly main: TargetTable | null;
  readonly legend: string;
  readonly others: TargetTable | null;
  readonly pairs: FigurePairsView | null;
}

/** Rows, and which of the columns 兑现, 变化 and 历年 have anything to show. */
export interface TargetTable {
  readonly label: string;
  readonly note: string | null;
  readonly rows: readonly TargetRow[];
  readonly judged: boolean;
  readonly changing: boolean;
  readonly drawn: boolean;
}

export interface TargetRow {
  readonly id: string;
  readonly indicator: string;
  readonly previousTarget: FigureView;
  readonly actual: FigureView;
  readonly outcome: TagView | null;
  readonly currentTarget: FigureView;
  readonly change: TagView | null;
  readonly delta: string | null;
  readonly series: SeriesView | null;
}

/**
 * A figure cut before its decimals and unit, so that digits stand in columns, with the words before it (超过, 降低); `words` instead
 * where the text gives no number.
 */
export interface FigureView {
  readonly prefix: string | null;
  readonly whole: string | null;
  readonly rest: string | null;
  readonly words: string | null;
  readonly href: string | null;
  readonly absent: string | null;
}

/** A short label with its sign; `tone` names its colour. */
export interface TagView {
  readonly label: string;
  readonly sign: string;
  readonly tone: string;
}

export interface SeriesView {
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly lines: readonly string[];
  readonly actuals: readonly { readonly x: number; readonly y: number }[];
  readonly targets: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
}

export interface FigurePairsView {
  readonly label: string;
  readonly open: boolean;
  readonly previousColumn: string;
  readonly currentColumn: string;
  readonly rows: readonly {
    readonly indicator: string;
    readonly previous: FigureView;
    readonly current: FigureView;
    readonly delta: string | null;
  }[];
}

export interface HighlightsView extends HeadingView {
  readonly items: readonly { readonly record: RecordView; readonly reasons: string; readonly href: string }[];
}

export interface SectionMapView extends HeadingView {
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly previousLabel: string;
  readonly currentLabel: string;
  readonly left: readonly SectionNode[];
  readonly right: readonly SectionNode[];
  readonly links: readonly { readonly path: string; readonly tone: string }[];
  readonly changes: readonly SectionChange[];
  readonly same: readonly SectionChange[];
  readonly sameLabel: string;
}

export interface SectionNode {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly full: string;
  readonly tone: string;
  readonly part: boolean;
}

export interface SectionChange {
  readonly relation: string;
  readonly label: string;
  readonly previous: readonly LinkView[];
  readonly current: readonly LinkView[];
}

export interface LinkView {
  readonly text: string;
  readonly href: string;
}

/** All records, under the section they stand in. */
export interface RecordsView extends HeadingView {
  /** The kinds of change that a reader can choose from. */
  readonly kinds: readonly { readonly key: string; readonly label: string }[];
  readonly currentHeading: string;
  readonly current: readonly GroupView[];
  readonly previousHeading: string;
  readonly previous: readonly GroupView[];
}

export interface GroupView {
  readonly part: string | null;
  readonly heading: string;
  readonly records: readonly RecordView[];
  readonly folded: FoldedView | null;
  /** What stood here and stands in another section now, with links to its cards. */
  readonly away: FoldedView | null;
}

/**
 * Items without a card of their own: commitments of which nothing can be asserted, since the other side is no complete text, and
 * sentences beside the commitments that only one report has.
 */
export interface FoldedView {
  readonly status: string;
  readonly label: string;
  readonly items: readonly (LinkView & Partial<Pick<RecordView, 'themes' | 'hasFigure'>>)[];
}

export interface RecordView {
  readonly id: string;
  readonly status: string;
  readonly label: string;
  readonly sign: string;
  readonly kinds: string;
  /** For the filters: the kinds by their names in the data, the themes by their numbers in the page's list. */
  readonly kindKeys: string;
  readonly themes: string;
  readonly hasFigure: boolean;
  readonly tags: readonly string[];
  readonly low: boolean;
  readonly redline: readonly { readonly equal?: string; readonly insert?: string; readonly delete?: string }[] | null;
  /** The changed clauses of a long redline; the whole is then folded. */
  readonly excerpt: RecordView['redline'];
  readonly text: string | null;
  readonly sides: readonly { readonly label: string; readonly text: string }[];
  readonly strength: string | null;
  readonly outcome: TagView | null;
  readonly results: readonly LinkView[];
  readonly lineage: StripView | null;
  readonly places: readonly LinkView[];
  readonly because: string;
  readonly rival: LinkView | null;
}

/** The years a commitment stands in, one mark a year of the set. */
export interface StripView {
  readonly words: string;
  readonly marks: string;
}

export interface PassagesView extends HeadingView {
  readonly note: string;
  readonly groups: readonly GroupView[];
  readonly previousHeading: string;
  readonly previous: readonly GroupView[];
  readonly strengths: readonly {
    readonly text: string;
    readonly previous: string;
    readonly current: string;
    readonly change: string;
    readonly href: string;
  }[];
  readonly previousLabel: string;
  readonly currentLabel: string;
  readonly terms: readonly {
    readonly label: string;
    readonly items: readonly { readonly term: string; readonly count: number; readonly href: string | null }[];
  }[];
}

export interface LineageView {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly years: readonly number[];
  readonly chains: readonly {
    readonly text: string;
    readonly since: string;
    readonly cells: readonly { readonly year: number; readonly mark: string; readonly words: string; readonly href: string | null }[];
  }[];
}

/** One report in full, with an `id` at every place that the page links to. */
export interface TextView {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly cited: string;
  readonly meta: string;
  readonly blocks: readonly { readonly tag: string; readonly units: readonly { readonly tiles: readonly TileView[] }[] }[];
}

/** A run of text; `tiles` are the places inside it that the page links to, with what stands between them. */
export interface TileView {
  readonly id: string | null;
  readonly text: string;
  readonly tiles: readonly TileView[];
}

export interface DiagnosticView {
  readonly severity: string;
  readonly title: string;
  readonly report: string;
  readonly note: string;
  readonly hrefs: readonly string[];
}

export interface FooterView {
  readonly sources: readonly string[];
  readonly method: readonly string[];
  readonly version: string;
}
