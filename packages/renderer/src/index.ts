export { checkTemplates } from './check-templates.js';
export type { Templates } from './compile-templates.js';
export {
  CountView,
  DiagnosticView,
  FooterView,
  NoticeView,
  PageView,
  PanelView,
  PassagesView,
  SectionChange,
  SectionMapView,
  SectionNode,
  SummarySentence,
  TextView,
  TileView,
  YearLink,
} from './page-view.js';
export {
  FoldedView,
  GroupView,
  HeadingView,
  HighlightsView,
  LinkView,
  RecordsView,
  RecordView,
  StripView,
  TagView,
} from './record-view.js';
export { type RenderOptions, renderHtml } from './render-html.js';
export { FigurePairsView, FigureView, SeriesView, TargetRow, TargetsView, TargetTable } from './target-view.js';
export { type ViewOptions, viewModel } from './view-model.js';
export type { Language } from './words/wording.js';
export { InterfaceWords } from './words/words.js';
export { type CsvCell, writeCsv } from './write-csv.js';
export { ChartsView, ChartView, HeatMapView, LineageView } from './years-view.js';
