import type {
  BriefSentence,
  Highlight,
  HighlightKind,
  Label,
  PairComparison,
  PairRelation,
  Reason,
  Record,
  SectionRecord,
  SectionRelation,
  SentenceCode,
  TargetChange,
} from '@tongbi/model';
import { expectRight } from './claims/only-certain.js';

type Codes<Code extends string> = { readonly [code in Code]?: Code };

/** What is said of two reports in other codes than of two years. */
interface RelationCodes {
  readonly labels: Codes<Label>;
  readonly sections: Codes<SectionRelation>;
  readonly changes: Codes<TargetChange>;
  readonly kinds: Codes<HighlightKind>;
  readonly reasons: Codes<Reason>;
  readonly sentences: Codes<SentenceCode>;
}

/** 只见于一份: neither of two drafts or places has anything anew. */
const IN_ONE: Codes<Reason> = {
  'new-figure': 'figure-in-one',
  'dropped-figure': 'figure-in-one',
  'new-named': 'named-in-one',
  'dropped-named': 'named-in-one',
};

const relationCodes = {
  years: { labels: {}, sections: {}, changes: {}, kinds: {}, reasons: {}, sentences: {} },
  places: {
    labels: { new: 'only-current', dropped: 'only-previous', changed: 'both', kept: 'both', moved: 'both', split: 'both', merged: 'both' },
    sections: { new: 'only-current', dropped: 'only-previous', same: 'both', renamed: 'both', split: 'both', merged: 'both' },
    changes: {
      raised: 'higher',
      lowered: 'lower',
      same: 'alike',
      'same-words': 'alike',
      bound: 'differs',
      'number-added': 'differs',
      'number-dropped': 'differs',
      'other-words': 'differs',
      new: 'only-current',
      absent: 'only-previous',
    },
    kinds: { initiative: 'only-current', gone: 'only-previous' },
    reasons: {
      ...IN_ONE,
      'target-raised': 'target-differs',
      'target-lowered': 'target-differs',
      'target-reworded': 'target-differs',
      'target-new': 'target-in-one',
      'target-gone': 'target-in-one',
      'figure-moved': 'figure-differs',
      'figure-stated': 'figure-differs',
      'figure-left-out': 'figure-differs',
    },
    sentences: {
      'target-raised': 'target-both',
      'target-lowered': 'target-both',
      'target-changed': 'target-both',
      'target-same': 'target-alike',
      'target-new': 'target-only-current',
      'target-gone': 'target-only-previous',
      'plan-raised': 'plan-both',
      'plan-lowered': 'plan-both',
      'plan-changed': 'plan-both',
      'plan-same': 'plan-alike',
      'goal-set': 'goal-of-one',
      'term-new': 'term-only-current',
      'term-gone': 'term-only-previous',
      'words-said': 'words-of-one',
      'words-new': 'words-only-current',
      'words-gone': 'words-only-previous',
      'words-kept': 'words-alike',
      'words-changed': 'words-beside',
      'first-section': 'first-sections',
    },
  },
  draft: {
    labels: {
      new: 'added',
      dropped: 'removed',
      changed: 'edited',
      kept: 'unedited',
      moved: 'relocated',
      split: 'divided',
      merged: 'joined',
    },
    sections: {},
    changes: { new: 'added', absent: 'removed' },
    kinds: { initiative: 'added', gone: 'removed' },
    reasons: IN_ONE,
    sentences: {
      'target-new': 'target-added',
      'target-gone': 'target-removed',
      'words-new': 'words-added',
      'words-gone': 'words-removed',
      'section-new': 'section-added',
      'section-gone': 'section-removed',
    },
  },
} as const satisfies { readonly [relation in PairRelation]: RelationCodes };

const inOther = <Code extends string>(codes: Codes<Code>, code: Code): Code => codes[code] ?? code;

/** Of two places nothing moved, split or merged. */
const IN_PLACE = { moved: false, split: false, merged: false } as const;

function sayRecord(record: Record, { labels, reasons }: RelationCodes, relation: PairRelation): Record {
  const { rank } = record;
  return {
    ...record,
    ...(relation === 'places' && IN_PLACE),
    label: inOther(labels, record.label),
    rank: { ...rank, reasons: rank.reasons.map((reason) => inOther(reasons, reason)) },
  };
}

function saySentence(sentence: BriefSentence, { sentences }: RelationCodes): BriefSentence {
  const further = sentence.further?.map((clause) => ({ ...clause, code: inOther(sentences, clause.code) }));
  return { ...sentence, code: inOther(sentences, sentence.code), ...(further && { further }) };
}

const sayHighlight = (highlight: Highlight, codes: RelationCodes): Highlight => ({
  ...highlight,
  kind: inOther(codes.kinds, highlight.kind),
  sentence: saySentence(highlight.sentence, codes),
  reasons: [...new Set(highlight.reasons.map((reason) => inOther(codes.reasons, reason)))],
});

/** Of two drafts a section that stands as it was is not listed; those of two places did not move. */
function saySection(section: SectionRecord, relation: PairRelation): readonly SectionRecord[] {
  if (relation === 'places') return [{ ...section, moved: false, relation: inOther(relationCodes.places.sections, section.relation) }];
  return section.relation === 'same' && !section.moved ? [] : [section];
}

/** All of a comparison in the codes of what its reports are to each other: two places have things only, two drafts have them added and removed. */
export function sayRelation(pair: PairComparison): PairComparison {
  const codes: RelationCodes = relationCodes[pair.relation];
  if (pair.relation === 'years') return pair;
  const commitments = pair.commitments.map((record) => sayRecord(record, codes, pair.relation));
  return {
    ...pair,
    expected: expectRight(commitments),
    sections: pair.sections.flatMap((section) => saySection(section, pair.relation)),
    commitments,
    passages: pair.passages.map((record) => sayRecord(record, codes, pair.relation)),
    indicators: pair.indicators.map((row) => ({ ...row, change: inOther(codes.changes, row.change) })),
    highlights: pair.highlights.map((highlight) => sayHighlight(highlight, codes)),
    dispatch: pair.dispatch.map((sentence) => saySentence(sentence, codes)),
  };
}
