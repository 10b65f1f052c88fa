// Single commitments: which carries on which, which are new, dropped or kept, in what they changed, and how far `confidence` can be trusted.
import { layRecords } from './lay-records.mjs';
import { countLetters, f1, itemAt, mean, overlap, tally } from './tally.mjs';
import { trustPanel } from './trust.mjs';

const KINDS = ['figure', 'strength', 'scope', 'wording'];
const ALONE = ['new', 'dropped', 'kept'];

/** The marked commitments that a span stands for: half of their union is common, or four fifths of the marked one, which a coarser record covers whole. */
function standsFor(text, { sentences, commitments }) {
  const size = countLetters(text, sentences);
  return (span) =>
    commitments
      .filter((marked) => {
        if (overlap(span, marked) <= 0) return false;
        const shared = size({ start: Math.max(span.start, marked.start), end: Math.min(span.end, marked.end) });
        const own = size(marked);
        return shared > 0 && (shared >= 0.8 * own || shared >= 0.5 * (size(span) + own - shared));
      })
      .map(({ id }) => id);
}

/** Claims that say how sure they are: a link is right where one of its pairs is marked; “new” and “dropped” where nothing is. */
function collectClaims(laid, rows, carried) {
  const claims = { linked: [], alone: [] };
  for (const { record, right, left } of laid) {
    const { confidence } = record;
    if (confidence === undefined || !(right.length || left.length)) continue;
    const isLink = record.current && record.previous?.length > 0;
    if (!isLink)
      claims.alone.push({
        confidence,
        right: right.every((id) => rows.get(id).partners.size === 0) && left.every((id) => !carried.has(id)),
      });
    else if (right.length && left.length)
      claims.linked.push({ confidence, right: right.some((id) => left.some((other) => rows.get(id).partners.has(other))) });
  }
  return claims;
}

export function scoreClauses(gold, { commitments: records }) {
  if (!records) return [];
  const { previous, current, rows } = gold.marks;
  const [before, now] = [standsFor(gold.previousText, previous), standsFor(gold.text, current)];
  const ids = current.commitments.map(({ id }) => id);
  const { said, continued, laid } = layRecords(records, ids, before, now);
  const carried = new Set([...rows.values()].flatMap(({ partners }) => [...partners]));
  // Drawn are sentences: commitments of one sentence are right and wrong together.
  const sides = { current: current.sentences.length, previous: previous.sentences.length };
  const counts = tally(['links', ...ALONE, ...KINDS], sides.current + sides.previous);
  for (const { id, start } of current.commitments) {
    const item = itemAt(current.sentences, start);
    const { partners, status, kinds } = rows.get(id);
    const got = said.get(id);
    const hits = [...got.partners].filter((other) => partners.has(other)).length;
    const linked = got.records.filter((record) => record.status !== 'new');
    const isKept = got.partners.size > 0 && linked.every((record) => record.status === 'kept');
    const isNew = got.partners.size === 0;
    counts.add(item, 'links', hits, got.partners.size, partners.size);
    counts.add(item, 'new', isNew && partners.size === 0, isNew, partners.size === 0);
    counts.add(item, 'kept', isKept && status === 'kept', isKept, status === 'kept');
    if (!hits || status !== 'changed') continue;
    for (const kind of KINDS) {
      const says = linked.some((record) => record.kinds?.includes(kind));
      counts.add(item, kind, says && kinds.has(kind), says, kinds.has(kind));
    }
  }
  for (const { id, start } of previous.commitments) {
    const [isDropped, says] = [!carried.has(id), !continued.has(id)];
    counts.add(sides.current + itemAt(previous.sentences, start), 'dropped', isDropped && says, says, isDropped);
  }
  const all = (names) => (sum) => mean(names.map((name) => f1(sum(name))));
  const measures = {
    links: (sum) => f1(sum('links')),
    'new, dropped, kept': all(ALONE),
    ...(records.some(({ kinds }) => kinds) ? { kinds: all(KINDS) } : {}),
  };
  const claims = collectClaims(laid, rows, carried);
  return [counts.panel(measures), ...trustPanel('links', claims.linked), ...trustPanel('new, dropped', claims.alone)];
}
