export { renderWords, renderWordsMarkdown } from './counted/render-words.js';
export { viewWords, type WordsView } from './counted/view-words.js';
export { wordsTableViews } from './counted/words-table-views.js';
export { type DocxOptions, renderDocx } from './docx/render-docx.js';
export { dutyTableViews } from './duties/duty-table-views.js';
export { viewDuties } from './duties/view-duties.js';
export { echoTableViews } from './echo/echo-table-views.js';
export { viewEcho } from './echo/view-echo.js';
export { checkTemplates } from './html/check-templates.js';
export type { Templates } from './html/compile-templates.js';
export { type RenderOptions, renderHtml } from './html/render-html.js';
export { renderMarkdown } from './markdown/render-markdown.js';
export type { OutputFormat, OutputOptions } from './outputs/output-formats.js';
export {
  dutyFormats,
  echoFormats,
  matrixFormats,
  outputFormats,
  placesFormats,
  textOutput,
  themeFormats,
  wordsFormats,
} from './outputs/output-formats.js';
export { renderSvg } from './picture/render-svg.js';
export { matrixTableViews } from './places/matrix-table-views.js';
export { placesTableView } from './places/places-table-view.js';
export { renderMatrix, renderMatrixMarkdown } from './places/render-matrix.js';
export { renderPlaces, renderPlacesMarkdown } from './places/render-places.js';
export type { SideBySideView, SiteFiles } from './places/side-by-side.js';
export { type MatrixView, viewMatrix } from './places/view-matrix.js';
export type { PlaceRowView, PlacesOptions, PlacesView } from './places/view-places.js';
export { viewPlaces } from './places/view-places.js';
export { metricRows } from './tables/metric-rows.js';
export { type CsvOptions, renderCsv, tableToCsv } from './tables/render-csv.js';
export { type TableCell, type TableColumn, type TableName, type TableView, tableNames } from './tables/table-view.js';
export { viewTables } from './tables/view-tables.js';
export { type CsvCell, writeCsv } from './tables/write-csv.js';
export { renderWorkbook, writeWorkbook } from './tables/write-workbook.js';
export { renderText, type TextOptions } from './text/render-text.js';
export type { TextStyle } from './text/text-panel.js';
export {
  renderDuties,
  renderDutiesMarkdown,
  renderEcho,
  renderEchoMarkdown,
  renderTheme,
  renderThemeMarkdown,
} from './theme/render-theme.js';
export { themeTableViews } from './theme/theme-table-views.js';
export { type ThemeItemView, type ThemePlaceView, type ThemeView, viewTheme } from './theme/view-theme.js';
export {
  AssetsView,
  CountView,
  DiagnosticView,
  FooterView,
  NavigationView,
  NoticeView,
  PageView,
  PanelView,
  PassagesView,
  SectionChange,
  SectionMapView,
  SectionNode,
  TextView,
  TileView,
  YearLink,
} from './view/page-view.js';
export {
  FoldedView,
  GroupView,
  HeadingView,
  HighlightsView,
  HighlightView,
  LinkView,
  RecordsView,
  RecordView,
  RunView,
  SentenceView,
  SideView,
  StripView,
  TagView,
} from './view/record-view.js';
export { shortPanel } from './view/short-panel.js';
export { FigurePairsView, FigureView, SeriesView, TargetRow, TargetsView, TargetTable } from './view/target-view.js';
export { type ViewOptions, viewModel } from './view/view-model.js';
export { ChartsView, ChartView, HeatMapView, LineageView } from './view/years-view.js';
export { InterfaceWords } from './words/words.js';
export type { Language } from './words/words-of.js';
