import * as publicNames from '@tongbi/model';
import {
  diagnostic,
  diagnosticTexts,
  headingText,
  type Section,
  Span,
  said,
  sliceSpan,
  spanContains,
  UserError,
  walkSections,
} from '@tongbi/model';
import { describe, expect, test } from 'vitest';

test('the public names', () => {
  expect(Object.keys(publicNames).sort()).toMatchInlineSnapshot(`
    [
      "Absence",
      "AlikeCommitment",
      "ArchiveReport",
      "Aspect",
      "Basis",
      "Bound",
      "BriefArgument",
      "BriefClause",
      "BriefSentence",
      "ChangeCounts",
      "ChangeKind",
      "ChangeSummary",
      "CheckConfig",
      "CheckDocument",
      "CheckedFile",
      "ClaimKind",
      "Commitment",
      "ComparedReport",
      "Comparison",
      "ComparisonSet",
      "ConfigOverride",
      "CorrectedBy",
      "Correction",
      "CorrectionsFile",
      "Degree",
      "Delta",
      "Diagnostic",
      "Edition",
      "EvaluationDocument",
      "Evidence",
      "EvidenceKind",
      "ExplainDocument",
      "ExplainedNumber",
      "FailOn",
      "FigureCorrection",
      "FigureReading",
      "FileChange",
      "FindDocument",
      "Finding",
      "FoundAs",
      "FoundBy",
      "FoundSentence",
      "FrontMatterField",
      "GoalRow",
      "Grade",
      "HEADING_MARKS",
      "Highlight",
      "HighlightKind",
      "HowSure",
      "IndicatorRow",
      "JudgedRow",
      "Label",
      "LineageChain",
      "LineageDocument",
      "LineageEnding",
      "LineagePlace",
      "LineageStep",
      "LinkCorrection",
      "MatrixColumn",
      "MessageData",
      "Metric",
      "MetricPair",
      "MetricRole",
      "MetricSeries",
      "MetricSeriesDocument",
      "MetricsDocument",
      "MetricsExplainedDocument",
      "NATION",
      "NamedItem",
      "Outcome",
      "PairComparison",
      "PairKind",
      "PairRelation",
      "Paragraph",
      "Passage",
      "Period",
      "Place",
      "PlaceFigure",
      "PlaceRow",
      "PlaceState",
      "PlaceWording",
      "PlacesMatrix",
      "PlacesTable",
      "QualitativeTarget",
      "Quote",
      "QuoteDocument",
      "ReadBy",
      "ReaderAnswer",
      "ReaderQuestion",
      "ReaderQuestionKind",
      "Reading",
      "ReadingCounts",
      "Reason",
      "Record",
      "RedlinePart",
      "RemovedRange",
      "Report",
      "ReportDocument",
      "ReportReference",
      "ReportSet",
      "Reported",
      "ResultCorrection",
      "ResultPlace",
      "Role",
      "RoleCorrection",
      "RowDifference",
      "RuleLevel",
      "RuleSettings",
      "Section",
      "SectionCorrection",
      "SectionPlace",
      "SectionRecord",
      "SectionRelation",
      "Sentence",
      "SentenceCode",
      "SeriesYear",
      "Severity",
      "Source",
      "Span",
      "Stated",
      "StatedIndicator",
      "Status",
      "StatusCorrection",
      "Strength",
      "StrengthChange",
      "SummaryHighlight",
      "SummaryItem",
      "TargetChange",
      "TellingCorrection",
      "TermChange",
      "Theme",
      "ThemeCommitment",
      "ThemeCount",
      "ThemePlace",
      "ThemeTable",
      "ThresholdsUsed",
      "UserError",
      "VoidReason",
      "WordTable",
      "allDiagnostics",
      "anyOf",
      "checkRuleTexts",
      "claimGrades",
      "closestName",
      "comparedPairs",
      "countEach",
      "countUses",
      "defaultFocus",
      "diagnostic",
      "diagnosticTexts",
      "fillPhrase",
      "firstFrom",
      "groupBy",
      "halfWidth",
      "hashText",
      "headingText",
      "isCorrectionOf",
      "isOfReport",
      "locateSpan",
      "mainOptions",
      "matchingMarks",
      "meantName",
      "offsetInUnit",
      "onceEach",
      "overlapOf",
      "quotesOf",
      "referTo",
      "remembered",
      "reportAsRead",
      "reportLines",
      "reportsOfCorrection",
      "ruleCodes",
      "said",
      "sayMessage",
      "saySentence",
      "sliceSpan",
      "spanContains",
      "termSaid",
      "walkSections",
      "wordMessage",
      "wordPatterns",
    ]
  `);
});

describe('spans', () => {
  const text = '增长5.2%左右';
  test('are half-open', () => expect(sliceSpan(text, { start: 2, end: 6 })).toBe('5.2%'));
  test.each([
    [{ start: 0, end: 4 }, true],
    [{ start: 1, end: 3 }, true],
    [{ start: 0, end: 5 }, false],
    [{ start: 3, end: 6 }, false],
  ])('{ start: 0, end: 4 } contains %j: %s', (inner, expected) => expect(spanContains({ start: 0, end: 4 }, inner)).toBe(expected));
  test.each([{ start: -1, end: 2 }, { start: 0.5, end: 2 }, { start: 0 }])('%j is none', (value) =>
    expect(Span.safeParse(value).success).toBe(false),
  );
});

describe('sections', () => {
  const section = (id: string, number: string, heading: string, children: readonly Section[] = []): Section => ({
    id,
    number,
    heading,
    headingSpan: null,
    role: 'tasks',
    span: { start: 0, end: 0 },
    paragraphs: [],
    children,
  });
  const parts = [
    section('1', '', '开头'),
    section('2', '二、', '任务', [section('2.1', '（一）', '产业', [section('2.1.1', '1.', '园区')]), section('2.2', '（二）', '民生')]),
  ];

  test('are walked in the order of the text, with those above', () => {
    expect([...walkSections(parts)].map(({ section: { id }, above }) => [id, ...above.map((each) => each.id)])).toEqual([
      ['1'],
      ['2'],
      ['2.1', '2'],
      ['2.1.1', '2', '2.1'],
      ['2.2', '2'],
    ]);
  });
  test('are quoted with their number', () => expect(headingText(section('2.1', '（一）', '产业'))).toBe('（一）产业'));
});

describe('diagnostics', () => {
  test('have the severity of their code', () => {
    const says = said('year-missing');
    const reason = 'Neither title nor headings nor file name says which year the report is of.';
    expect(diagnostic('year-missing', says)).toEqual({ code: 'year-missing', severity: 'warning', reason, says });
    expect(diagnostic('chrome-removed', said('lines-removed', 1, 'navigation'), { span: { start: 0, end: 2 } })).toMatchObject({
      severity: 'info',
      span: { start: 0, end: 2 },
    });
  });
  test.each(Object.entries(diagnosticTexts))('%s has a Chinese title and says what to do', (_, { title, fixZh, fix }) => {
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(fixZh).toMatch(/\p{Script=Han}.*。$/u);
    expect(fix).toMatch(/^[A-Z].*\.$/);
  });
});

test('a user error says failed, expected, received, advice', () => {
  const error = new UserError(said('folder-as-report', 'reports', 'reports'));
  expect(error).toMatchObject({
    name: 'UserError',
    message: 'Cannot read reports: it is a folder.',
    expected: 'a file with the text of a report',
    received: 'a folder',
    advice: 'Give its files: reports/*.md',
  });
});
