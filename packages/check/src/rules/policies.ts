import { frontMatterOf } from '@tongbi/archive/texts';
import { canonicalIndicator, explainNumbers } from '@tongbi/metric-differ';
import { type FrontMatterField, groupBy, type Message, type RuleOptions, said, termSaid, type WatchedMove } from '@tongbi/model';
import { one, type RawFinding, type Rule } from './rule.js';

/** More than so many commitments of the year before are not mentioned again. */
export const checkDropped: Rule = ({ changes }, { most }) => {
  if (!changes || most === undefined) return [];
  const { dropped } = changes.counts;
  if (dropped <= most) return [];
  return one('max-dropped', said('max-dropped', dropped, changes.previous.year, most), { actual: String(dropped) });
};

/** Every numeric target of the year before needs a figure that shows what became of it. */
export const checkOutcomes: Rule = ({ changes, report }, { except = [] }) => {
  if (!changes || report.edition === 'abridged') return [];
  return changes.targets
    .filter(({ indicator, previousTarget, outcome }) => {
      if (!previousTarget || previousTarget.value === null || except.includes(indicator)) return false;
      return outcome === null || outcome === 'not-reported';
    })
    .map(({ indicator, previousTarget }) => ({
      code: 'require-outcome' as const,
      says: said('require-outcome', changes.previous.year, indicator, previousTarget?.text),
    }));
};

/** GDP and 地区生产总值 are one indicator; a scope (农村居民人均可支配收入) makes another of it. */
const nameOf = (indicator: string): string => canonicalIndicator(indicator.normalize('NFKC')).name;

export const checkTargets: Rule = ({ report, figures }, { indicators = [] }) => {
  // A selection that does not state a target does not say that there is none.
  if (report.edition === 'abridged') return [];
  const own = report.year === null ? undefined : String(report.year);
  const ofYear = figures.metrics.filter(
    ({ role, period }) => role === 'target' && (period === undefined || own === undefined || period === own),
  );
  const set = new Set([...ofYear, ...figures.qualitativeTargets].map(({ indicator }) => nameOf(indicator)));
  return indicators
    .filter((indicator) => !set.has(nameOf(indicator)))
    .map((indicator) => ({ code: 'required-targets', says: said('required-target', indicator), expected: indicator }));
};

export const checkUnread: Rule = ({ report, figures }, { most = 0 }) => {
  const crowded = explainNumbers(report).filter(({ notAFigure }) => notAFigure === 'crowded');
  const malformed = figures.diagnostics.filter(({ code }) => code === 'number-malformed');
  const unread = [...crowded.map(({ span }) => span), ...malformed.flatMap(({ span }) => span ?? [])];
  const [span] = unread;
  if (unread.length <= most) return [];
  return one('no-unread-figures', said('numbers-unread', unread.length, most), { actual: String(unread.length), ...(span && { span }) });
};

export const checkFields: Rule = ({ report }, { fields = [] }) => {
  const front = frontMatterOf(report.text);
  const missing = fields.filter((field: FrontMatterField) => front[field] === undefined);
  if (!missing.length) return [];
  return one('required-fields', said('required-fields', missing), { expected: fields.join(', ') });
};

export const checkEdition: Rule = ({ report }, { editions }: RuleOptions): readonly RawFinding[] => {
  if (!editions || editions.includes(report.edition)) return [];
  return one('required-edition', said('required-edition', termSaid('edition', report.edition)), {
    expected: editions.join(', '),
    actual: report.edition,
  });
};

/** A word may stand in thirty promises; the JSON has all of them. */
const MOST_SHOWN = 3;

/** Of each thing that is watched each kind of move once, with the first that it is of. */
export const checkWatched: Rule = ({ changes }) =>
  [...groupBy(changes?.watched ?? [], ({ of, watch, move }) => `${of} ${watch} ${move}`).values()].map((moves): RawFinding => {
    const { watch, move } = moves[0]!;
    const span = moves.find((one) => one.span)?.span;
    const shown = moves.slice(0, MOST_SHOWN).map(wordMove);
    const says = said('watched', watch, said(`watched: ${move}`), moves.length, shown, moves.length - shown.length);
    return { code: 'watched', says, ...(span && { span }) };
  });

function wordMove({ text, previousText, grade }: WatchedMove): Message | string {
  const words = [previousText, text].filter(Boolean).join(' → ');
  return grade === 'certain' ? words : said('watched-likely', words);
}
