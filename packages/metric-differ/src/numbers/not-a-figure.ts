import { WordTable } from '@tongbi/model';
import { classes } from '../generated/classes.js';
import type { notFigureTexts } from '../generated/not-figure-texts.js';
import { rankPlaces } from '../generated/rank-places.js';
import { pattern } from '../genre-words.js';
import { after, before, clauseMark, type NumberContext } from './number-context.js';
import { isProportion, unitKind } from './read-unit.js';

const classTable = WordTable.of(classes.map(({ word }) => word));
const rankWords = rankPlaces.map(({ word }) => word);

/** The clause before the number, at most `length` characters of it, and the clause after it. */
const clauseBefore = (context: NumberContext, length: number) => before(context, length).split(clauseMark).at(-1)!;
const clauseAfter = (context: NumberContext, length: number) => after(context, length).split(clauseMark)[0]!;

const timeAhead = pattern`^(?:[^，。；]{0,8}圈|${'calendar-ahead'})`;
const isDuration = pattern`${'duration'}`;

/** 2024年, 2026-27年度, 3月, 十年来, 30周年; not 缩短至60个工作日, 优良天数310天, 再延长30年. */
function isCalendar(context: NumberContext): boolean {
  const { kind, unit } = context.number;
  if (kind !== 'amount' || unitKind(unit) !== 'time') return kind === 'year' || kind === 'date' || kind === 'digits';
  if (unit === '年' && /\d{4}[-—–/]$/.test(before(context, 5))) return true;
  return (unit !== '工作日' && timeAhead.test(clauseAfter(context, 12))) || !isDuration.test(clauseBefore(context, 14));
}

const ranked = pattern`${'ranks'}[^，]{0,6}$`;

/** 第十五届, 第五次全国经济普查, 第一、第四污水处理厂, 第一方阵; not 位居全国第四. */
function isOrdinal(context: NumberContext): boolean {
  if (context.number.kind !== 'ordinal') return false;
  const following = after(context, 6);
  const isPlace =
    (/[位名]$/.test(context.number.text) && !/^[录称师]/.test(following)) ||
    /^(?:、[一二三四五六七八九十])*[位名](?![录称师])/.test(following);
  if (!isPlace && classTable.startingAt(following, 0)) return true;
  if (/^[、和]第[一二三四五六七八九十\d]+(?![位名、，。；和]|$)/.test(following)) return true;
  const place = clauseBefore(context, 24);
  if (!rankWords.some((word) => place.includes(word))) return true;
  return !isPlace && !/^(?:[，。；、！）)和及与的\s]|入选|$)/.test(following) && !ranked.test(place);
}

const firstHeld = pattern`${'holds-first'}[^，。]{0,10}$`;
const isBare = ({ number }: NumberContext) => number.kind === 'amount' && number.unit === '';

const measureQuoted = pattern`^[”」](?!等)[^，。；、]{0,4}${'measure'}`;

/** 出台“33条”增量政策: the quotation holds the number alone, and what it counts follows. */
function isQuotedCount(context: NumberContext): boolean {
  return /^[条项]$/.test(context.number.unit) && /[“「]$/.test(before(context, 1)) && measureQuoted.test(after(context, 8));
}

/** 4+1工程, 1+N, 7×24小时, 3·15. */
function isFormula(context: NumberContext): boolean {
  const { unit } = context.number;
  const sides = before(context, 1) + after(context, 1);
  return /[·×]/.test(sides) || (/[xX＋+]/.test(sides) && (unit === '' || unitKind(unit) === 'time'));
}

const indexNamed = pattern`(?:${'index'}|${'ratio'})[^，。；]{0,6}$`;
const sizeReached = pattern`${'arrives'}$`;
const sizeAlone = /^(?:元?级?规模|元?级?大关|[，。；、！]|$)/;
const reachesMany = pattern`${'serves'}[^，。；]{0,6}$`;

/** 百亿级, 亿元以上, 万人, 千家万户; not 突破万亿元, where the size alone is the figure. */
function isBareSize(context: NumberContext): boolean {
  const isReached = sizeReached.test(before(context, 3)) && sizeAlone.test(after(context, 4));
  return context.number.kind === 'size' && !(isReached && !reachesMany.test(clauseBefore(context, 10))) && !isSizeOfOne(context);
}

/** What one thing of a size is: 推出千亿级基金群; a firm or project of a size is one of many. */
const oneThing = pattern`^元?级(?:的|规模)?(?:[^，。；、\d]{0,12}${'one-of-a-size'})?(?:[，。；、！和及]|$)`;
const counted = pattern`(?:[一二两三四五六七八九十\d余多]+[个条家项批座只类]|${'several'})[^，。；、]{0,8}$`;

/** 食品加工千亿级, 生物医药500亿级产业集群: how big one thing is; not 一批百亿级项目, 10条500亿级产业链, where the number before counts. */
function isSizeOfOne(context: NumberContext): boolean {
  const { unit, kind, text, value } = context.number;
  if (!['', '级', '元'].includes(unit)) return false;
  const size = kind === 'size' ? (text.includes('亿') ? 1e8 : 1) : value;
  const following = (unit === '级' ? unit : '') + after(context, 18);
  return size >= 1e8 && oneThing.test(following) && !counted.test(clauseBefore(context, 14));
}

const isBeyond = pattern`${'beyond'}$`;
/** 第4个零售总额突破1万亿元的省会城市: which places, by what they have. */
const placesAhead = pattern`^的[^，。；、\d]{0,4}${'kind-of-place'}(?:[，。；、！之]|$)`;

const thresholdAhead = /^(?:[及或]?以上|及?以下|以内)的?(?![，。；、）：！？]|$|和|及|与|并)/;
const sizeAhead = pattern`^(?:、[\d.]+[万亿]*元)*[^，。；、]{0,6}${'has-size'}`;
/** 超50亿元、100亿元项目: of a list of sizes the first has the word that makes them thresholds. */
const sizeBehind = /(?:超|过|破|达)(?:[\d.]+[万亿]*元(?:、|和|及)(?:超|过|破)?){0,3}$/;
/** … and the last of a list, of which each has its count behind: 超80亿元和超50亿元的企业各1家. */
const sizeListBehind = /(?:超|过|破|达)[\d.]+[万亿]*元(?:、|和|及)(?:[\d.]+[万亿]*元(?:、|和|及)|超|过|破)*$/;

/** 50米内换乘比例, 500米服务半径覆盖率, 300米见绿: within what distance; not 建成30公里内河航道. */
const reach = /^(?:(?:范围|之|以)?内(?![河环陆部涝，。；、）]|$)|见[绿园]|[^，。；、\d]{0,4}(?:半径|覆盖率))/;
/** 时速350公里高铁: how fast the thing is. */
const speed = pattern`${'speed'}$`;

const worksAhead = pattern`^(?:及?以上)?[^，。；、\d左约][^，。；、]{0,22}${'works'}(?:[，。；、！（等和及建投达开竣启]|$)`;
const worksListed = /^[^，。；、\d左约][^，。；]{1,60}等[^，。；]{0,12}(?:项目|工程|企业)/;
const madeEachYear = pattern`${'made-yearly'}[约近超]?$`;
/** What a plan does with a quantity itself: 关停1000万千瓦小火电机组. */
const doneBefore = /(?:[新增减完成建设关停淘汰造启动推进开工到供实施约近超过达压缩清理出]|不少于|不低于|以上)$/;

/** 年产30万吨纯碱项目, 甲厂3万吨技改、乙厂扩建等项目, 750千伏工程: how big one of the works is. */
function isCapacity(context: NumberContext, kind: string): boolean {
  if (context.number.unit === '千伏') return true;
  if (!['mass', 'energy', 'volume'].includes(kind)) return false;
  const [behind, ahead] = [before(context, 8), after(context, 80)];
  const isWorks = worksAhead.test(ahead) || worksListed.test(ahead);
  if (madeEachYear.test(behind)) return /^[^，。；、\d左以的]/.test(ahead) || isWorks;
  return isWorks && /[\p{Script=Han}）”]$/u.test(behind) && !doneBefore.test(behind);
}

/** 亿元以上项目1331个: the 亿元 says which projects. 30%以上庭院达到标准 is a share of the courtyards and stays. */
function isThreshold(context: NumberContext): boolean {
  const { number } = context;
  if (number.kind !== 'amount' || isProportion(number)) return false;
  if (number.unit === '级' && isSizeOfOne(context)) return false;
  if (['级', '强', '版', '届', '期'].includes(number.unit)) return true;
  if (/^级(?!别)/.test(after(context, 1))) return !isSizeOfOne(context);
  if (isBeyond.test(before(context, 2)) && placesAhead.test(after(context, 12))) return true;
  const kind = unitKind(number.unit);
  if (kind === 'length' && (reach.test(after(context, 12)) || speed.test(before(context, 2)))) return true;
  if (number.unit === '人次') return false;
  // 年应纳税所得额100万元至300万元部分: which part of a sum is meant.
  if (kind === 'money' && /^的?部分/.test(after(context, 3))) return true;
  // 23个50亿元以上（项目）: the count before it counts things of that size.
  const { previous } = context;
  if (kind === 'money' && previous?.span.end === number.span.start && unitKind(previous.unit) === 'count') return true;
  if (kind !== 'count' && thresholdAhead.test(after(context, 6))) return kind !== 'people' || sizeAhead.test(after(context, 12).slice(2));
  if (isCapacity(context, kind)) return true;
  if (kind !== 'money' || !sizeAhead.test(after(context, 20))) return false;
  return after(context, 1) === '的' ? sizeListBehind.test(before(context, 24)) : sizeBehind.test(before(context, 20));
}

/** 500强, 十大, 5A: a class by its number. 1类创新药 is a class, 12类45件 counts. */
function isClass(context: NumberContext): boolean {
  const { number } = context;
  if (number.kind !== 'amount') return false;
  // 3公里充电服务圈: a ring by its width.
  if (unitKind(number.unit) === 'length' && /^[^，。；、\d]{0,8}圈(?:[，。；、]|$)/.test(after(context, 12))) return true;
  if (number.unit === '类') return context.next?.span.start !== number.span.end && number.value < 4;
  return number.unit === '' && /^[强佳优大]/.test(after(context, 1));
}

/** 1. 2. （3） at the head of a line, [4] as a note. */
function isMarker(context: NumberContext): boolean {
  const head = context.text.slice(0, context.number.span.start);
  if (/[[［]$/.test(head.slice(-1)) && /^[\]］]/.test(after(context, 1))) return true;
  return /^[\s（(]{0,4}$/.test(head) && /^[.．、)）]/.test(after(context, 1));
}

const summedUp = new Set(['', '个', '号', '级', '位', '种', '强', '次', '方', '度']);

/** 三大, 两个, 五批: small Chinese numerals sum up or belong to phrases; 五万户, 十二项, 百分之五 count. */
function isSmallChinese({ number }: NumberContext): boolean {
  const { kind, chinese, value, unit, multiplier } = number;
  if (!chinese || kind !== 'amount' || isProportion(number) || !Number.isInteger(value)) return false;
  if (multiplier >= 1e4 || (value >= 1e4 && unit !== '')) return false;
  return value <= 10 || unitKind(unit) === 'ratio' || summedUp.has(unit);
}

const heldAmong = /^[^，。；、]{2,8}(?:第[一二三四五六七八九十\d]|首位|前[三十\d])/;
/** What stands behind the parts of a whole: 13个设区市都…, 10个方面工作. */
const partsAhead = [
  pattern`^(?:${'whole-of-places'}|${'whole-of-matters'})`,
  // 25个断面中，5个达到…: of how many.
  /^[^，。；、\d]{2,16}中，(?:其中)?\d/,
  // 成为全国10个超大城市之一, 继5个城市之后: to whom one belongs.
  /^[^，。；、]{1,10}之[一后]/,
  // 连续迈上4个万亿元台阶: steps.
  /^[^，。；、]{0,6}台阶/,
];

/** 13个设区市: the parts of a whole that everybody knows; 居全国204个参评城市第一: among how many a rank is held. */
function isPartsOfAWhole(context: NumberContext): boolean {
  if (context.number.unit !== '个') return false;
  if (/[居列在]/.test(clauseBefore(context, 8)) && heldAmong.test(after(context, 14))) return true;
  return partsAhead.some((ahead) => ahead.test(after(context, 24)));
}

const population = 1.2e9;
const peopleAhead = pattern`^[^，。；、]{0,8}${'people-addressed'}`;
const doneForPeople = pattern`${'reaches-people'}[^，。；]{0,2}$`;

/** 8500万江苏人民, 千万荆楚儿女: an address, not a count; 面向全省200多万师生: whom something is for. */
function isAddress(context: NumberContext): boolean {
  const { unit, value, multiplier } = context.number;
  // 14亿多人的吃饭问题: all of us.
  if (value >= population && unitKind(unit) === 'people') return true;
  if (multiplier < 1e4) return false;
  if (/面向(?:全[省市区国])?[^，。；、\d]{0,8}$/.test(clauseBefore(context, 14))) return true;
  return (unit === '' || unit === '各') && peopleAhead.test(after(context, 12)) && !doneForPeople.test(before(context, 4));
}

/** 64个预增产值过10亿元的增长点: what is said of each of the things that the number before counts, before they are named. */
const measureOfEach = pattern`^(?:年|预增|新增|单体|单个)*${'each-measured'}额?${'beyond'}$`;
const groupBetween = pattern`^${'group-of'}(?:.*${'beyond'})$`;

/** 4个县一般公共预算收入超过15亿元: the 15亿元 says which counties were counted. */
function isMeasureOfGroup(context: NumberContext): boolean {
  const { number, previous } = context;
  if (previous?.kind !== 'amount') return false;
  const between = context.text.slice(previous.span.end, number.span.start);
  const isEach = unitKind(previous.unit) === 'count' && unitKind(number.unit) === 'money' && measureOfEach.test(between);
  if (isEach && /^(?:以上)?(?:的|、\d)/.test(after(context, 4))) return true;
  if (!/^[个家]$/.test(previous.unit) || number.kind !== 'amount') return false;
  return between.length < 24 && !clauseMark.test(between) && groupBetween.test(between);
}

/** Why a number is no figure: one name a class of numbers. */
export type NotFigureReason = Exclude<keyof typeof notFigureTexts, 'crowded' | 'outside'>;

/** Every class of numbers that are no figures, by name; the first that applies is the reason. */
const predicates = {
  calendar: isCalendar,
  ordinal: isOrdinal,
  /** 摆在首位, 放在首位: no rank. */
  speech: (context) => /^(?:首位|榜首)$/.test(context.number.text) && !firstHeld.test(clauseBefore(context, 16)),
  /** “四个意识”, “双12”, “1+6”; not “八连冠”, which is a streak wherever it stands, nor a count in quotes. */
  quoted: (context) => context.quoted && context.number.kind !== 'streak' && !isQuotedCount(context),
  titled: ({ titled }) => titled,
  /** G60, 5G, PM2.5, A4, C919; units in Latin letters are part of the number by now. */
  attached: (context) => /[A-Za-z][-—]?$/.test(before(context, 2)) || (isBare(context) && /^-?[A-Za-z]/.test(after(context, 2))),
  marker: isMarker,
  /** 11号线, 6、7、8号线. */
  line: (context) => context.number.unit === '号' || /^(?:[、和—-]\d+){0,6}号/.test(after(context, 20)),
  formula: isFormula,
  /** 从0到1, 由1到100. */
  phrase: (context) => context.number.unit === '' && /^[到至—-]\d/.test(after(context, 2)) && /[从由“]$/.test(before(context, 1)),
  'small-chinese': isSmallChinese,
  /** 1030工程, 12345热线, 811计划: digits without unit, sign or size. 指数达102.5 is a figure. */
  code: (context) => isBare(context) && context.number.multiplier <= 1 && !indexNamed.test(before(context, 12)),
  size: isBareSize,
  class: isClass,
  threshold: isThreshold,
  /** 16~60周岁残疾人; 人均预期寿命达81.5岁 is a figure. */
  age: (context) => context.number.unit === '周岁' || (context.number.unit === '岁' && !/寿命/.test(clauseBefore(context, 16))),
  /** 每10万人口, 每千名老人. */
  per: (context) => /每(?:新增|增加)?$/.test(before(context, 3)),
  parts: isPartsOfAWhole,
  address: isAddress,
  group: isMeasureOfGroup,
  /** 进入ESI全球前1‰, 排名前10%: a place, told by a proportion; 1%人口抽样调查: the name of a survey. */
  'top-share': (context) =>
    context.number.kind === 'amount' &&
    isProportion(context.number) &&
    (/前$/.test(before(context, 1)) || /^[^，。；、\d]{0,6}抽样调查/.test(after(context, 12))),
} as const satisfies Record<Exclude<NotFigureReason, 'malformed'>, (context: NumberContext) => boolean>;

const entries = Object.entries(predicates) as readonly [NotFigureReason, (context: NumberContext) => boolean][];

/** Why a number is no figure; undefined where it is one. */
export function notAFigure(context: NumberContext): NotFigureReason | undefined {
  if (context.number.kind === 'malformed') return 'malformed';
  return entries.find(([, applies]) => applies(context))?.[0];
}
