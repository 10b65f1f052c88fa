import { alignItems, type Knowledge, type LinkModels } from '@tongbi/aligner';
import type { LinkExamples } from './link-examples.js';

/** A claim of the aligner: how sure it was, and how far it was right (a share where several claims answer for one marked link). */
export interface Claim {
  readonly kind: 'told' | 'alone';
  readonly confidence: number;
  readonly right: number;
  readonly features: { readonly judged: number; readonly group: number; readonly served?: number };
}

/** Reads the claims of one pair of reports against its marks; sentences that nobody marked are left out. */
export function readClaims(example: LinkExamples, models: LinkModels, knowledge: Knowledge): readonly Claim[] {
  const { previous, current } = example.input;
  const alignment = alignItems(previous, current, { ...knowledge, models });
  return [
    ...toldClaims(example, alignment.items),
    ...aloneClaims(example, alignment, 'current'),
    ...aloneClaims(example, alignment, 'previous'),
  ];
}

type Alignment = ReturnType<typeof alignItems>;

function toldClaims({ input, ids, truth }: LinkExamples, links: Alignment['items']): readonly Claim[] {
  return links.flatMap((link): readonly Claim[] => {
    const before = ids.previous[input.previous.items[link.previous]!.group]!;
    const after = ids.current[input.current.items[link.current]!.group]!;
    if (before.length === 0 || after.length === 0 || !link.judged) return [];
    const right = after.some((id) => before.some((other) => truth.links.get(id)?.has(other)));
    return [{ kind: 'told', confidence: link.confidence, right: right ? 1 : 0, features: link.judged }];
  });
}

/** For each marked sentence of one side the sentences of the other that it is linked with. */
function wantedBy({ truth }: LinkExamples, side: 'previous' | 'current'): ReadonlyMap<string, ReadonlySet<string>> {
  if (side === 'current') return truth.links;
  const wanted = new Map<string, Set<string>>();
  for (const [id, others] of truth.links) for (const other of others) wanted.set(other, (wanted.get(other) ?? new Set()).add(id));
  return wanted;
}

/**
 * An item alone is right when its sentence has no marked partner that nothing of the sentence is linked with. Of several alone in one
 * sentence that misses one partner, each is wrong by its share.
 */
function aloneClaims(example: LinkExamples, alignment: Alignment, side: 'previous' | 'current'): readonly Claim[] {
  const other = side === 'current' ? 'previous' : 'current';
  const groupOf = (of: 'previous' | 'current', item: number) => example.input[of].items[item]!.group;
  const served = new Map<number, Set<string>>();
  for (const link of alignment.items) {
    const group = groupOf(side, link[side]);
    const ids = served.get(group) ?? new Set<string>();
    for (const id of example.ids[other][groupOf(other, link[other])]!) ids.add(id);
    served.set(group, ids);
  }
  const perGroup = new Map<number, number>();
  for (const { index } of alignment.alone[side]) perGroup.set(groupOf(side, index), (perGroup.get(groupOf(side, index)) ?? 0) + 1);
  const wanted = wantedBy(example, side);
  return alignment.alone[side].flatMap((one): readonly Claim[] => {
    const group = groupOf(side, one.index);
    const ids = example.ids[side][group]!;
    if (ids.length === 0) return [];
    const all = new Set(ids.flatMap((id) => [...(wanted.get(id) ?? [])]));
    const missed = [...all].filter((id) => !served.get(group)?.has(id)).length;
    return [{ kind: 'alone', confidence: one.confidence, right: 1 - Math.min(1, missed / perGroup.get(group)!), features: one.features }];
  });
}
