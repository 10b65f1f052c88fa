import { z } from 'zod';
import { GroupView, HeadingView, HighlightsView, LinkView, RecordsView } from './record-view.js';
import { TargetsView } from './target-view.js';
import { InterfaceWords } from './words/words.js';
import { ChartsView, HeatMapView, LineageView } from './years-view.js';

export const NoticeView = z
  .object({
    kind: z.enum(['fictional', 'edition']).describe('Of the banner'),
    label: z.string(),
    text: z.string(),
  })
  .readonly()
  .describe('A banner: what an edition keeps from being asserted, or that the place is made up.');
export type NoticeView = z.infer<typeof NoticeView>;

export const YearLink = z
  .object({
    key: z.string().describe('The other report’s year'),
    label: z.string(),
    href: z.string(),
    edition: z.string(),
    chosen: z.boolean().describe('Shown first'),
  })
  .readonly()
  .describe('One year to compare with; `chosen` is the one shown first.');
export type YearLink = z.infer<typeof YearLink>;

export const SummarySentence = z
  .object({
    runs: z
      .array(
        z
          .object({
            text: z.string(),
            href: z.string().nullable(),
            filter: z.string().nullable(),
            theme: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly()
      .describe('Pieces of the sentence'),
  })
  .readonly()
  .describe('Runs of text, some of them links to evidence; a link may also set a filter, by status or by theme.');
export type SummarySentence = z.infer<typeof SummarySentence>;

export const CountView = z
  .object({
    status: z.string().describe('Also the filter of that name'),
    label: z.string(),
    sign: z.string(),
    count: z.number(),
    width: z.number().describe('Of the bar, 0 to 100'),
    href: z.string().nullable().describe('The first record'),
    muted: z.boolean().describe('Cannot be asserted'),
  })
  .readonly()
  .describe('One count, also the filter of the same name; `width` (0–100) is its share of the longest bar.');
export type CountView = z.infer<typeof CountView>;

export const SectionNode = z
  .object({
    href: z.string().describe('The records of the section, or its heading in the text'),
    x: z.number(),
    y: z.number(),
    text: z.string(),
    full: z.string(),
    tone: z.string(),
    part: z.boolean(),
  })
  .readonly();
export type SectionNode = z.infer<typeof SectionNode>;

export const SectionChange = z
  .object({
    relation: z.string(),
    label: z.string(),
    low: z.boolean().describe('Confidence below 0.6'),
    previous: z.array(LinkView).readonly(),
    current: z.array(LinkView).readonly(),
    settled: z.string().nullable().describe('What a person settled, who, when and why; null where nobody did'),
  })
  .readonly();
export type SectionChange = z.infer<typeof SectionChange>;

export const SectionMapView = z
  .object({
    ...HeadingView.unwrap().shape,
    width: z.number(),
    height: z.number(),
    description: z.string(),
    previousLabel: z.string(),
    currentLabel: z.string(),
    left: z.array(SectionNode).readonly().describe('Sections of the earlier report'),
    right: z.array(SectionNode).readonly().describe('Of the later one'),
    links: z
      .array(
        z
          .object({
            path: z.string(),
            tone: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .describe('Curves between them'),
    changes: z.array(SectionChange).readonly().describe('The same as a list'),
    same: z.array(SectionChange).readonly().describe('What stayed'),
    sameLabel: z.string(),
  })
  .readonly();
export type SectionMapView = z.infer<typeof SectionMapView>;

export const PassagesView = z
  .object({
    ...HeadingView.unwrap().shape,
    note: z.string(),
    groups: z.array(GroupView).readonly(),
    previousHeading: z.string(),
    previous: z.array(GroupView).readonly(),
    strengths: z
      .array(
        z
          .object({
            text: z.string(),
            previous: z.string(),
            current: z.string(),
            change: z.string(),
            low: z.boolean().describe('Confidence below 0.6'),
            href: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    previousLabel: z.string(),
    currentLabel: z.string(),
    terms: z
      .array(
        z
          .object({
            label: z.string(),
            items: z
              .array(
                z
                  .object({
                    term: z.string(),
                    count: z.number(),
                    href: z.string().nullable(),
                  })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type PassagesView = z.infer<typeof PassagesView>;

export const DiagnosticView = z
  .object({
    severity: z.string(),
    title: z.string(),
    report: z.string(),
    note: z.string().describe('What it means to the reader'),
    hrefs: z.array(z.string()).readonly(),
  })
  .readonly();
export type DiagnosticView = z.infer<typeof DiagnosticView>;

export const PanelView = z
  .object({
    key: z.string().describe('The other report’s year'),
    id: z.string().describe('Of the panel, as y=2023'),
    chosen: z.boolean().describe('Shown first'),
    heading: z.string().describe('2024年与2023年比较'),
    previousLabel: z.string().describe('The earlier year'),
    currentLabel: z.string().describe('The later year'),
    previousText: z.string().describe('Id of the earlier original'),
    currentText: z.string().describe('Id of the later original'),
    pairs: z.string().describe('"12:40:changed :90:new": where records start in both originals (see their ids), and what became of them.'),
    editions: z.string().describe('Of both'),
    notices: z.array(NoticeView).readonly().describe('What may not be asserted of this pair, and why'),
    summary: z.array(SummarySentence).readonly(),
    unchanged: z.string().nullable().describe('The one sentence where nothing changed'),
    counts: z.array(CountView).readonly(),
    contents: z
      .array(
        z
          .object({
            href: z.string(),
            label: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .describe('The headings of the panel'),
    targets: TargetsView.nullable(),
    highlights: HighlightsView.nullable(),
    sections: SectionMapView.nullable(),
    records: RecordsView.nullable(),
    passages: PassagesView.nullable(),
    diagnostics: z.array(DiagnosticView).readonly(),
  })
  .readonly()
  .describe('One comparison. Fields that would be empty are null, and their heading is then not shown.');
export type PanelView = z.infer<typeof PanelView>;

/** A run of text; `tiles` are the places inside it that the page links to, with what stands between them. */
export interface TileView {
  readonly id: string | null;
  readonly text: string;
  readonly tiles: readonly TileView[];
}
export const TileView: z.ZodType<TileView> = z
  .object({
    id: z.string().nullable(),
    text: z.string(),
    tiles: z.array(z.lazy(() => TileView)).readonly(),
  })
  .readonly();

export const TextView = z
  .object({
    id: z.string(),
    label: z.string(),
    title: z.string(),
    cited: z.string().describe('What a quotation names'),
    meta: z.string(),
    blocks: z
      .array(
        z
          .object({
            tag: z.string(),
            units: z
              .array(
                z
                  .object({
                    tiles: z.array(TileView).readonly(),
                  })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly()
      .describe('Headings and paragraphs; units are sentences'),
  })
  .readonly()
  .describe('One report in full, with an `id` at every place that the page links to.');
export type TextView = z.infer<typeof TextView>;

export const FooterView = z
  .object({
    sources: z.array(z.string()).readonly(),
    method: z.array(z.string()).readonly(),
    version: z.string().describe('Of the tool'),
  })
  .readonly();
export type FooterView = z.infer<typeof FooterView>;

export const NavigationView = z
  .object({
    label: z.string().describe('Of the whole, for screen readers'),
    links: z
      .array(z.object({ text: z.string(), href: z.string(), current: z.boolean() }).readonly())
      .readonly()
      .describe('The pages of the site that lead everywhere'),
    near: z
      .array(z.object({ text: z.string(), href: z.string(), rel: z.string().nullable().describe('prev, next, up') }).readonly())
      .readonly()
      .describe('What lies around this page'),
  })
  .readonly()
  .describe('Where a page stands in a site; the links lead to other files of it.');
export type NavigationView = z.infer<typeof NavigationView>;

export const AssetsView = z
  .object({ style: z.string(), script: z.string() })
  .readonly()
  .describe('Files of the site that its pages share, in place of a style and a script inside each.');
export type AssetsView = z.infer<typeof AssetsView>;

export const PageView = z
  .object({
    navigation: NavigationView.nullable().describe('Of a page of a site'),
    assets: AssetsView.nullable().describe('Of a page of a site'),
    language: z.string().describe('Of the interface: zh-CN or en'),
    ui: InterfaceWords.describe('The fixed words of the templates.'),
    scriptWords: z.string().describe('What the scripts say, as JSON.'),
    themes: z.string().describe('The names of all themes, as JSON; records name them by their number in it.'),
    title: z.string().describe('Of the document'),
    heading: z.string().describe('Place and year'),
    deck: z.string().describe('The years compared with'),
    meta: z.array(z.string()).readonly().describe('Title, date, session, speaker, edition of the focus report'),
    notices: z.array(NoticeView).readonly().describe('Made-up places; what the edition of the focus report means'),
    years: z.array(YearLink).readonly().describe('One a comparison'),
    several: z.boolean().describe('More than one comparison'),
    panels: z.array(PanelView).readonly().describe('One a comparison'),
    lineage: LineageView.nullable().describe('Commitments carried for three years or more'),
    heatMap: HeatMapView.nullable().describe('Where several years are compared'),
    charts: ChartsView.nullable(),
    texts: z.array(TextView).readonly().describe('The reports in full'),
    diagnostics: z.array(DiagnosticView).readonly().describe('Of the set, one a kind'),
    footer: FooterView,
  })
  .readonly()
  .describe(
    'The page as plain data: every string is ready to show (report text as written, with invisible characters spelled out), every `href` but those of `navigation` starts with `#` and leads to an `id` of the same page. Templates only lay it out. docs/view-model.md lists the fields.',
  );
export type PageView = z.infer<typeof PageView>;
