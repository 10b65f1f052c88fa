import { judgeOutcome, keepsPromise } from '@tongbi/metric-differ';
import type { Metric, Reported } from '@tongbi/model';
import { resultWords } from '../generated/result-words.js';
import { stageWords } from '../generated/stage-words.js';
import { containment } from '../links/weigh-wording.js';
import type { FoundResult } from './find-results.js';

const wordsThatSay = (says: string) => resultWords.filter((row) => row.says === says).map(({ word }) => word);
const DONE = wordsThatSay('done');
const BEGUN = wordsThatSay('begun');
const STAGE = wordsThatSay('stage');
const PART = wordsThatSay('part');
const MISSED = wordsThatSay('missed');
const EVENT = wordsThatSay('event');
const STOCK = wordsThatSay('stock');
const ADDED = wordsThatSay('added');
const BEGIN = stageWords.filter(({ stage }) => stage === 'begin').map(({ word }) => word);
const includesAny = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/** So much of what the promise says, or of one of its clauses, must be said by the clause that tells it done: a shared place name is no completion. */
const SAME_THING = 0.5;
/** … or nearly all of the thing itself, what stands after the last 的: 拥有800张床位的[市妇女医院新院区]. */
const SAME_NAME = 0.75;
/** … or most of what the clause says, verbs of completion apart, is said by the promise: 24所学校竣工投用 of 新建改扩建中小学校24所. */
const SAME_TOLD = 0.6;
/** Shorter names are no names (的项目). */
const SHORTEST_NAME = 4;

/** A sentence that tells of the promise less surely may show that something is under way; that it is done or missed its words alone cannot. */
const SURE_ENOUGH = 0.45;

/** What was promised: its words and figures, and what became of those figures that the differ paired. */
interface Promised {
  readonly text: string;
  readonly hasFigures: boolean;
  /** The figures that are the promise itself, not part of a description. */
  readonly aims: readonly Metric[];
  readonly outcomes: readonly ('met' | 'missed' | 'near')[];
  /** Whether the review tells of the year that was promised. */
  readonly isOfYearBefore: boolean;
}

function isSameThing(promise: string, told: string): boolean {
  const clauses = promise.split('，').filter((clause) => clause.length > SHORTEST_NAME);
  const share = Math.max(...[promise, ...clauses].map((text) => containment(text, [told])));
  if (share >= SAME_THING) return true;
  const rest = DONE.reduce((text, word) => text.replace(word, ''), told);
  if (rest.length >= SHORTEST_NAME && containment(rest, [promise]) >= SAME_TOLD) return true;
  const name = promise.slice(promise.lastIndexOf('的') + 1).replace(/\d/gu, '');
  return name.length >= SHORTEST_NAME && containment(name, [told]) >= SAME_NAME;
}

/** What a review's clause says of the promised amounts: 新装岸电桩300个 → 岸电桩增加310个. Null where nothing can be compared. */
function judgeAmounts({ text, aims }: Promised, told: FoundResult): Reported | null {
  const verdicts = aims.flatMap((aim): readonly Reported[] => {
    const same = told.figures.filter((figure) => isComparable(aim, figure, [text, told.text]));
    // 14项治理工程完成9项: the promised number is there as well, so the other one is a part of it.
    if (same.some(({ value }) => value === aim.value) && same.some(({ value }) => value < aim.value)) return ['in-progress'];
    const outcomes = same.map((actual) => ({ actual, outcome: judgeOutcome(aim, actual) }));
    if (outcomes.some(({ actual, outcome }) => keepsPromise(aim, actual, outcome))) return ['done'];
    return outcomes.some(({ outcome }) => outcome === 'missed') ? ['missed'] : [];
  });
  return verdicts.includes('missed') ? 'missed' : (verdicts.find((verdict) => verdict === 'in-progress') ?? verdicts[0] ?? null);
}

/** A size, what came to it in a year and what it grew by (泊位增加5600个) are all counts; a rate is compared with its like alone. */
function isComparable(aim: Metric, told: Metric, [promise, text]: readonly [string, string]): boolean {
  if (aim.unit !== told.unit) return false;
  // 高标准农田达1032万亩 is all there is, and no answer to 新建84万亩.
  if (includesAny(promise, ADDED) && told.aspect === 'level' && isStock(text, told)) return false;
  // 五年年均增长11.1% is no answer to 增长10%以上 of one year.
  if (isSpanOfYears(told) && !isSpanOfYears(aim)) return false;
  const isCount = (aspect: Metric['aspect']) => aspect === 'level' || aspect === 'increment' || aspect === 'change';
  return aim.aspect === told.aspect || (!PROPORTIONS.has(aim.unit) && isCount(aim.aspect) && isCount(told.aspect));
}
const isStock = (clause: string, { text }: Metric) => {
  const before = clause.slice(0, Math.max(0, clause.indexOf(text)));
  return STOCK.some((word) => before.endsWith(word));
};
/** Where the clause counts what was promised and none of it can be compared (五年新建3475套), its 新建 tells nothing of the 200套 of one year either. */
function countsOtherwise({ text, aims }: Promised, told: FoundResult): boolean {
  const counts = told.figures.filter(({ unit }) => aims.some((aim) => aim.unit === unit));
  return counts.length > 0 && !counts.some((figure) => aims.some((aim) => isComparable(aim, figure, [text, told.text])));
}
export const isSpanOfYears = ({ period }: Pick<Metric, 'period'>) => period?.includes('-') === true;
/** A rate of growth (增长10%以上) is kept by a rate alone: that the thing reached so many 亿元, or was done well, tells nothing of it. */
const isRate = ({ aspect, unit }: Metric) => aspect === 'change' && PROPORTIONS.has(unit);
const PROPORTIONS: ReadonlySet<string> = new Set(['%', '百分点', '‰']);

/** By its words alone: a verb of completion, or one of beginning where no more was promised. */
function judgeWords({ text, hasFigures }: Promised, told: FoundResult): Reported {
  if (includesAny(told.text, MISSED)) return 'missed';
  if (includesAny(told.text, PART)) return 'in-progress';
  if (includesAny(text, BEGIN) && includesAny(told.text, BEGUN)) return 'done';
  if (includesAny(told.text, STAGE)) return 'in-progress';
  if (includesAny(told.text, DONE)) return 'done';
  // 读书节吸引市民40万人次: what has visitors has been held.
  return !hasFigures && includesAny(text, EVENT) && told.figures.length > 0 ? 'done' : 'in-progress';
}

/**
 * What the results say became of the promise: the review's own words, never a guess. Numbers decide where there are any: those that the
 * differ paired, then those of the clause that tells of it; words decide where there are none. Told without a word of completion, a
 * promise is under way, the least that a review claims.
 */
export function judgeResults(results: readonly FoundResult[], promised: Promised): Reported {
  const own = results.filter(({ text }) => isSameThing(promised.text, text));
  const amounts = own.flatMap((told) => judgeAmounts(promised, told) ?? []);
  if (promised.outcomes.includes('missed')) return 'missed';
  if (promised.outcomes.length > 0) return promised.outcomes.includes('near') ? 'in-progress' : 'done';
  if (amounts[0] === 'in-progress') return 'in-progress';
  if (results.length === 0) return 'none';
  // 300 berths promised for 2021 are neither done nor missed by the 310 of 2024, whatever words stand beside them.
  if (!promised.isOfYearBefore && promised.aims.length > 0) return 'in-progress';
  if (amounts[0]) return amounts[0];
  if (promised.aims.length > 0 && promised.aims.every(isRate)) return 'in-progress';
  const sure = own.filter((told) => told.confidence >= SURE_ENOUGH && !countsOtherwise(promised, told));
  const verdicts = sure.map((told) => judgeWords(promised, told));
  return (['missed', 'done'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'in-progress';
}
