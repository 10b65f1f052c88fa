import type { Reason, Record } from '@tongbi/model';
import { nameNouns } from './generated/name-nouns.js';
import { labelRecord } from './label-record.js';

type Unranked = Omit<Record, 'rank' | 'label'>;

/** What the ranking asks that the record itself does not say. */
export interface RankContext {
  /** Whether it stands among requirements and main targets. */
  readonly isCore: (record: Unranked) => boolean;
  /** Whether a figure stood in what it carries on. */
  readonly hadFigure: (record: Unranked) => boolean;
}

/**
 * How much a record is worth reading, as a sum of named reasons; docs/rank.md explains them. A figure that moved is news to every
 * reader, a modifier that moved only to those who follow it; what is unsure ranks lower in proportion.
 */
export const POINTS = {
  'missed-target': 4,
  'core-figure': 1.5,
  'figure-moved': 3,
  'figure-stated': 2,
  'figure-left-out': 2,
  'dropped-figure': 3,
  'new-named': 2.5,
  'new-figure': 2,
  'strength-moved': 2,
  'dropped-named': 2,
  'long-carried': 1,
  'split-or-merged': 0.5,
  moved: 0.5,
  done: 1,
} as const satisfies { [reason in Reason]: number };

/** A claim that cannot be asserted (the other side is abridged) is worth a third of one that can. */
export const UNESTABLISHED = 1 / 3;
/** The second record of one kind of news is a little less news than the first, so that ten figures do not crowd out the rest. */
const REPEATED = 0.88;
/** A document, or what stands in quotation marks with the noun that makes it a name: 实施“蓝色粮仓”计划; 少说“不好办” names nothing. */
const NAMED = new RegExp(
  `《|[“「][^”」]{1,24}[”」][^，。；：“「]{0,8}?(?:${nameNouns.map(({ word }) => word).join('|')})|[“「][^”」]{2,}(?:${nameNouns.map(({ word }) => word).join('|')})[”」]`,
  'u',
);

/** Ranks the records of one comparison against each other. */
export function rankRecords(records: readonly Unranked[], context: RankContext): readonly Record[] {
  const ranks = records.map((record) => rankRecord(record, context));
  const order = ranks.map((_, index) => index).sort((a, b) => ranks[b]!.score - ranks[a]!.score || a - b);
  const seen = new Map<string, number>();
  const scores = new Map<number, number>();
  for (const index of order) {
    const { score, reasons } = ranks[index]!;
    const kind = reasons[0] ?? '';
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    scores.set(index, Math.round(score * REPEATED ** before * 1000) / 1000);
  }
  return records.map((record, index) => ({
    ...record,
    label: labelRecord(record),
    rank: { score: scores.get(index)!, reasons: ranks[index]!.reasons },
  }));
}

function rankRecord(record: Unranked, { isCore, hadFigure }: RankContext): Record['rank'] {
  const text = record.current?.text ?? record.previous[0]?.text ?? '';
  const reasons: Reason[] = [];
  const note = (reason: Reason, holds: boolean) => {
    if (holds) reasons.push(reason);
  };
  const isNew = record.status === 'new';
  const isSilent = record.status === 'dropped' && record.reported === 'none';
  note('missed-target', record.reported === 'missed');
  const figure = record.kinds.includes('figure');
  // 推进以旧换新 → 安排资金3000亿元推进以旧换新: nothing moved, a figure came.
  const [had, has] = [hadFigure(record), record.hasFigure === true];
  note('core-figure', figure && had && has && isCore(record));
  note('figure-moved', figure && had && has);
  note('figure-stated', figure && !had);
  note('figure-left-out', figure && had && !has);
  // That another word stands there (完善 → 推广) is no news.
  note('strength-moved', record.strength?.change !== undefined && record.strength.change !== 'other');
  note('new-named', isNew && NAMED.test(text));
  note('new-figure', isNew && record.hasFigure === true);
  note('dropped-named', isSilent && NAMED.test(text));
  note('dropped-figure', isSilent && record.hasFigure === true);
  note('done', record.status === 'dropped' && record.reported === 'done');
  note('split-or-merged', record.split || record.merged);
  note('moved', record.moved);
  const points = reasons.reduce((sum, reason) => sum + POINTS[reason], 0);
  const score = points * record.confidence * (record.established ? 1 : UNESTABLISHED);
  return { score: Math.round(score * 1000) / 1000, reasons };
}
