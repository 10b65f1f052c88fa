import type * as model from '@tongbi/model';
import type { claimGrades, Language } from '@tongbi/model';
import { codeWords } from '../generated/code-words.js';
import { columnTitles } from '../generated/column-titles.js';
import type { TagView } from '../generated/view-fields.js';
import { keyedOf, wordsOf } from './words-of.js';

type Of = (typeof codeWords)[number]['of'];

/** The labels of the page in one language, by the names in the data, in the order of the counts; a code without a label does not compile. */
export function labelsIn(language: Language) {
  const words = <Kind extends Of>(of: Kind) => wordsOf(codeWords, of, language);
  const tags = <Kind extends Of>(of: Kind) =>
    keyedOf(codeWords, of, ({ [language]: label, sign, tone }): TagView => ({ label, sign, tone }));
  return {
    statuses: keyedOf(codeWords, 'status', ({ [language]: label, sign }) => ({ label, sign })) satisfies Record<model.Label, object>,
    /** What is certain is asserted; the others are hedged. */
    grades: { certain: '', ...words('grade') } satisfies Record<model.Grade, string>,
    kinds: words('kind') satisfies Record<model.ChangeKind, string>,
    editions: words('edition') satisfies Record<model.Edition, string>,
    /** What an edition that is not the full text keeps from being said. */
    editionNotes: words('edition-note') satisfies Record<Exclude<model.Edition, 'full'>, string>,
    outcomes: tags('outcome') satisfies Record<model.Outcome, TagView>,
    /** How far off a target with 左右. */
    degrees: { below: words('below'), above: words('above') } satisfies { readonly [of in model.Outcome]?: Record<model.Degree, string> },
    reported: { ...tags('reported'), none: null } satisfies Record<model.Reported, TagView | null>,
    /** What the legend of the table says of an outcome, where its word alone may be misread. */
    legends: words('legend') satisfies { readonly [of in model.Outcome]?: string },
    /** What stands where a figure would; of a text that was not wholly read, what its edition says. */
    absences: { ...words('absence'), 'not-read': null } satisfies Record<model.Absence, string | null>,
    forces: words('force') satisfies Record<model.Force, string>,
    targetChanges: tags('target-change') satisfies Record<model.TargetChange, TagView>,
    strengthChanges: words('strength-change') satisfies Record<model.StrengthChange, string>,
    /** Why a row says another thing than the list below it. */
    differences: words('difference') satisfies Record<model.RowDifference, string>,
    /** What is worth reading first, by what it is about. */
    highlights: tags('highlight') satisfies Record<model.HighlightKind, TagView>,
    themes: words('theme') satisfies Record<model.Theme, string>,
    echoes: words('echo') satisfies Record<model.Echo, string>,
    /** What could show that a commitment was kept. */
    testable: words('testable') satisfies Record<model.Testable, string>,
    reasons: words('reason') satisfies Record<model.Reason, string>,
    relations: words('relation') satisfies Record<model.SectionRelation, string>,
    evidence: words('evidence') satisfies Record<model.EvidenceKind, string>,
    /** What the page says of an item that the other text does not have and that cannot be asserted. */
    unseen: words('unseen') satisfies Record<model.Edition, string>,
    settled: words('settled') satisfies Record<model.CorrectedBy['says'], string>,
    roles: words('role') satisfies Record<model.Role, string>,
    /** What an oddity of a text means to the reader of the page; how to mend it is for the terminal and docs/diagnostics.md. */
    notes: words('note') satisfies Record<model.DiagnosticCode, string>,
    /** What a chain of commitments has to say of one year. */
    chainStates: words('chain-state'),
    placeStates: words('place-state') satisfies Record<model.PlaceState, string>,
    agreements: words('agreement') satisfies Record<model.Agreement, string>,
    leftOut: words('left-out') satisfies Record<model.PlacesTable['leftOut'][number]['reason'], string>,
    /** How the result was made, a sentence or two each. */
    methods: words('method'),
    /** The claims of which it was measured how often they are right. */
    measured: words('measured') satisfies Record<GradedClaim, string>,
    ordinals: words('ordinal') satisfies Readonly<Record<number, string>>,
  };
}

/** What is said of a commitment. */
export type GradedClaim = (typeof claimGrades)[number]['claim'];

/** Names of sheets and columns in one language, and the words that stand in their cells; what the page says too is taken from there. */
export function tablesIn(language: Language) {
  const words = <Kind extends Of>(of: Kind) => wordsOf(codeWords, of, language);
  return {
    sheets: words('sheet'),
    columns: wordsOf(columnTitles, 'comparison', language),
    lists: words('list'),
    parts: words('brief-part'),
    ...words('cell'),
    about: words('about'),
    aspects: words('aspect') satisfies Record<model.Aspect, string>,
    bounds: { exact: '', ...words('bound') } satisfies Record<model.Bound, string>,
    pairKinds: words('pair-kind') satisfies Record<model.PairKind, string>,
    endings: words('ending') satisfies Record<model.LineageEnding, string>,
    metricRoles: words('metric-role') satisfies Record<model.MetricRole, string>,
    /** What a person settles of a comparison. */
    claims: words('claim') satisfies Record<model.ClaimKind, string>,
  };
}
