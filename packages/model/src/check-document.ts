import { z } from 'zod';
import { BriefSentence } from './brief-sentence.js';
import { FailOn } from './check-config.js';
import { HighlightKind, JudgedRow } from './comparison.js';
import { Severity } from './diagnostic.js';
import { MessageData } from './message.js';
import { data, list } from './schema.js';
import { Span } from './span.js';
import { Grade, Label, Reason } from './status.js';

/** How a file came to be checked. */
export const FileChange = z.enum(['added', 'modified', 'renamed', 'untracked', 'unchanged']);
export type FileChange = z.infer<typeof FileChange>;

/** Something that a rule has to say of one file of the archive. */
export const Finding = data({
  code: z.string().describe('Code of the rule, as in docs/rules.md'),
  severity: Severity,
  file: z.string().describe('From the root of the repository, with /'),
  reason: z.string().describe('One sentence: what is odd here'),
  says: MessageData.describe('The same, to be put into words of either language'),
  line: z.int().positive().exactOptional(),
  column: z.int().positive().exactOptional().describe('In UTF-16 units, from 1'),
  endLine: z.int().positive().exactOptional(),
  endColumn: z.int().positive().exactOptional().describe('After the last character'),
  expected: z.string().exactOptional(),
  actual: z.string().exactOptional(),
  excerpt: z.string().exactOptional().describe('The words it is about'),
  fix: z.string(),
  accepted: z.boolean().describe('True where the baseline has it: reported, but not counted'),
});
export type Finding = z.infer<typeof Finding>;

/** One file that was checked, and what was understood of it. */
export const CheckedFile = data({
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
});
export type CheckedFile = z.infer<typeof CheckedFile>;

/** A report of the archive in a change summary. */
export const ArchiveReport = data({ path: z.string(), place: z.string().nullable(), year: z.int().nullable(), edition: z.string() });
export type ArchiveReport = z.infer<typeof ArchiveReport>;

/** One change as a summary lists it. */
export const SummaryItem = data({
  label: Label,
  text: z.string().describe('Of the current report; of the previous one where it is dropped'),
  grade: Grade.describe('How sure it is: certain is asserted'),
  previousText: z.string().nullable(),
  reasons: list(Reason),
  line: z.int().positive().nullable().describe('In the file of the report that `text` is of; null where that file has no lines'),
});
export type SummaryItem = z.infer<typeof SummaryItem>;

/** One of the changes most worth reading, by the clauses that show it. */
export const SummaryHighlight = data({
  kind: HighlightKind,
  sentence: BriefSentence.describe('What changed, in one sentence'),
  ...SummaryItem.unwrap().omit({ label: true }).shape,
});
export type SummaryHighlight = z.infer<typeof SummaryHighlight>;

export const ChangeCounts = data({
  new: z.int(),
  dropped: z.int(),
  done: z.int().describe('Dropped from the plan, and reported as carried out'),
  changed: z.int(),
  kept: z.int(),
  unseen: z.int().describe('New or dropped that cannot be asserted, since a text is abridged'),
});
export type ChangeCounts = z.infer<typeof ChangeCounts>;

/** A move of something that the archive watches; figure: its number was changed, added or left out. */
export const WatchedMove = data({
  of: z.enum(['word', 'indicator', 'chain']),
  watch: z.string().describe('As the config has it'),
  move: z.enum(['new', 'dropped', 'done', 'figure', 'missed']),
  text: z.string().nullable().describe('Of the current report'),
  previousText: z.string().nullable(),
  span: Span.exactOptional().describe('In the current report'),
  grade: Grade,
});
export type WatchedMove = z.infer<typeof WatchedMove>;

/** What changed between two reports of the archive, in short. */
export const ChangeSummary = data({
  previous: ArchiveReport,
  current: ArchiveReport,
  counts: ChangeCounts,
  targets: list(JudgedRow),
  highlights: list(SummaryHighlight).describe('The first ten'),
  new: list(SummaryItem),
  dropped: list(SummaryItem),
  changed: list(SummaryItem),
  watched: list(WatchedMove).exactOptional().describe('What it moves of that which `watch` in the config names'),
});
export type ChangeSummary = z.infer<typeof ChangeSummary>;

/** What `tongbi check --format json` prints. */
export const CheckDocument = data({
  schema: z.literal('tongbi/check@1'),
  verdict: z.enum(['pass', 'fail']),
  why: z.string().describe('What decided the verdict, in one sentence'),
  failOn: FailOn,
  maxWarnings: z.int().nonnegative().nullable(),
  base: data({
    ref: z.string(),
    commit: z.string().describe('The merge base'),
    from: z.string().describe('Where the base was named'),
  }).nullable(),
  scope: z.enum(['changes', 'paths', 'all']),
  counts: data({ files: z.int(), error: z.int(), warning: z.int(), info: z.int(), accepted: z.int() }),
  files: list(CheckedFile),
  removed: list(z.string()).describe('Paths of reports that the change removes'),
  findings: list(Finding),
  comparisons: list(ChangeSummary),
  notes: list(z.string()).describe('What else the reader of the verdict should know'),
});
export type CheckDocument = z.infer<typeof CheckDocument>;
