export { Commitment, Passage, Strength } from './commitment.js';
export {
  ChangeKind,
  ComparedReport,
  Comparison,
  ComparisonSet,
  Evidence,
  EvidenceKind,
  LineageChain,
  PairComparison,
  Place,
  Record,
  RedlinePart,
  Reported,
  ReportReference,
  SectionPlace,
  SectionRecord,
  SectionRelation,
  Status,
  TermChange,
} from './comparison.js';
export { Diagnostic, type DiagnosticCode, diagnostic, Severity } from './diagnostic.js';
export { diagnosticTexts } from './diagnostic-texts.js';
export {
  Absence,
  Aspect,
  Bound,
  Delta,
  IndicatorRow,
  Metric,
  MetricPair,
  MetricRole,
  MetricsDocument,
  Outcome,
  PairKind,
  QualitativeTarget,
  Stated,
} from './metric.js';
export { Edition, headingText, Paragraph, RemovedRange, Report, Role, Section, Sentence, Source, walkSections } from './report.js';
export { reportAsRead } from './report-as-read.js';
export { Span, sliceSpan, spanContains } from './span.js';
export type { Segment, Token } from './token.js';
export { UserError } from './user-error.js';
