import {
  areBeside,
  type BriefSentence,
  type Highlight,
  type HighlightKind,
  type Label,
  onceEach,
  type PairComparison,
  type PairRelation,
  type Reason,
  type Record,
  type SectionRecord,
  type SectionRelation,
  type SentenceCode,
  type TargetChange,
} from '@tongbi/model';
import { expectRight } from './claims/only-certain.js';
import { relationCodes } from './generated/relation-codes.js';

/** The codes of which some are others where two reports are not of two years; a row of the table that has none of them does not compile. */
interface Codes {
  readonly label: Label;
  readonly section: SectionRelation;
  readonly change: TargetChange;
  readonly kind: HighlightKind;
  readonly reason: Reason;
  readonly sentence: SentenceCode;
}
type Other = Exclude<PairRelation, 'years'>;
type Row<Of extends keyof Codes> = { readonly of: Of; readonly code: Codes[Of] } & { readonly [relation in Other]: Codes[Of] | '' };
const rows: readonly { readonly [Of in keyof Codes]: Row<Of> }[keyof Codes][] = relationCodes;

type InOther = <Of extends keyof Codes>(of: Of, code: Codes[Of]) => Codes[Of];

const codesOf = onceEach((relation: Other): InOther => {
  const others = new Map<string, string>(rows.map((row) => [`${row.of} ${row.code}`, row[relation]]));
  return (of, code) => (others.get(`${of} ${code}`) || code) as typeof code;
});

/** Of two places or kinds nothing moved, split or merged. */
const IN_PLACE = { moved: false, split: false, merged: false } as const;

function sayRecord(record: Record, inOther: InOther, relation: Other): Record {
  const { rank } = record;
  return {
    ...record,
    ...(areBeside(relation) && IN_PLACE),
    label: inOther('label', record.label),
    rank: { ...rank, reasons: rank.reasons.map((reason) => inOther('reason', reason)) },
  };
}

function saySentence(sentence: BriefSentence, inOther: InOther): BriefSentence {
  const further = sentence.further?.map((clause) => ({ ...clause, code: inOther('sentence', clause.code) }));
  return { ...sentence, code: inOther('sentence', sentence.code), ...(further && { further }) };
}

const sayHighlight = (highlight: Highlight, inOther: InOther): Highlight => ({
  ...highlight,
  kind: inOther('kind', highlight.kind),
  sentence: saySentence(highlight.sentence, inOther),
  reasons: [...new Set(highlight.reasons.map((reason) => inOther('reason', reason)))],
});

/** Of two drafts a section that stands as it was is not listed; those of two places did not move. */
function saySection(section: SectionRecord, inOther: InOther, relation: Other): readonly SectionRecord[] {
  if (areBeside(relation)) return [{ ...section, moved: false, relation: inOther('section', section.relation) }];
  return section.relation === 'same' && !section.moved ? [] : [section];
}

/** All of a comparison in the codes of what its reports are to each other: two places have things only, two drafts have them added and removed. */
export function sayRelation(pair: PairComparison): PairComparison {
  const { relation } = pair;
  if (relation === 'years') return pair;
  const inOther = codesOf(relation);
  const commitments = pair.commitments.map((record) => sayRecord(record, inOther, relation));
  return {
    ...pair,
    expected: expectRight(commitments),
    sections: pair.sections.flatMap((section) => saySection(section, inOther, relation)),
    commitments,
    passages: pair.passages.map((record) => sayRecord(record, inOther, relation)),
    indicators: pair.indicators.map((row) => ({ ...row, change: inOther('change', row.change) })),
    highlights: pair.highlights.map((highlight) => sayHighlight(highlight, inOther)),
    dispatch: pair.dispatch.map((sentence) => saySentence(sentence, inOther)),
  };
}
