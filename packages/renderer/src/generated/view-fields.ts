// Written by scripts/generate.mjs from packages/renderer/data/view-fields.tsv; edit that file.
/** The page as plain data: every string is ready to show (report text as written, with invisible characters spelled out), every `href` but those of `navigation` starts with `#` and leads to an `id` of the same page. Templates only lay it out. docs/view-model.md lists the fields. */
export type PageView = {
  /** Of a page of a site */
  readonly navigation: NavigationView | null;
  /** Of a page of a site */
  readonly assets: AssetsView | null;
  /** Of the interface: zh-CN or en */
  readonly language: string;
  /** The fixed words of the templates. */
  readonly ui: InterfaceWords;
  /** What the scripts say, as JSON. */
  readonly scriptWords: string;
  /** The names of all themes, as JSON; records name them by their number in it. */
  readonly themes: string;
  /** Of the document */
  readonly title: string;
  /** Place and year */
  readonly heading: string;
  /** The years compared with */
  readonly deck: string;
  /** Title, date, session, speaker, edition of the focus report */
  readonly meta: readonly string[];
  /** Made-up places; what the edition of the focus report means */
  readonly notices: readonly NoticeView[];
  /** One a comparison */
  readonly years: readonly YearLink[];
  /** More than one comparison */
  readonly several: boolean;
  /** One a comparison */
  readonly panels: readonly PanelView[];
  /** Commitments carried for three years or more */
  readonly lineage: LineageView | null;
  /** Where several years are compared */
  readonly heatMap: HeatMapView | null;
  readonly charts: ChartsView | null;
  /** The reports in full */
  readonly texts: readonly TextView[];
  /** Of the set, one a kind */
  readonly diagnostics: readonly DiagnosticView[];
  readonly footer: FooterView;
};

/** Where a page stands in a site; the links lead to other files of it. */
export type NavigationView = {
  /** Of the whole, for screen readers */
  readonly label: string;
  /** The pages of the site that lead everywhere */
  readonly links: readonly { readonly text: string; readonly href: string; readonly current: boolean; }[];
  /** What lies around this page */
  readonly near: readonly { readonly text: string; readonly href: string; readonly rel: string | null; }[];
};

/** Files of the site that its pages share, in place of a style and a script inside each. */
export type AssetsView = {
  readonly style: string;
  readonly script: string;
};

/** The fixed words of the templates, as `{{@root.page.ui.search}}`. */
export type InterfaceWords = {
  readonly skip: string;
  readonly kicker: string;
  readonly years: string;
  readonly compare: string;
  readonly search: string;
  readonly searchHint: string;
  readonly previousHit: string;
  readonly nextHit: string;
  readonly printBrief: string;
  readonly printFull: string;
  readonly unfold: string;
  /** Of the button, before the script says which theme comes next */
  readonly theme: string;
  readonly keys: string;
  /** Before the heading of the panel whose contents follow */
  readonly contentsOf: string;
  readonly originals: string;
  readonly counts: string;
  readonly countsMeaning: string;
  readonly indicator: string;
  /** Above the years that a goal is for */
  readonly period: string;
  readonly outcome: string;
  readonly change: string;
  readonly series: string;
  readonly why: string;
  readonly goToRecord: string;
  /** Of what a person has settled */
  readonly settled: string;
  /** Before the commands that settle an unsure claim */
  readonly settle: string;
  readonly wholeSentence: string;
  readonly compared: string;
  readonly movedHere: string;
  readonly movedAway: string;
  readonly strength: string;
  readonly evidence: string;
  readonly because: string;
  readonly rival: string;
  readonly section: string;
  readonly subject: string;
  readonly kind: string;
  readonly sureness: string;
  readonly certain: string;
  readonly likely: string;
  readonly unsure: string;
  readonly testable: string;
  readonly withFigure: string;
  readonly everything: string;
  readonly arrangement: string;
  readonly bySection: string;
  readonly byTheme: string;
  readonly clear: string;
  readonly sectionChanges: string;
  readonly strengthChanges: string;
  readonly item: string;
  readonly since: string;
  readonly location: string;
  readonly diagnostics: string;
  readonly sources: string;
  readonly method: string;
  readonly beside: string;
  readonly readingNote: string;
  readonly helpTitle: string;
  readonly close: string;
  readonly year: string;
  readonly target: string;
  readonly actual: string;
  /** Before the title of the chart whose table follows */
  readonly dataOf: string;
  readonly help: readonly { readonly key: string; readonly does: string; }[];
};

/** A banner: what an edition keeps from being asserted, or that the place is made up. */
export type NoticeView = {
  /** Of the banner */
  readonly kind: 'fictional'|'relation'|'edition';
  readonly label: string;
  readonly text: string;
};

/** One year to compare with; `chosen` is the one shown first. */
export type YearLink = {
  /** The other report’s year */
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly edition: string;
  /** Shown first */
  readonly chosen: boolean;
};

/** One comparison. Fields that would be empty are null, and their heading is then not shown. */
export type PanelView = {
  /** The other report’s year */
  readonly key: string;
  /** Of the panel, as y=2023 */
  readonly id: string;
  /** Shown first */
  readonly chosen: boolean;
  /** 2024年与2023年比较 */
  readonly heading: string;
  /** The earlier year */
  readonly previousLabel: string;
  /** The later year */
  readonly currentLabel: string;
  /** Id of the earlier original */
  readonly previousText: string;
  /** Id of the later original */
  readonly currentText: string;
  /** "12:40:changed 18:52 :90:new": where records start in both originals (see their ids), and what became of them, unless the same as of the one before. */
  readonly pairs: string;
  /** Of both */
  readonly editions: string;
  /** What may not be asserted of this pair, and why */
  readonly notices: readonly NoticeView[];
  /** What happened, in a few sentences */
  readonly dispatch: readonly SentenceView[];
  /** The counts in words */
  readonly summary: readonly SentenceView[];
  /** The one sentence where nothing changed */
  readonly unchanged: string | null;
  readonly counts: readonly CountView[];
  /** The headings of the panel */
  readonly contents: readonly { readonly href: string; readonly label: string; }[];
  readonly highlights: HighlightsView | null;
  readonly targets: TargetsView | null;
  readonly sections: SectionMapView | null;
  readonly records: RecordsView | null;
  readonly passages: PassagesView | null;
  readonly diagnostics: readonly DiagnosticView[];
};

/** Runs of text: every number, name and quotation is a link to its evidence; a link may also set a filter. */
export type SentenceView = {
  /** Pieces of the sentence */
  readonly runs: readonly RunView[];
};

export type RunView = {
  readonly text: string;
  readonly href: string | null;
  /** By status */
  readonly filter: string | null;
};

/** One count, also the filter of the same name. */
export type CountView = {
  /** Also the filter of that name */
  readonly status: string;
  readonly label: string;
  readonly sign: string;
  readonly count: number;
  /** The first record */
  readonly href: string | null;
  /** Cannot be asserted */
  readonly muted: boolean;
};

/** What a numbered heading of a panel needs. */
export type HeadingView = {
  readonly id: string;
  /** 一, 二, … */
  readonly number: string;
  readonly title: string;
};

/** A short label with its sign; `tone` names its colour. */
export type TagView = {
  readonly label: string;
  readonly sign: string;
  readonly tone: string;
};

export type HighlightsView = {
  readonly id: string;
  /** 一, 二, … */
  readonly number: string;
  readonly title: string;
  /** At most ten */
  readonly items: readonly HighlightView[];
  /** The rest, which opens on a click */
  readonly more: readonly HighlightView[];
  readonly moreLabel: string;
};

export type HighlightView = {
  readonly label: string;
  readonly sign: string;
  readonly tone: string;
  /** Pieces of the sentence */
  readonly runs: readonly RunView[];
  /** Clauses of the earlier and the later report that the sentence does not quote */
  readonly sides: readonly SideView[];
  readonly reasons: string;
  /** Where it stands, each section once */
  readonly sources: readonly LinkView[];
  /** Of the card, the row or the section that says more */
  readonly href: string;
};

/** What one report says, under its year. */
export type SideView = {
  readonly label: string;
  readonly text: string;
};

export type LinkView = {
  readonly text: string;
  readonly href: string;
};

export type TargetsView = {
  readonly id: string;
  /** 一, 二, … */
  readonly number: string;
  readonly title: string;
  readonly columns: { readonly previousTarget: string; readonly actual: string; readonly currentTarget: string; readonly change: string; };
  /** The 主要预期目标; where the texts list none, all rows. */
  readonly main: TargetTable | null;
  readonly legend: string;
  /** Targets of several years */
  readonly goals: GoalsView | null;
  /** All other figures that the reports set themselves */
  readonly others: TargetTable | null;
  /** Actual figures that both reports state */
  readonly pairs: FigurePairsView | null;
};

/** Rows, and which of the columns of results, 兑现 and 历年 have anything to show. */
export type TargetTable = {
  readonly label: string;
  readonly note: string | null;
  readonly rows: readonly TargetRow[];
  /** Whether results can be said at all: not of two places */
  readonly told: boolean;
  /** Whether 兑现 has anything to show */
  readonly judged: boolean;
  /** Whether 历年 has */
  readonly drawn: boolean;
};

/** How sure something is, as a key and in a word: certain things are said plainly. */
export type Hedged = {
  /** certain, likely or unsure, by how often claims or rows as sure were right */
  readonly grade: string;
  /** 多半, 待核; empty where it is certain */
  readonly hedge: string;
};

export type TargetRow = {
  readonly id: string;
  readonly indicator: string;
  /** certain, likely or unsure, by how often claims or rows as sure were right */
  readonly grade: string;
  /** 多半, 待核; empty where it is certain */
  readonly hedge: string;
  readonly previousTarget: FigureView;
  readonly actual: FigureView;
  readonly outcome: TagView | null;
  readonly currentTarget: FigureView;
  readonly change: TagView;
  readonly delta: string | null;
  /** Why it says another thing than the list of records */
  readonly note: string | null;
  readonly series: SeriesView | null;
};

/** A figure cut before its decimals and unit, so that digits stand in columns, with the words before it (超过, 降低); `words` instead where the text gives no number. */
export type FigureView = {
  /** 超过, 降低 */
  readonly prefix: string | null;
  /** The digits before the decimals */
  readonly whole: string | null;
  /** What follows them */
  readonly rest: string | null;
  /** Where there is no number */
  readonly words: string | null;
  readonly href: string | null;
  /** Why there is none */
  readonly absent: string | null;
  /** That a person read it so, who, when and why; null where nobody did */
  readonly settled: string | null;
  /** What a file of statistics says of it; null where none does */
  readonly beside: string | null;
};

export type SeriesView = {
  readonly width: number;
  readonly height: number;
  readonly description: string;
  /** SVG paths */
  readonly lines: readonly string[];
  readonly actuals: readonly { readonly x: number; readonly y: number; }[];
  readonly targets: readonly { readonly x1: number; readonly x2: number; readonly y: number; }[];
};

export type FigurePairsView = {
  readonly label: string;
  /** Where there are no targets */
  readonly open: boolean;
  readonly previousColumn: string;
  readonly currentColumn: string;
  readonly rows: readonly { readonly indicator: string; readonly previous: FigureView; readonly current: FigureView; readonly delta: string | null; }[];
};

export type GoalsView = {
  readonly label: string;
  /** Null where no earlier plan is given */
  readonly previousColumn: string | null;
  readonly currentColumn: string;
  /** Null where no document of another kind says how far a goal has come */
  readonly pathColumn: string | null;
  readonly rows: readonly { readonly indicator: string; readonly period: string; readonly previous: FigureView; readonly current: FigureView; readonly path: string; }[];
};

export type SectionMapView = {
  readonly id: string;
  /** 一, 二, … */
  readonly number: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly previousLabel: string;
  readonly currentLabel: string;
  /** Sections of the earlier report */
  readonly left: readonly SectionNode[];
  /** Of the later one */
  readonly right: readonly SectionNode[];
  /** Curves between them */
  readonly links: readonly { readonly path: string; readonly tone: string; }[];
  /** The same as a list */
  readonly changes: readonly SectionChange[];
  /** What stayed */
  readonly same: readonly SectionChange[];
  readonly sameLabel: string;
};

export type SectionNode = {
  /** The records of the section, or its heading in the text */
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly full: string;
  readonly tone: string;
  readonly part: boolean;
};

export type SectionChange = {
  readonly relation: string;
  readonly label: string;
  /** certain, likely or unsure, by how often claims or rows as sure were right */
  readonly grade: string;
  /** 多半, 待核; empty where it is certain */
  readonly hedge: string;
  readonly previous: readonly LinkView[];
  readonly current: readonly LinkView[];
  /** What a person settled, who, when and why; null where nobody did */
  readonly settled: string | null;
};

/** All records, under the section they stand in. */
export type RecordsView = {
  readonly id: string;
  /** 一, 二, … */
  readonly number: string;
  readonly title: string;
  /** What the marks of the years mean; empty where no card has any */
  readonly legend: string;
  /** The kinds of change that a reader can choose from. */
  readonly kinds: readonly { readonly key: string; readonly label: string; }[];
  /** What could show that a commitment was kept, to choose from. */
  readonly testable: readonly { readonly key: string; readonly label: string; }[];
  readonly currentHeading: string;
  readonly current: readonly GroupView[];
  readonly previousHeading: string;
  readonly previous: readonly GroupView[];
};

export type GroupView = {
  /** Where the drawing of the sections leads; null for passages */
  readonly id: string | null;
  /** The heading above, where it changes */
  readonly part: string | null;
  readonly heading: string;
  /** What it holds, counted: 新增12 · 调整8 */
  readonly tally: string;
  readonly records: readonly RecordView[];
  /** A list without cards */
  readonly folded: FoldedView | null;
  /** What stood here and stands in another section now, with links to its cards. */
  readonly away: FoldedView | null;
};

export type RecordView = {
  /** Of its card */
  readonly id: string;
  /** new, dropped, done, changed, kept, or unseen: the other text lacks it, which says nothing */
  readonly status: string;
  /** The status in words */
  readonly label: string;
  readonly sign: string;
  /** 数字、力度、范围、措辞, hedged where it is not certain that they changed */
  readonly kinds: string;
  /** For the filters: the kinds by their names in the data, the themes by their numbers in the page's list. */
  readonly kindKeys: string;
  /** Numbers in the page’s list of themes */
  readonly themes: string;
  /** A figure stands in it */
  readonly hasFigure: boolean;
  /** For the filter: what could show that it was kept, by its name in the data; empty where nothing could, `passage` of what is no commitment */
  readonly testable: string;
  /** Moved, split, merged, in words */
  readonly tags: readonly string[];
  /** certain, likely or unsure, by how often claims or rows as sure were right */
  readonly grade: string;
  /** 多半, 待核; empty where it is certain */
  readonly hedge: string;
  /** Runs, each with one of equal, insert, delete; or */
  readonly redline: readonly RedlineRun[] | null;
  /** The changed clauses of a long redline; the whole is then folded. */
  readonly excerpt: readonly RedlineRun[] | null;
  /** Whether the two are one is so unsure that the text stands alone, and the redline folded */
  readonly folded: boolean;
  /** the text alone */
  readonly text: string | null;
  /** both texts, where a redline may not be shown or would be confetti; or */
  readonly sides: readonly SideView[];
  /** 大力推进 → 稳妥推进（减轻） */
  readonly strength: string | null;
  /** What the later report says of it */
  readonly outcome: TagView | null;
  /** How sure it is that it says so of this promise */
  readonly outcomeHedge: string;
  /** The places that say so; hedge: how sure it is that they are about this promise, where the outcome is surer */
  readonly results: readonly ResultView[];
  /** Where it holds several promises that came to different ends: each of which the later report speaks, with the places; `results` is then empty */
  readonly parts: readonly { readonly text: string; readonly label: string; readonly sign: string; readonly tone: string; readonly hedge: string; readonly results: readonly ResultView[]; }[];
  readonly lineage: StripView | null;
  /** In both texts */
  readonly places: readonly LinkView[];
  /** What speaks for the link */
  readonly because: string;
  /** Another possible partner, where it is unsure */
  readonly rival: LinkView | null;
  /** What a person settled, who, when and why; null where nobody did */
  readonly settled: string | null;
  /** Where it is unsure: what to type to settle it, one way and the other */
  readonly commands: readonly string[];
};

export type RedlineRun = {
  readonly equal?: string;
  readonly insert?: string;
  readonly delete?: string;
  /** True: it stands elsewhere in the other text */
  readonly moved?: boolean;
  /** True: unchanged words so long before the change that a card of one line leaves them out */
  readonly far?: boolean;
};

export type ResultView = {
  readonly text: string;
  readonly href: string;
  readonly hedge: string;
};

/** The years a commitment stands in, one mark a year of the set. */
export type StripView = {
  readonly words: string;
  /** One a year of the set, with thin spaces between */
  readonly marks: string;
};

/** Items without a card of their own: commitments of which nothing can be asserted, since the other side is no complete text, and sentences beside the commitments that only one report has. */
export type FoldedView = {
  readonly status: string;
  readonly label: string;
  readonly items: readonly { readonly text: string; readonly href: string; readonly themes?: string; readonly hasFigure?: boolean; readonly testable?: string; }[];
};

export type PassagesView = {
  readonly id: string;
  /** 一, 二, … */
  readonly number: string;
  readonly title: string;
  readonly note: string;
  readonly groups: readonly GroupView[];
  readonly previousHeading: string;
  readonly previous: readonly GroupView[];
  readonly strengths: readonly { readonly text: string; readonly previous: string; readonly current: string; readonly change: string; readonly grade: string; readonly hedge: string; readonly href: string; }[];
  readonly previousLabel: string;
  readonly currentLabel: string;
  readonly terms: readonly { readonly label: string; readonly items: readonly { readonly term: string; readonly count: number; readonly since: string | null; readonly href: string | null; }[]; }[];
};

export type DiagnosticView = {
  readonly severity: string;
  readonly title: string;
  readonly report: string;
  /** What it means to the reader */
  readonly note: string;
  readonly hrefs: readonly string[];
};

/** Commitments carried for three years or more. */
export type LineageView = {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly years: readonly number[];
  readonly chains: readonly { readonly text: string; readonly since: string; readonly cells: readonly StripCell[]; }[];
};

/** What became of a commitment in one year. */
export type StripCell = {
  readonly year: number;
  readonly mark: string;
  readonly words: string;
  readonly href: string | null;
};

/** Commitments by theme and year. */
export type HeatMapView = {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly { readonly label: string; readonly edition: string; readonly focus: boolean; }[];
  readonly rows: readonly { readonly theme: string; readonly cells: readonly { readonly count: number; readonly level: number; }[]; }[];
};

/** All indicators with at least three years. */
export type ChartsView = {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  /** The main targets */
  readonly charts: readonly ChartView[];
  readonly others: readonly ChartView[];
  readonly othersLabel: string;
};

/** One indicator over the years, drawn, with the table that the drawing is of. */
export type ChartView = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Where the plot begins; right is the width */
  readonly left: number;
  readonly gridlines: readonly { readonly y: number; readonly label: string; }[];
  /** Years */
  readonly ticks: readonly { readonly x: number; readonly label: string; }[];
  /** Where the years are written */
  readonly base: number;
  /** SVG path of the actual figures; it breaks where a year has none */
  readonly line: string;
  readonly actuals: readonly { readonly x: number; readonly y: number; readonly label: string; readonly above: number; }[];
  readonly targets: readonly { readonly x1: number; readonly x2: number; readonly y: number; readonly label: string; }[];
  readonly rows: readonly { readonly year: number; readonly target: string | null; readonly targetHref: string | null; readonly actual: string | null; readonly actualHref: string | null; }[];
};

/** One report in full, with an `id` at every place that the page links to. */
export type TextView = {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** What a quotation names */
  readonly cited: string;
  readonly meta: string;
  /** Headings and paragraphs; units are sentences */
  readonly blocks: readonly { readonly tag: string; readonly units: readonly { readonly tiles: readonly TileView[]; }[]; }[];
};

/** A run of text; `tiles` are the places inside it that the page links to, with what stands between them. */
export type TileView = {
  readonly id: string | null;
  readonly text: string;
  readonly tiles: readonly TileView[];
};

export type FooterView = {
  readonly sources: readonly string[];
  readonly method: readonly string[];
  /** Of the tool */
  readonly version: string;
};

/** What a page of a site has around it, and the addresses of the style and script that its pages share. */
export type SiteFiles = {
  readonly navigation: NavigationView;
  readonly styles: readonly string[];
  readonly script: string;
};

/** What stands above and below any table of several places. */
export type SideBySideView = {
  readonly language: string;
  /** Of the one page that may stand in a site. */
  readonly site?: SiteFiles;
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
};

/** What each field of a view is: the name of a view (of fields without one: PanelView.contents) or of a type, with [] of lists. */
export const viewFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'PageView': { navigation: 'NavigationView', assets: 'AssetsView', language: 'string', ui: 'InterfaceWords', scriptWords: 'string', themes: 'string', title: 'string', heading: 'string', deck: 'string', meta: 'string[]', notices: 'NoticeView[]', years: 'YearLink[]', several: 'boolean', panels: 'PanelView[]', lineage: 'LineageView', heatMap: 'HeatMapView', charts: 'ChartsView', texts: 'TextView[]', diagnostics: 'DiagnosticView[]', footer: 'FooterView' },
  'NavigationView': { label: 'string', links: 'NavigationView.links[]', near: 'NavigationView.near[]' },
  'NavigationView.links': { text: 'string', href: 'string', current: 'boolean' },
  'NavigationView.near': { text: 'string', href: 'string', rel: 'string' },
  'AssetsView': { style: 'string', script: 'string' },
  'InterfaceWords': { skip: 'string', kicker: 'string', years: 'string', compare: 'string', search: 'string', searchHint: 'string', previousHit: 'string', nextHit: 'string', printBrief: 'string', printFull: 'string', unfold: 'string', theme: 'string', keys: 'string', contentsOf: 'string', originals: 'string', counts: 'string', countsMeaning: 'string', indicator: 'string', period: 'string', outcome: 'string', change: 'string', series: 'string', why: 'string', goToRecord: 'string', settled: 'string', settle: 'string', wholeSentence: 'string', compared: 'string', movedHere: 'string', movedAway: 'string', strength: 'string', evidence: 'string', because: 'string', rival: 'string', section: 'string', subject: 'string', kind: 'string', sureness: 'string', certain: 'string', likely: 'string', unsure: 'string', testable: 'string', withFigure: 'string', everything: 'string', arrangement: 'string', bySection: 'string', byTheme: 'string', clear: 'string', sectionChanges: 'string', strengthChanges: 'string', item: 'string', since: 'string', location: 'string', diagnostics: 'string', sources: 'string', method: 'string', beside: 'string', readingNote: 'string', helpTitle: 'string', close: 'string', year: 'string', target: 'string', actual: 'string', dataOf: 'string', help: 'InterfaceWords.help[]' },
  'InterfaceWords.help': { key: 'string', does: 'string' },
  'NoticeView': { kind: 'string', label: 'string', text: 'string' },
  'YearLink': { key: 'string', label: 'string', href: 'string', edition: 'string', chosen: 'boolean' },
  'PanelView': { key: 'string', id: 'string', chosen: 'boolean', heading: 'string', previousLabel: 'string', currentLabel: 'string', previousText: 'string', currentText: 'string', pairs: 'string', editions: 'string', notices: 'NoticeView[]', dispatch: 'SentenceView[]', summary: 'SentenceView[]', unchanged: 'string', counts: 'CountView[]', contents: 'PanelView.contents[]', highlights: 'HighlightsView', targets: 'TargetsView', sections: 'SectionMapView', records: 'RecordsView', passages: 'PassagesView', diagnostics: 'DiagnosticView[]' },
  'PanelView.contents': { href: 'string', label: 'string' },
  'SentenceView': { runs: 'RunView[]' },
  'RunView': { text: 'string', href: 'string', filter: 'string' },
  'CountView': { status: 'string', label: 'string', sign: 'string', count: 'number', href: 'string', muted: 'boolean' },
  'HeadingView': { id: 'string', number: 'string', title: 'string' },
  'TagView': { label: 'string', sign: 'string', tone: 'string' },
  'HighlightsView': { id: 'string', number: 'string', title: 'string', items: 'HighlightView[]', more: 'HighlightView[]', moreLabel: 'string' },
  'HighlightView': { label: 'string', sign: 'string', tone: 'string', runs: 'RunView[]', sides: 'SideView[]', reasons: 'string', sources: 'LinkView[]', href: 'string' },
  'SideView': { label: 'string', text: 'string' },
  'LinkView': { text: 'string', href: 'string' },
  'TargetsView': { id: 'string', number: 'string', title: 'string', columns: 'TargetsView.columns', main: 'TargetTable', legend: 'string', goals: 'GoalsView', others: 'TargetTable', pairs: 'FigurePairsView' },
  'TargetsView.columns': { previousTarget: 'string', actual: 'string', currentTarget: 'string', change: 'string' },
  'TargetTable': { label: 'string', note: 'string', rows: 'TargetRow[]', told: 'boolean', judged: 'boolean', drawn: 'boolean' },
  'Hedged': { grade: 'string', hedge: 'string' },
  'TargetRow': { id: 'string', indicator: 'string', grade: 'string', hedge: 'string', previousTarget: 'FigureView', actual: 'FigureView', outcome: 'TagView', currentTarget: 'FigureView', change: 'TagView', delta: 'string', note: 'string', series: 'SeriesView' },
  'FigureView': { prefix: 'string', whole: 'string', rest: 'string', words: 'string', href: 'string', absent: 'string', settled: 'string', beside: 'string' },
  'SeriesView': { width: 'number', height: 'number', description: 'string', lines: 'string[]', actuals: 'SeriesView.actuals[]', targets: 'SeriesView.targets[]' },
  'SeriesView.actuals': { x: 'number', y: 'number' },
  'SeriesView.targets': { x1: 'number', x2: 'number', y: 'number' },
  'FigurePairsView': { label: 'string', open: 'boolean', previousColumn: 'string', currentColumn: 'string', rows: 'FigurePairsView.rows[]' },
  'FigurePairsView.rows': { indicator: 'string', previous: 'FigureView', current: 'FigureView', delta: 'string' },
  'GoalsView': { label: 'string', previousColumn: 'string', currentColumn: 'string', pathColumn: 'string', rows: 'GoalsView.rows[]' },
  'GoalsView.rows': { indicator: 'string', period: 'string', previous: 'FigureView', current: 'FigureView', path: 'string' },
  'SectionMapView': { id: 'string', number: 'string', title: 'string', width: 'number', height: 'number', description: 'string', previousLabel: 'string', currentLabel: 'string', left: 'SectionNode[]', right: 'SectionNode[]', links: 'SectionMapView.links[]', changes: 'SectionChange[]', same: 'SectionChange[]', sameLabel: 'string' },
  'SectionMapView.links': { path: 'string', tone: 'string' },
  'SectionNode': { href: 'string', x: 'number', y: 'number', text: 'string', full: 'string', tone: 'string', part: 'boolean' },
  'SectionChange': { relation: 'string', label: 'string', grade: 'string', hedge: 'string', previous: 'LinkView[]', current: 'LinkView[]', settled: 'string' },
  'RecordsView': { id: 'string', number: 'string', title: 'string', legend: 'string', kinds: 'RecordsView.kinds[]', testable: 'RecordsView.testable[]', currentHeading: 'string', current: 'GroupView[]', previousHeading: 'string', previous: 'GroupView[]' },
  'RecordsView.kinds': { key: 'string', label: 'string' },
  'RecordsView.testable': { key: 'string', label: 'string' },
  'GroupView': { id: 'string', part: 'string', heading: 'string', tally: 'string', records: 'RecordView[]', folded: 'FoldedView', away: 'FoldedView' },
  'RecordView': { id: 'string', status: 'string', label: 'string', sign: 'string', kinds: 'string', kindKeys: 'string', themes: 'string', hasFigure: 'boolean', testable: 'string', tags: 'string[]', grade: 'string', hedge: 'string', redline: 'RedlineRun[]', excerpt: 'RedlineRun[]', folded: 'boolean', text: 'string', sides: 'SideView[]', strength: 'string', outcome: 'TagView', outcomeHedge: 'string', results: 'ResultView[]', parts: 'RecordView.parts[]', lineage: 'StripView', places: 'LinkView[]', because: 'string', rival: 'LinkView', settled: 'string', commands: 'string[]' },
  'RecordView.parts': { text: 'string', label: 'string', sign: 'string', tone: 'string', hedge: 'string', results: 'ResultView[]' },
  'RedlineRun': { equal: 'string', insert: 'string', delete: 'string', moved: 'boolean', far: 'boolean' },
  'ResultView': { text: 'string', href: 'string', hedge: 'string' },
  'StripView': { words: 'string', marks: 'string' },
  'FoldedView': { status: 'string', label: 'string', items: 'FoldedView.items[]' },
  'FoldedView.items': { text: 'string', href: 'string', themes: 'string', hasFigure: 'boolean', testable: 'string' },
  'PassagesView': { id: 'string', number: 'string', title: 'string', note: 'string', groups: 'GroupView[]', previousHeading: 'string', previous: 'GroupView[]', strengths: 'PassagesView.strengths[]', previousLabel: 'string', currentLabel: 'string', terms: 'PassagesView.terms[]' },
  'PassagesView.strengths': { text: 'string', previous: 'string', current: 'string', change: 'string', grade: 'string', hedge: 'string', href: 'string' },
  'PassagesView.terms': { label: 'string', items: 'PassagesView.terms.items[]' },
  'PassagesView.terms.items': { term: 'string', count: 'number', since: 'string', href: 'string' },
  'DiagnosticView': { severity: 'string', title: 'string', report: 'string', note: 'string', hrefs: 'string[]' },
  'LineageView': { id: 'string', heading: 'string', note: 'string', years: 'number[]', chains: 'LineageView.chains[]' },
  'LineageView.chains': { text: 'string', since: 'string', cells: 'StripCell[]' },
  'StripCell': { year: 'number', mark: 'string', words: 'string', href: 'string' },
  'HeatMapView': { id: 'string', heading: 'string', note: 'string', columns: 'HeatMapView.columns[]', rows: 'HeatMapView.rows[]' },
  'HeatMapView.columns': { label: 'string', edition: 'string', focus: 'boolean' },
  'HeatMapView.rows': { theme: 'string', cells: 'HeatMapView.rows.cells[]' },
  'HeatMapView.rows.cells': { count: 'number', level: 'number' },
  'ChartsView': { id: 'string', heading: 'string', note: 'string', charts: 'ChartView[]', others: 'ChartView[]', othersLabel: 'string' },
  'ChartView': { id: 'string', title: 'string', description: 'string', width: 'number', height: 'number', left: 'number', gridlines: 'ChartView.gridlines[]', ticks: 'ChartView.ticks[]', base: 'number', line: 'string', actuals: 'ChartView.actuals[]', targets: 'ChartView.targets[]', rows: 'ChartView.rows[]' },
  'ChartView.gridlines': { y: 'number', label: 'string' },
  'ChartView.ticks': { x: 'number', label: 'string' },
  'ChartView.actuals': { x: 'number', y: 'number', label: 'string', above: 'number' },
  'ChartView.targets': { x1: 'number', x2: 'number', y: 'number', label: 'string' },
  'ChartView.rows': { year: 'number', target: 'string', targetHref: 'string', actual: 'string', actualHref: 'string' },
  'TextView': { id: 'string', label: 'string', title: 'string', cited: 'string', meta: 'string', blocks: 'TextView.blocks[]' },
  'TextView.blocks': { tag: 'string', units: 'TextView.blocks.units[]' },
  'TextView.blocks.units': { tiles: 'TileView[]' },
  'TileView': { id: 'string', text: 'string', tiles: 'TileView[]' },
  'FooterView': { sources: 'string[]', method: 'string[]', version: 'string' },
  'SiteFiles': { navigation: 'NavigationView', styles: 'string[]', script: 'string' },
  'SideBySideView': { language: 'string', site: 'SiteFiles', kicker: 'string', title: 'string', deck: 'string', summary: 'string', notes: 'string[]', leftOutTitle: 'string', leftOut: 'string[]', sourcesTitle: 'string', sources: 'string[]', version: 'string' },
};
