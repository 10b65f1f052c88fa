// Reads hand-made alignments of sentences (id, offset, sentence; links by id) and lays them over what the tool cut.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** The pairs that a gold folder has alignments for: name and the two report files under the corpus folder. */
export function goldPairs(folder) {
  return rows(join(folder, 'sets.tsv'))
    .slice(1)
    .filter(([set, kind]) => kind === 'alignment' && existsSync(join(folder, `${set}.cur.tsv`)))
    .map(([set, , previous, current]) => ({ set, previous, current }));
}

/** Sentences of both sides with their offsets, and for each current sentence the ids it carries on. */
export function readGold(folder, set) {
  const [before, after] = set.split('-');
  const sentences = (name) =>
    rows(join(folder, `${name}.tsv`)).map(([id, offset, text]) => ({ id, start: Number(offset), end: Number(offset) + text.length }));
  const links = new Map(
    rows(join(folder, `${set}.cur.tsv`))
      .slice(1)
      .map(([id, , , previous]) => [id, new Set((previous ?? '').split(/[,，\s]+/).filter(Boolean))]),
  );
  return { previous: sentences(before), current: sentences(after), links };
}

/** Ids of the gold sentences that a span covers by a third of the shorter of the two. */
export function coveredBy(sentences, span) {
  return sentences
    .filter(({ start, end }) => {
      const shared = Math.min(end, span.end) - Math.max(start, span.start);
      return shared > 0 && shared * 3 >= Math.min(end - start, span.end - span.start);
    })
    .map(({ id }) => id);
}
