import { z } from 'zod';
import { FailOn } from './check-config.js';
import { HighlightKind } from './comparison.js';
import { Severity } from './diagnostic.js';
import { IndicatorRow } from './metric.js';
import { Grade, Label, Reason } from './status.js';

/** How a file came to be checked. */
export const FileChange = z.enum(['added', 'modified', 'renamed', 'untracked', 'unchanged']);
export type FileChange = z.infer<typeof FileChange>;

/** Something that a rule has to say of one file of the archive. */
export const Finding = z
  .object({
    code: z.string().describe('Code of the rule, as in docs/rules.md'),
    severity: Severity,
    file: z.string().describe('From the root of the repository, with /'),
    reason: z.string().describe('One English sentence: what is odd here'),
    line: z.int().positive().exactOptional(),
    column: z.int().positive().exactOptional().describe('In UTF-16 units, from 1'),
    endLine: z.int().positive().exactOptional(),
    endColumn: z.int().positive().exactOptional().describe('After the last character'),
    expected: z.string().exactOptional(),
    actual: z.string().exactOptional(),
    excerpt: z.string().exactOptional().describe('The words it is about'),
    fix: z.string(),
    accepted: z.boolean().describe('True where the baseline has it: reported, but not counted'),
  })
  .readonly();
export type Finding = z.infer<typeof Finding>;

/** One file that was checked, and what was understood of it. */
export const CheckedFile = z
  .object({
    path: z.string(),
    change: FileChange,
    renamedFrom: z.string().exactOptional(),
    place: z.string().nullable(),
    year: z.int().nullable(),
    edition: z.string().nullable().describe('Null where the file could not be read as a report'),
    title: z.string().nullable(),
    characters: z.int().nonnegative(),
    previous: z.string().nullable().describe('Path of the report of the year before'),
    next: z.string().nullable().describe('Path of the report of the year after'),
  })
  .readonly();
export type CheckedFile = z.infer<typeof CheckedFile>;

/** A report of the archive in a change summary. */
export const ArchiveReport = z
  .object({ path: z.string(), place: z.string().nullable(), year: z.int().nullable(), edition: z.string() })
  .readonly();
export type ArchiveReport = z.infer<typeof ArchiveReport>;

/** One change as a summary lists it. */
export const SummaryItem = z
  .object({
    label: Label,
    text: z.string().describe('Of the current report; of the previous one where it is dropped'),
    grade: Grade.describe('How sure it is: certain is asserted'),
    previousText: z.string().nullable(),
    reasons: z.array(Reason).readonly(),
    line: z.int().positive().nullable().describe('In the file of the report that `text` is of; null where that file has no lines'),
  })
  .readonly();
export type SummaryItem = z.infer<typeof SummaryItem>;

/** One of the changes most worth reading, by the clauses that show it. */
export const SummaryHighlight = z.object({ kind: HighlightKind, ...SummaryItem.unwrap().omit({ label: true }).shape }).readonly();
export type SummaryHighlight = z.infer<typeof SummaryHighlight>;

export const ChangeCounts = z
  .object({
    new: z.int(),
    dropped: z.int(),
    done: z.int().describe('Dropped from the plan, and reported as carried out'),
    changed: z.int(),
    kept: z.int(),
    unseen: z.int().describe('New or dropped that cannot be asserted, since a text is abridged'),
  })
  .readonly();
export type ChangeCounts = z.infer<typeof ChangeCounts>;

/** What changed between two reports of the archive, in short. */
export const ChangeSummary = z
  .object({
    previous: ArchiveReport,
    current: ArchiveReport,
    counts: ChangeCounts,
    targets: z.array(IndicatorRow).readonly(),
    highlights: z.array(SummaryHighlight).readonly().describe('The first ten'),
    new: z.array(SummaryItem).readonly(),
    dropped: z.array(SummaryItem).readonly(),
    changed: z.array(SummaryItem).readonly(),
  })
  .readonly();
export type ChangeSummary = z.infer<typeof ChangeSummary>;

/** What `tongbi check --format json` prints. */
export const CheckDocument = z
  .object({
    schema: z.literal('tongbi/check@1'),
    verdict: z.enum(['pass', 'fail']),
    why: z.string().describe('What decided the verdict, in one sentence'),
    failOn: FailOn,
    maxWarnings: z.int().nonnegative().nullable(),
    base: z
      .object({ ref: z.string(), commit: z.string().describe('The merge base'), from: z.string().describe('Where the base was named') })
      .readonly()
      .nullable(),
    scope: z.enum(['changes', 'paths', 'all']),
    counts: z.object({ files: z.int(), error: z.int(), warning: z.int(), info: z.int(), accepted: z.int() }).readonly(),
    files: z.array(CheckedFile).readonly(),
    removed: z.array(z.string()).readonly().describe('Paths of reports that the change removes'),
    findings: z.array(Finding).readonly(),
    comparisons: z.array(ChangeSummary).readonly(),
    notes: z.array(z.string()).readonly().describe('What else the reader of the verdict should know'),
  })
  .readonly();
export type CheckDocument = z.infer<typeof CheckDocument>;
