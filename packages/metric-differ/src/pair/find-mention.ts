import { type Metric, onceEach, type Place, type Span, spanContains, walkSections } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { unitKind } from '../numbers/read-unit.js';
import { type Squeezed, squeeze } from '../numbers/squeeze.js';
import type { ReadReport } from '../read/read-report.js';
import { canonicalIndicator, namesOf, spellingsOf } from '../subject/canonical-indicator.js';
import { clauseAround } from '../subject/clause-around.js';
import { coreOf, endsWithAction, namesOneThing, thingOf } from '../subject/thing-of.js';
import { withoutLead } from '../subject/topic.js';
import { pairsOf } from './name-features.js';

/** A place of a report that speaks of an indicator. */
export type Mention = Pick<Place, 'text' | 'span'>;

/** Shorter names stand inside others: 出口 in 出口退税. */
const shortestName = 3;
const clauseMarks = new Set([...'，。；：！？']);

/** The paragraphs of a report's review, or of all else, as they are read, without blanks; made once a report. */
const paragraphsOf = (isReview: boolean) =>
  onceEach((report: ReadReport['report']): readonly Squeezed[] => {
    const sections = [...walkSections(report.parts)].filter(({ section }) => (section.role === 'review') === isReview);
    return sections.flatMap(({ section }) => section.paragraphs.map(({ span }) => squeeze(report.reading ?? report.text, span)));
  });
const reviewOf = paragraphsOf(true);
const planOf = paragraphsOf(false);

function namesFor({ indicator }: Pick<Metric, 'indicator'>): readonly string[] {
  const { entry } = canonicalIndicator(indicator);
  if (entry) {
    const names = namesOf(entry).filter((name) => name.length >= shortestName);
    // 规上工业 is short for its 增加值 beside a number, in running words it is the industry.
    return names.filter((name) => !names.some((other) => other.startsWith(name) && forms.measureLeftOut.test(other.slice(name.length))));
  }
  const thing = thingOf(indicator);
  return [thing, ...[withoutLead(thing)].filter((name) => name.length >= shortestName)].filter(namesOneThing).flatMap(spellingsOf);
}

/** Of 结构调整和基础设施项目 the one or the other. */
const partsOf = ({ indicator }: Metric) =>
  thingOf(indicator)
    .split(/[、和及与]/)
    .filter((name) => name.length >= shortestName && namesOneThing(name));

const longestVerdict = 60;

/** Clauses of a paragraph that name one of `names`, in order; of two names at one place the longer. */
function* mentionsIn({ text, original }: Squeezed, names: readonly string[]): Generator<Mention> {
  for (let from = 0; ; ) {
    let [at, length] = [-1, 0];
    for (const name of names) {
      const found = text.indexOf(name, from);
      if (found < 0 || (at >= 0 && (found > at || (found === at && name.length <= length)))) continue;
      [at, length] = [found, name.length];
    }
    if (at < 0) return;
    const { start, end } = clauseAround(text, { start: at, end: at + length }, clauseMarks);
    const clause = { start, end: end + (forms.toldOfEach.exec(text.slice(end, end + longestVerdict))?.[0].length ?? 0) };
    yield { text: text.slice(clause.start, clause.end), span: original(clause) };
    from = clause.end;
  }
}

/** 高技术制造业增加值占规模以上工业增加值比重: what something else is a part of. */
const isWhole = (clause: string, names: readonly string[]) => names.some((name) => clause.includes(`占${name}`));

/** What a clause says of a task, whatever it counts: 超额完成全年任务, 分别完成年度任务的112%和106%; undefined where it may have been missed. */
function saidOfTask(clause: string): 'met' | 'exceeded' | undefined {
  const [, told = ''] = forms.shareOfTask.exec(clause) ?? [];
  const shares = told.match(/\d[\d.]*/g)?.map(Number);
  if (shares) return shares.every((share) => share > 100) ? 'exceeded' : shares.every((share) => share >= 100) ? 'met' : undefined;
  return forms.surpassed.test(clause) ? 'exceeded' : forms.fulfilled.test(clause) ? 'met' : undefined;
}

/** What a review says of the task that a target sets, and where: in a clause that is of it or of several things with it, without saying how many it came to. */
export function taskOutcome(
  review: ReadReport,
  target: Pick<Metric, 'indicator'>,
): (Mention & { readonly outcome: 'met' | 'exceeded' }) | undefined {
  const names = namesFor(target);
  const isOwn = (before: string) => forms.opensItem.test(before) || endsWithAction(before);
  const isOf = ({ text }: Mention) => names.some((name) => text.includes(name) && isOwn(text.slice(0, text.indexOf(name))));
  const told = mentionsOf(review, names).filter((mention) => isOf(mention) && !isOfYears(review, mention.span));
  for (const mention of told) {
    const outcome = saidOfTask(mention.text);
    if (outcome) return { ...mention, outcome };
  }
  return undefined;
}

/**
 * The clause of a report's review that names an indicator, in words or with a figure that no target can be held against: 城镇新增就业超额完成
 * 全年任务 tells of the jobs, though not how many. The one that says what became of the task, else the first that speaks of one, else the first; undefined where the review is silent on the year.
 */
export function findMention(review: ReadReport, target: Pick<Metric, 'indicator'>): Mention | undefined {
  const task = taskOutcome(review, target);
  if (task) return { text: task.text, span: task.span };
  const mentions = mentionsOf(review, namesFor(target)).filter(({ span }) => !isOfYears(review, span));
  return mentions.find(({ text }) => forms.ofTheTask.test(text)) ?? mentions[0];
}

/** Whether a report's review names an indicator or one of what it joins at all, were it with what several years add up to. */
export const isMentioned = (review: ReadReport, target: Metric): boolean =>
  mentionsOf(review, [...namesFor(target), ...partsOf(target)]).length > 0;

/** Shorter things are named in passing only: 社区, 企业. */
const shortestThing = 4;
/** So much of a thing's name a clause has that speaks of it: 攻坚战任务 of 攻坚战治理任务. */
const leastOfName = 0.75;

/** What a plan says, its headings too: 办好惠民实事. */
const clausesOfPlan = onceEach((report: ReadReport['report']) => {
  const headings = [...walkSections(report.parts)].flatMap(({ section }) => (section.role === 'review' ? [] : [section.heading]));
  return [...planOf(report).map(({ text }) => text), ...headings].flatMap((text) => text.replace(/[“”]/g, '').split(/[，。；：！？]/));
});

/** Whether a plan speaks of the thing that the other year's counts, and gives it no number: 打造幸福河湖, then 幸福河湖100条. */
export function isPlanned({ report }: ReadReport, { indicator, unit }: Metric): boolean {
  const whole = thingOf(indicator);
  const thing = whole.replace(forms.ofLevel, '');
  const isCounted = unitKind(unit) !== 'proportion' && unitKind(unit) !== 'money';
  if (!isCounted || thing.length < shortestThing || thing.endsWith('化') || !namesOneThing(indicator)) return false;
  const pairs = pairsOf(coreOf(whole));
  // 国家级渔港 is not what 省级渔港 counts; 渔港 may be.
  const isOfOther = (clause: string) => thing !== whole && (clause.match(forms.levelIn) ?? []).some((level) => level[0] !== whole[0]);
  const isSaid = (clause: string) =>
    !isOfOther(clause) &&
    (clause.includes(thing) ||
      (pairs.length >= shortestThing && pairs.filter((pair) => clause.includes(pair)).length >= leastOfName * pairs.length));
  const clauses = clausesOfPlan(report).filter((clause) => isSaid(clause) && !forms.isGivenUp.test(clause));
  // 2015年前登记的渔船今年全部淘汰: a year is no number of them.
  return clauses.length > 0 && clauses.every((clause) => !/\d/.test(clause.replace(/\d{4}年/g, '')));
}

/** Whether one clause of a plan says all of a name's thing, with a number or without: 扩建一批实训工位, then 实训工位目标500个. */
export function isSaidInPlan(report: ReadReport['report'], indicator: string): boolean {
  const pairs = pairsOf(coreOf(thingOf(indicator)));
  return pairs.length > 0 && clausesOfPlan(report).some((clause) => pairs.every((pair) => clause.includes(pair)));
}

function mentionsOf({ report }: ReadReport, names: readonly string[]): readonly Mention[] {
  return reviewOf(report).flatMap((paragraph) => [...mentionsIn(paragraph, names)].filter(({ text }) => !isWhole(text, names)));
}

/** 五年新建农村公路3.9万公里: what several years add up to is not what became of one year's target. */
function isOfYears({ metrics }: ReadReport, place: Span): boolean {
  const figures = metrics.filter(({ span }) => spanContains(place, span));
  return figures.length > 0 && figures.every(({ period }) => period?.includes('-'));
}
