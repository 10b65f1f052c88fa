import { z } from 'zod';
import { InterfaceWords } from '../words/words.js';
import { GroupView, HeadingView, HighlightsView, hedged, LinkView, list, RecordsView, SentenceView, view } from './record-view.js';
import { TargetsView } from './target-view.js';
import { ChartsView, HeatMapView, LineageView } from './years-view.js';

export const NoticeView = view({
  kind: z.enum(['fictional', 'relation', 'edition']).describe('Of the banner'),
  label: z.string(),
  text: z.string(),
}).describe('A banner: what an edition keeps from being asserted, or that the place is made up.');
export type NoticeView = z.infer<typeof NoticeView>;

export const YearLink = view({
  key: z.string().describe('The other report’s year'),
  label: z.string(),
  href: z.string(),
  edition: z.string(),
  chosen: z.boolean().describe('Shown first'),
}).describe('One year to compare with; `chosen` is the one shown first.');
export type YearLink = z.infer<typeof YearLink>;

export const CountView = view({
  status: z.string().describe('Also the filter of that name'),
  label: z.string(),
  sign: z.string(),
  count: z.number(),
  href: z.string().nullable().describe('The first record'),
  muted: z.boolean().describe('Cannot be asserted'),
}).describe('One count, also the filter of the same name.');
export type CountView = z.infer<typeof CountView>;

export const SectionNode = view({
  href: z.string().describe('The records of the section, or its heading in the text'),
  x: z.number(),
  y: z.number(),
  text: z.string(),
  full: z.string(),
  tone: z.string(),
  part: z.boolean(),
});
export type SectionNode = z.infer<typeof SectionNode>;

export const SectionChange = view({
  relation: z.string(),
  label: z.string(),
  ...hedged,
  previous: list(LinkView),
  current: list(LinkView),
  settled: z.string().nullable().describe('What a person settled, who, when and why; null where nobody did'),
});
export type SectionChange = z.infer<typeof SectionChange>;

export const SectionMapView = view({
  ...HeadingView.unwrap().shape,
  width: z.number(),
  height: z.number(),
  description: z.string(),
  previousLabel: z.string(),
  currentLabel: z.string(),
  left: list(SectionNode).describe('Sections of the earlier report'),
  right: list(SectionNode).describe('Of the later one'),
  links: list(view({ path: z.string(), tone: z.string() })).describe('Curves between them'),
  changes: list(SectionChange).describe('The same as a list'),
  same: list(SectionChange).describe('What stayed'),
  sameLabel: z.string(),
});
export type SectionMapView = z.infer<typeof SectionMapView>;

export const PassagesView = view({
  ...HeadingView.unwrap().shape,
  note: z.string(),
  groups: list(GroupView),
  previousHeading: z.string(),
  previous: list(GroupView),
  strengths: list(
    view({
      text: z.string(),
      previous: z.string(),
      current: z.string(),
      change: z.string(),
      ...hedged,
      href: z.string(),
    }),
  ),
  previousLabel: z.string(),
  currentLabel: z.string(),
  terms: list(
    view({
      label: z.string(),
      items: list(
        view({
          term: z.string(),
          count: z.number(),
          since: z.string().nullable().describe('2016年以来首次, by the other years given'),
          href: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type PassagesView = z.infer<typeof PassagesView>;

export const DiagnosticView = view({
  severity: z.string(),
  title: z.string(),
  report: z.string(),
  note: z.string().describe('What it means to the reader'),
  hrefs: list(z.string()),
});
export type DiagnosticView = z.infer<typeof DiagnosticView>;

export const PanelView = view({
  key: z.string().describe('The other report’s year'),
  id: z.string().describe('Of the panel, as y=2023'),
  chosen: z.boolean().describe('Shown first'),
  heading: z.string().describe('2024年与2023年比较'),
  previousLabel: z.string().describe('The earlier year'),
  currentLabel: z.string().describe('The later year'),
  previousText: z.string().describe('Id of the earlier original'),
  currentText: z.string().describe('Id of the later original'),
  pairs: z
    .string()
    .describe(
      '"12:40:changed 18:52 :90:new": where records start in both originals (see their ids), and what became of them, unless the same as of the one before.',
    ),
  editions: z.string().describe('Of both'),
  notices: list(NoticeView).describe('What may not be asserted of this pair, and why'),
  dispatch: list(SentenceView).describe('What happened, in a few sentences'),
  summary: list(SentenceView).describe('The counts in words'),
  unchanged: z.string().nullable().describe('The one sentence where nothing changed'),
  counts: list(CountView),
  contents: list(view({ href: z.string(), label: z.string() })).describe('The headings of the panel'),
  highlights: HighlightsView.nullable(),
  targets: TargetsView.nullable(),
  sections: SectionMapView.nullable(),
  records: RecordsView.nullable(),
  passages: PassagesView.nullable(),
  diagnostics: list(DiagnosticView),
}).describe('One comparison. Fields that would be empty are null, and their heading is then not shown.');
export type PanelView = z.infer<typeof PanelView>;

/** A run of text; `tiles` are the places inside it that the page links to, with what stands between them. */
export interface TileView {
  readonly id: string | null;
  readonly text: string;
  readonly tiles: readonly TileView[];
}
export const TileView: z.ZodType<TileView> = view({ id: z.string().nullable(), text: z.string(), tiles: list(z.lazy(() => TileView)) });

export const TextView = view({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  cited: z.string().describe('What a quotation names'),
  meta: z.string(),
  blocks: list(view({ tag: z.string(), units: list(view({ tiles: list(TileView) })) })).describe(
    'Headings and paragraphs; units are sentences',
  ),
}).describe('One report in full, with an `id` at every place that the page links to.');
export type TextView = z.infer<typeof TextView>;

export const FooterView = view({ sources: list(z.string()), method: list(z.string()), version: z.string().describe('Of the tool') });
export type FooterView = z.infer<typeof FooterView>;

export const NavigationView = view({
  label: z.string().describe('Of the whole, for screen readers'),
  links: list(view({ text: z.string(), href: z.string(), current: z.boolean() })).describe('The pages of the site that lead everywhere'),
  near: list(view({ text: z.string(), href: z.string(), rel: z.string().nullable().describe('prev, next, up') })).describe(
    'What lies around this page',
  ),
}).describe('Where a page stands in a site; the links lead to other files of it.');
export type NavigationView = z.infer<typeof NavigationView>;

export const AssetsView = view({ style: z.string(), script: z.string() }).describe(
  'Files of the site that its pages share, in place of a style and a script inside each.',
);
export type AssetsView = z.infer<typeof AssetsView>;

export const PageView = view({
  navigation: NavigationView.nullable().describe('Of a page of a site'),
  assets: AssetsView.nullable().describe('Of a page of a site'),
  language: z.string().describe('Of the interface: zh-CN or en'),
  ui: InterfaceWords.describe('The fixed words of the templates.'),
  scriptWords: z.string().describe('What the scripts say, as JSON.'),
  themes: z.string().describe('The names of all themes, as JSON; records name them by their number in it.'),
  title: z.string().describe('Of the document'),
  heading: z.string().describe('Place and year'),
  deck: z.string().describe('The years compared with'),
  meta: list(z.string()).describe('Title, date, session, speaker, edition of the focus report'),
  notices: list(NoticeView).describe('Made-up places; what the edition of the focus report means'),
  years: list(YearLink).describe('One a comparison'),
  several: z.boolean().describe('More than one comparison'),
  panels: list(PanelView).describe('One a comparison'),
  lineage: LineageView.nullable().describe('Commitments carried for three years or more'),
  heatMap: HeatMapView.nullable().describe('Where several years are compared'),
  charts: ChartsView.nullable(),
  texts: list(TextView).describe('The reports in full'),
  diagnostics: list(DiagnosticView).describe('Of the set, one a kind'),
  footer: FooterView,
}).describe(
  'The page as plain data: every string is ready to show (report text as written, with invisible characters spelled out), every `href` but those of `navigation` starts with `#` and leads to an `id` of the same page. Templates only lay it out. docs/view-model.md lists the fields.',
);
export type PageView = z.infer<typeof PageView>;
