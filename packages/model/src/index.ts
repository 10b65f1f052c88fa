export { BriefArgument, BriefClause, BriefSentence, SentenceCode } from './brief-sentence.js';
export {
  type CheckCode,
  CheckConfig,
  ConfigOverride,
  FailOn,
  FrontMatterField,
  mainOptions,
  type RuleCode,
  RuleLevel,
  type RuleOptions,
  type RuleSetting,
  RuleSettings,
  ruleCodes,
  WatchConfig,
} from './check-config.js';
export {
  ArchiveReport,
  ChangeCounts,
  ChangeSummary,
  CheckDocument,
  CheckedFile,
  FileChange,
  Finding,
  SummaryHighlight,
  SummaryItem,
  WatchedMove,
} from './check-document.js';
export { closestName, meantName } from './closest-name.js';
export { Assignee, Commitment, Deadline, dueOf, NamedItem, Passage, Strength, Testable, Theme } from './commitment.js';
export {
  allDiagnostics,
  areBeside,
  ComparedReport,
  Comparison,
  ComparisonSet,
  comparedPairs,
  Evidence,
  EvidenceKind,
  ExplainDocument,
  Highlight,
  HighlightKind,
  HowSure,
  JudgedRow,
  LineageChain,
  LineageDocument,
  LineageEnding,
  LineagePlace,
  LineageStep,
  PairComparison,
  PairRelation,
  Record,
  RedlinePart,
  ResultPlace,
  SectionPlace,
  SectionRecord,
  SectionRelation,
  StrengthChange,
  TermChange,
  ThemeCount,
  ThresholdsUsed,
} from './comparison.js';
export {
  Correction,
  CorrectionsFile,
  FigureCorrection,
  FigureReading,
  isCorrectionOf,
  isOfReport,
  LinkCorrection,
  type PlacedCorrection,
  quotesOf,
  ResultCorrection,
  RoleCorrection,
  reportsOfCorrection,
  SectionCorrection,
  StatusCorrection,
  TellingCorrection,
  type WrittenCorrection,
} from './correction.js';
export { Diagnostic, type DiagnosticCode, diagnostic, Severity } from './diagnostic.js';
export { Duty, DutyTable } from './duty-table.js';
export { Echo, EchoCommitment, EchoPlace, EchoTable } from './echo-table.js';
export { ClaimKind, EvaluationDocument } from './evaluation.js';
export { FindDocument, FoundAs, FoundBy, FoundSentence, QuoteDocument } from './find-document.js';
export { firstFrom } from './first-from.js';
export { checkRuleTexts } from './generated/check-rule-texts.js';
export { claimGrades } from './generated/claim-grades.js';
export { diagnosticTexts } from './generated/diagnostic-texts.js';
export { verbs } from './generated/verbs.js';
export { given } from './given.js';
export { halfWidth } from './half-width.js';
export { hashText } from './hash-text.js';
export { DocumentLanguage, Force, Kind, KindWordClass, NamePlace, Role, YearsAround } from './kind.js';
export { matchingMarks } from './matching-marks.js';
export {
  type Message,
  MessageData,
  type MessageKey,
  type MessageValue,
  type MessageValues,
  type NoValues,
  type Say,
  said,
  sayIn,
  sayMessage,
  saySentence,
  termSaid,
  type Worded,
  wordMessage,
} from './message.js';
export {
  Absence,
  Aspect,
  Basis,
  Bound,
  Degree,
  Delta,
  ExplainedNumber,
  GoalRow,
  IndicatorRow,
  Metric,
  MetricPair,
  MetricRole,
  MetricSeries,
  MetricSeriesDocument,
  MetricsDocument,
  MetricsExplainedDocument,
  Outcome,
  PairKind,
  Period,
  QualitativeTarget,
  RowDifference,
  SeriesYear,
  Stated,
  TargetChange,
} from './metric.js';
export { parseJson } from './parse-json.js';
export { fillPhrase, type Language, type PhraseValue, type ValuesIn } from './phrase.js';
export {
  MatrixColumn,
  PlaceFigure,
  PlaceRow,
  PlaceState,
  PlacesMatrix,
  PlacesTable,
  PlaceWording,
  StatedIndicator,
} from './places-table.js';
export { Quote, ReadBy, ReaderAnswer, ReaderQuestion, ReaderQuestionKind, Reading, ReadingCounts, VoidReason } from './reading.js';
export { countEach, countUses, groupBy, onceEach, remembered } from './remembered.js';
export {
  defaultFocus,
  Edition,
  headingText,
  NATION,
  Paragraph,
  RemovedRange,
  Report,
  ReportDocument,
  ReportReference,
  ReportSet,
  referTo,
  Section,
  Sentence,
  Source,
  walkSections,
} from './report.js';
export {
  HEADING_MARKS,
  type LineUnit,
  type Location,
  locateSpan,
  offsetInUnit,
  type RedlinedLine,
  type ReportLine,
  type ReportRun,
  type RunChange,
  reportAsRead,
  reportLines,
} from './report-text.js';
export { CitedWords, ServedAnswer, ServedClaim, ServedItem, type ServedRequest, type ServedTool, servedTools } from './served-answer.js';
export { overlapOf, Place, type Segment, Span, sliceSpan, spanContains, type Token } from './span.js';
export { Agreement, Statistic, StatisticBeside, StatisticsUsed, UnusedReason } from './statistic.js';
export { ChangeKind, CorrectedBy, Grade, Ground, Label, Reason, Reported, Status } from './status.js';
export { isTable, type TableCell, tableCells } from './table-cells.js';
export { OrderedTask, TaskOrder, TaskOrigin, TaskYear } from './task-order.js';
export { AlikeCommitment, ThemeCommitment, ThemePlace, ThemeTable } from './theme-table.js';
export { UserError } from './user-error.js';
export { anyOf, wordForms, wordPatterns } from './word-classes.js';
export { WordTable } from './word-table.js';
export { CountedReport, CountedWord, WordCount, WordsTable, WordYear } from './words-table.js';
