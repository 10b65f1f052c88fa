export { type DocxOptions, renderDocx } from './docx/render-docx.js';
export type {
  AssetsView,
  ChartsView,
  ChartView,
  CountView,
  DiagnosticView,
  FigurePairsView,
  FigureView,
  FoldedView,
  FooterView,
  GoalsView,
  GroupView,
  HeadingView,
  HeatMapView,
  HighlightsView,
  HighlightView,
  InterfaceWords,
  LineageView,
  LinkView,
  NavigationView,
  NoticeView,
  PageView,
  PanelView,
  PassagesView,
  RecordsView,
  RecordView,
  RedlineRun,
  ResultView,
  RunView,
  SectionChange,
  SectionMapView,
  SectionNode,
  SentenceView,
  SeriesView,
  SideBySideView,
  SideView,
  SiteFiles,
  StripCell,
  StripView,
  TagView,
  TargetRow,
  TargetsView,
  TargetTable,
  TextView,
  TileView,
  YearLink,
} from './generated/view-fields.js';
export { checkTemplates } from './html/check-templates.js';
export type { Templates } from './html/compile-templates.js';
export { type RenderOptions, renderHtml } from './html/render-html.js';
export { renderMarkdown } from './markdown/render-markdown.js';
export { type OutputFormat, type OutputOptions, outputFormats, textOutput } from './outputs/output-formats.js';
export { renderSvg } from './picture/render-svg.js';
export { dutyFormats, dutyTableViews, renderDuties, renderDutiesMarkdown, viewDuties } from './side-by-side/duties.js';
export { echoFormats, echoTableViews, renderEcho, renderEchoMarkdown, viewEcho } from './side-by-side/echo.js';
export { type MatrixView, matrixFormats, matrixTableViews, renderMatrix, renderMatrixMarkdown, viewMatrix } from './side-by-side/matrix.js';
export {
  type PlaceRowView,
  type PlacesView,
  placesFormats,
  placesTableView,
  renderPlaces,
  renderPlacesMarkdown,
  viewPlaces,
} from './side-by-side/places.js';
export type { PlacesOptions, RenderTable, TableFormats } from './side-by-side/side-by-side.js';
export {
  renderTheme,
  renderThemeMarkdown,
  type ThemeItemView,
  type ThemePlaceView,
  type ThemeView,
  themeFormats,
  themeTableViews,
  viewTheme,
} from './side-by-side/theme.js';
export { renderWords, renderWordsMarkdown, viewWords, type WordsView, wordsFormats, wordsTableViews } from './side-by-side/words.js';
export { type TableCell, type TableColumn, type TableName, type TableView, tableNames } from './tables/make-table.js';
export { metricRows } from './tables/metric-rows.js';
export { type CsvOptions, renderCsv, viewTables } from './tables/view-tables.js';
export { type CsvCell, tableToCsv, writeCsv } from './tables/write-csv.js';
export { renderWorkbook, writeWorkbook } from './tables/write-workbook.js';
export { renderText, type TextOptions, type TextStyle } from './text/render-text.js';
export { shortPanel, type ViewOptions, viewModel } from './view/view-model.js';
export type { Language } from './words/words-of.js';
