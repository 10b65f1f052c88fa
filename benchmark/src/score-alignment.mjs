// Sentences of two plans: which carries on which, what became of each; sections; pairs of figures.
import { layRecords } from './lay-records.mjs';
import { cutSentences, f1, itemAt, mean, overlap, precision, recall, sentencesUnder, tally, within } from './tally.mjs';

const STATUSES = ['new', 'changed', 'kept'];

function statusOf({ partners, records }) {
  if (partners.size === 0) return 'new';
  return records.every(({ status }) => status === 'kept') ? 'kept' : 'changed';
}

function scoreSentences({ previous, current }, records) {
  const under = (sentences) => (span) => sentencesUnder(sentences, span).map(({ id }) => id);
  const ids = current.map(({ id }) => id);
  const { said, continued } = layRecords(records, ids, under(previous), under(current));
  const counts = tally(['links', ...STATUSES, 'dropped'], current.length + previous.length);
  current.forEach(({ id, kind, status, partners }, item) => {
    if (kind !== 'commitment') return;
    const got = said.get(id);
    counts.add(item, 'links', [...got.partners].filter((other) => partners.has(other)).length, got.partners.size, partners.size);
    for (const name of STATUSES) counts.add(item, name, statusOf(got) === name && status === name, statusOf(got) === name, status === name);
  });
  previous.forEach(({ id, kind, status }, index) => {
    if (kind !== 'commitment') return;
    const [isDropped, saysDropped] = [status === 'dropped', !continued.has(id)];
    counts.add(current.length + index, 'dropped', isDropped && saysDropped, saysDropped, isDropped);
  });
  return counts.panel({ links: (sum) => f1(sum('links')), status: (sum) => mean([...STATUSES, 'dropped'].map((name) => f1(sum(name)))) });
}

/** （一）坚持创新。 → 坚持创新: a heading without its number and its stops. */
const bare = (heading) => heading.replace(/^[\s（(]*[一二三四五六七八九十\d]+[）)、.．\s]*/, '').replace(/[\s，。、；：“”"‘’]/g, '');
/** Ten characters are enough to know a heading by, however much of the line is taken for it. */
function alike(one, other) {
  const [a, b] = [bare(one), bare(other)];
  return a !== '' && b !== '' && (a.startsWith(b.slice(0, 10)) || b.startsWith(a.slice(0, 10)));
}

function scoreSections({ marks, previousText, text }, sections) {
  const words = (source, spans) => spans.map(({ start, end }) => source.slice(start, end));
  const rows = marks.sections
    .filter(({ current }) => current.length)
    .map((row) => ({ heading: words(text, row.current)[0], partners: words(previousText, row.previous) }));
  const claimed = sections
    .filter(({ current }) => current)
    .flatMap((section) => (section.previous ?? []).map(({ heading }) => [section.current.heading ?? '', heading ?? '']));
  const counts = tally(['sections'], rows.length);
  rows.forEach(({ heading, partners }, item) => {
    const hits = partners.filter((partner) => claimed.some(([now, before]) => alike(heading, now) && alike(partner, before))).length;
    counts.add(item, 'sections', hits, 0, partners.length);
  });
  for (const [now] of claimed) {
    const item = rows.findIndex(({ heading }) => alike(heading, now));
    if (item >= 0) counts.add(item, 'sections', 0, 1, 0);
  }
  return counts.panel({ sections: (sum) => f1(sum('sections')) });
}

const close = (marked, said) => Math.abs(Number(marked) - Number(said)) <= 1e-6 * Math.max(1, Math.abs(marked));
const onOne = (spans, span) => spans.some((one) => overlap(one, span) > 0);
const PAIRS = ['target-target', 'target-actual', 'actual-actual'];

function scorePairs({ marks, text, range }, metrics) {
  const sentences = cutSentences(text);
  const counts = tally(
    PAIRS.flatMap((kind) => [`${kind} found`, `${kind} right`]),
    sentences.length,
  );
  const fits = (row, pair) =>
    row.kind === pair.kind &&
    close(row.previous_value, pair.previous.value) &&
    close(row.current_value, pair.current.value) &&
    onOne(row.previous, pair.previous.span) &&
    onOne(row.current, pair.current.span);
  const both = metrics.filter(({ kind, previous, current }) => PAIRS.includes(kind) && previous?.span && current?.span);
  const said = within(range, both, ({ current }) => current.span);
  for (const row of marks.pairs)
    counts.add(
      itemAt(sentences, row.current[0].start),
      `${row.kind} found`,
      said.some((pair) => fits(row, pair)),
      0,
      1,
    );
  for (const pair of said)
    counts.add(
      itemAt(sentences, pair.current.span.start),
      `${pair.kind} right`,
      marks.pairs.some((row) => fits(row, pair)),
      1,
      0,
    );
  const score = (sum, kind) => {
    const [right, found] = [precision(sum(`${kind} right`)), recall(sum(`${kind} found`))];
    return (2 * right * found) / (right + found || 1);
  };
  return counts.panel(
    Object.fromEntries(
      PAIRS.filter((kind) => marks.pairs.some((row) => row.kind === kind)).map((kind) => [kind, (sum) => score(sum, kind)]),
    ),
  );
}

export function scoreAlignment(gold, { commitments, sections, metrics }) {
  const { marks } = gold;
  return [
    ...(commitments ? [scoreSentences(marks, commitments)] : []),
    ...(sections && marks.sections.length ? [scoreSections(gold, sections)] : []),
    ...(metrics && marks.pairs.length ? [scorePairs(gold, metrics)] : []),
  ];
}
