import { kindOf, kindWordPattern } from '@tongbi/kinds';
import type { Kind, Metric } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { isProportion, unitKind } from '../numbers/read-unit.js';
import { isNamelessSum } from '../pair/metric-likeness.js';
import type { ReadReport } from '../read/read-report.js';
import { type Surroundings, surroundings } from '../subject/clause-around.js';
import { isOnlyVerbs } from '../subject/noun-phrase.js';

/** So far before a difference stands what it is measured from. */
const near = 30;
const reach = 24;

const fromAnother = /^[、，]?(?:比|较|[低高快慢]于|与.*[上下]调)/;

/** 赤字5.66万亿元，比上年增加1.6万亿元; 收入增长7%，低于经济增长1个百分点: how far a figure is from another. */
function isDifference(figure: Metric, { left }: Surroundings, metrics: readonly Metric[]): boolean {
  if (figure.aspect !== 'change') return false;
  const isOf = ({ indicator, aspect, unit, span }: Metric) => {
    if (span.end > figure.span.start || figure.span.start - span.end > near) return false;
    if (isProportion(figure)) return figure.unit === '百分点' && unit === '%' && fromAnother.test(left);
    // 建设停车位2万个，增加1万个共享停车位: these are others.
    return (aspect === 'level' || aspect === 'increment') && unit === figure.unit && indicator === figure.indicator;
  };
  return metrics.some(isOf);
}

/** More people than any place has graduates: those of the nation are a group. */
const graduates = 3e6;
/** 14亿人, 600多万香港人: no plan reaches so many. */
const nation = 1e9;
const ofNation = pattern`^名?${'of-nation'}`;
const isGroup = pattern`(?:^(?:${'group-of-people'}|全[国省市区]){2,}|领取[^，。；]{2,12}的?)${'about'}*$`;
const leavesSchool = pattern`^名?(?:普通)?${'school'}[^，。；]{0,6}毕业生`;
const asMeans = pattern`^[^，。；]{2,16}为${'means'}`;
const heldUp = pattern`${'resolve'}|${'keeps'}`;
const projectSize = pattern`^${'project-size'}$`;
const tellsFact = pattern`^的?[^，。；\d]{0,12}(?:${'tells-fact'})`;
const ofProjects = pattern`等\d+[个项][^、]*${'bare-work'}`;
const capacity = pattern`${'capacity'}$`;

/** A piece of a clause, or a noun that says nothing by itself: 等税收优惠, 在稳步增长的基础上, 200支队伍; or what is a sentence: 两岸亦会增添空间. */
const noName = pattern`^(?:${'no-name'})?$|^(?!${'begins-name'})${'begins-no-name'}|${'within-no-name'}|${'ends-no-name'}$`;

export const hasName = ({ indicator }: { readonly indicator: string }): boolean => !noName.test(indicator) && !isOnlyVerbs(indicator);

/** Whether its name does not say what a figure counts; 中央财政为此新增支出140亿元: for what, an earlier sentence says. */
export const isNameless = (figure: Metric): boolean => !hasName(figure) || isNamelessSum(figure);

/** Why a figure that the plan states is no target. */
const reasons: readonly ((figure: Metric, words: Surroundings, kind: Kind) => boolean)[] = [
  /** 连续三年获评先进, 人口数量居全国第一: what was; not 力争居全国第一. */
  ({ aspect }, { left }) => aspect === 'streak' || (aspect === 'rank' && /(?<![稳跃位])居.{0,2}$/.test(left) && !heldUp.test(left)),
  /** 今年高校毕业生近千万人，要做好…; 领取养老金的3亿人: how many they are, whatever is done for them. */
  ({ unit, value }, { left, right }) => {
    if (unitKind(unit) !== 'people') return false;
    if (value >= nation || ofNation.test(right)) return true;
    return isGroup.test(left) || /^领取/.test(right) || (value >= graduates && leavesSchool.test(right));
  },
  /** 土地承包到期后再延长30年: what a law says once, not what a year is to bring. */
  ({ unit }, { left }) => unit === '年' && /承包[^，。；]*延长$/.test(left),
  /** 以11个产业集聚区为载体: what the work goes by, which is there; 以实施90个项目为抓手 is yet to be done. */
  ({ aspect }, { left, right }) =>
    aspect !== 'change' &&
    ((/以(?!实施)[^，。；]{0,10}$/.test(left) && asMeans.test(right)) ||
      (/发挥好?[^，。；、]{0,6}$/.test(left) && /(?:作用|效应|优势)$/.test(right))),
  /** 97个已开工的社区建设, 取消了700亿元的收费: what is there or was done; 提出增长6%左右 (but of 中央提出预期目标为8% what is put forward is the target itself), 6%的增速可以实现稳定就业: why a target is what it is; 2个入住不少于1万人的社区: which. */
  ({ text }, { left, right }, kind) =>
    (/^的/.test(right) && (/^过/.test(text) || (/^不[少低]于/.test(text) && /\d[个家项所座]\D+$/.test(left)))) ||
    (/^(?:中央)?提出/.test(left) && !kindWordPattern(kind, 'target').test(left)) ||
    /(?<!为)了(?:原先|原来)?$/.test(left) ||
    tellsFact.test(right) ||
    /^已[^，。；]{2}的|^行动|^的(?:增速|速度)[^，。；]*(?:可以|能够)/.test(right),
  /** 每个乡镇办好1所初中: of each, and not how many there will be. */
  ({ unit, indicator }, { left }) =>
    unitKind(unit) === 'count' && !indicator.startsWith('每') && /每[个县市区乡镇州村][^，。；、\d]*$/.test(left),
  /** 甲厂年产20万吨化肥项目, 甲厂20万吨化肥、乙厂30万吨纸等9个项目: the size in the name of a project. */
  ({ unit }, { left, right }) => capacity.test(left) || (projectSize.test(unit) && ofProjects.test(right)),
];

/** Whether a figure that the plan states is no target, so that a row of it would say nothing; a difference, where the other year has no partner of it. */
export function isNoTarget(figure: Metric, side: ReadReport, isPaired: boolean): boolean {
  const [words, kind] = [surroundings(side, figure, reach), kindOf(side.report)];
  return (!isPaired && isDifference(figure, words, side.metrics)) || reasons.some((applies) => applies(figure, words, kind));
}
