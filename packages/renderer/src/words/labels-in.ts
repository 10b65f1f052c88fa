import type {
  Absence,
  ChangeKind,
  CorrectedBy,
  Degree,
  DiagnosticCode,
  Edition,
  EvidenceKind,
  Grade,
  HighlightKind,
  Label,
  Outcome,
  Reason,
  Reported,
  Role,
  RowDifference,
  SectionRelation,
  TargetChange,
  Theme,
} from '@tongbi/model';
import { codeWords } from '../generated/code-words.js';
import type { TagView } from '../view/record-view.js';
import type { Language } from './language.js';
import { keyedOf, wordsOf } from './words-of.js';

type Of = (typeof codeWords)[number]['of'];

/**
 * The labels of the page in one language, by the names in the data: `data/code-words.tsv` has them in both, in the order of the counts.
 * A code of the data without a label does not compile.
 */
export function labelsIn(language: Language) {
  const words = <Kind extends Of>(of: Kind) => wordsOf(codeWords, of, language);
  const tags = <Kind extends Of>(of: Kind) =>
    keyedOf(codeWords, of, ({ [language]: label, sign, tone }): TagView => ({ label, sign, tone }));
  return {
    statuses: keyedOf(codeWords, 'status', ({ [language]: label, sign }) => ({ label, sign })) satisfies Record<Label, object>,
    /** What is certain is asserted; the others are hedged. */
    grades: { certain: '', ...words('grade') } satisfies Record<Grade, string>,
    kinds: words('kind') satisfies Record<ChangeKind, string>,
    editions: words('edition') satisfies Record<Edition, string>,
    outcomes: tags('outcome') satisfies Record<Outcome, TagView>,
    /** How far off a target with 左右. */
    degrees: { below: words('below'), above: words('above') } satisfies { readonly [outcome in Outcome]?: Record<Degree, string> },
    reported: { ...tags('reported'), none: null } satisfies Record<Reported, TagView | null>,
    /** What the legend of the table says of an outcome, where its word alone may be misread. */
    legends: words('legend') satisfies { readonly [outcome in Outcome]?: string },
    /** What stands where a figure would; of a text that was not wholly read, what its edition says. */
    absences: { ...words('absence'), 'not-read': null } satisfies Record<Absence, string | null>,
    targetChanges: tags('target-change') satisfies Record<TargetChange, TagView>,
    /** Why a row says another thing than the list below it. */
    differences: words('difference') satisfies Record<RowDifference, string>,
    /** What is worth reading first, by what it is about. */
    highlights: tags('highlight') satisfies Record<HighlightKind, TagView>,
    themes: words('theme') satisfies Record<Theme, string>,
    reasons: words('reason') satisfies Record<Reason, string>,
    relations: words('relation') satisfies Record<SectionRelation, string>,
    evidence: words('evidence') satisfies Record<EvidenceKind, string>,
    /** What the page says of an item that the other text does not have and that cannot be asserted. */
    unseen: words('unseen') satisfies Record<Edition, string>,
    settled: words('settled') satisfies Record<CorrectedBy['says'], string>,
    roles: words('role') satisfies Record<Role, string>,
    /** What an oddity of a text means to the reader of the page; how to mend it is for the terminal and docs/diagnostics.md. */
    notes: words('note') satisfies Record<DiagnosticCode, string>,
  };
}

export type Labels = ReturnType<typeof labelsIn>;
