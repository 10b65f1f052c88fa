// What two people agree on who marked the same without seeing each other's marks.
import { parseList } from './tables.mjs';

/** Cohen's kappa: how much more often two agree than two would who deal out the same labels at random. */
export function kappa(pairs) {
  const share = (side, label) => pairs.filter((pair) => pair[side] === label).length / pairs.length;
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length;
  const chance = [...new Set(pairs.flat())].reduce((sum, label) => sum + share(0, label) * share(1, label), 0);
  return chance === 1 ? 1 : (observed - chance) / (1 - chance);
}

/** Rows of `alignment/SET.tsv` of two annotators: kinds and statuses by kappa, links by F1, of what both call a commitment. */
export function agreeOnAlignment(rows, second) {
  const other = new Map(second.map((row) => [row.id, row]));
  const both = rows.filter(({ id, kind }) => kind === 'commitment' && other.get(id)?.kind === 'commitment');
  const partners = ({ partners: list = '' }) => new Set(list instanceof Set ? list : parseList(list));
  const links = both.map((row) => [partners(row), partners(other.get(row.id))]);
  const common = links.reduce((sum, [one, two]) => sum + [...one].filter((id) => two.has(id)).length, 0);
  const all = links.reduce((sum, [one, two]) => sum + one.size + two.size, 0);
  return [
    { measure: 'links', value: (2 * common) / all },
    { measure: 'kind κ', value: kappa(rows.map(({ id, kind }) => [kind, other.get(id)?.kind ?? ''])) },
    { measure: 'status κ', value: kappa(both.map((row) => [row.status, other.get(row.id).status])) },
  ];
}
