import { WordTable } from '@tongbi/model';
import { classes } from '../generated/classes.js';
import type { notFigureTexts } from '../generated/not-figure-texts.js';
import { rankPlaces } from '../generated/rank-places.js';
import { forms, formsOf } from '../genre-words.js';
import { after, before, clauseMark, type NumberContext } from './number-context.js';
import { isProportion, unitKind } from './read-unit.js';

const classTable = WordTable.of(classes.map(({ word }) => word));
const partsBehind = formsOf('behind parts');
const rankWords = rankPlaces.map(({ word }) => word);

/** The clause before the number, at most `length` characters of it, and the clause after it. */
const clauseBefore = (context: NumberContext, length: number) => before(context, length).split(clauseMark).at(-1)!;
const clauseAfter = (context: NumberContext, length: number) => after(context, length).split(clauseMark)[0]!;

/** 2024年, 2026-27年度, 3月, 十年来, 30周年; not 缩短至60个工作日, 优良天数310天, 再延长30年. */
function isCalendar(context: NumberContext): boolean {
  const { kind, unit } = context.number;
  if (kind !== 'amount' || unitKind(unit) !== 'time') return kind === 'year' || kind === 'date' || kind === 'digits';
  if (unit === '年' && /\d{4}[-—–/]$/.test(before(context, 5))) return true;
  return (
    (unit !== '工作日' && forms.calendarBehind.test(clauseAfter(context, 12))) || !forms.durationBefore.test(clauseBefore(context, 14))
  );
}

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
  return !isPlace && !/^(?:[，。；、！）)和及与的\s]|入选|$)/.test(following) && !forms.ranksBefore.test(place);
}

const isBare = ({ number }: NumberContext) => number.kind === 'amount' && number.unit === '';

/** 出台“33条”增量政策: the quotation holds the number alone, and what it counts follows. */
function isQuotedCount(context: NumberContext): boolean {
  return /^[条项]$/.test(context.number.unit) && /[“「]$/.test(before(context, 1)) && forms.measuresBehindQuote.test(after(context, 8));
}

/** 4+1工程, 1+N, 7×24小时, 3·15. */
function isFormula(context: NumberContext): boolean {
  const { unit } = context.number;
  const sides = before(context, 1) + after(context, 1);
  return /[·×]/.test(sides) || (/[xX＋+]/.test(sides) && (unit === '' || unitKind(unit) === 'time'));
}

/** 百亿级, 亿元以上, 万人, 千家万户; not 突破万亿元, where the size alone is the figure. */
function isBareSize(context: NumberContext): boolean {
  const isReached = forms.arrivesAt.test(before(context, 3)) && forms.sizeAlone.test(after(context, 4));
  return context.number.kind === 'size' && !(isReached && !forms.servesMany.test(clauseBefore(context, 10))) && !isSizeOfOne(context);
}

/** 食品加工千亿级, 生物医药500亿级产业集群: how big one thing is; not 一批百亿级项目, 10条500亿级产业链, where the number before counts. */
function isSizeOfOne(context: NumberContext): boolean {
  const { unit, kind, text, value } = context.number;
  if (!['', '级', '元'].includes(unit)) return false;
  const size = kind === 'size' ? (text.includes('亿') ? 1e8 : 1) : value;
  const following = (unit === '级' ? unit : '') + after(context, 18);
  return size >= 1e8 && forms.oneOfASize.test(following) && !forms.countedBefore.test(clauseBefore(context, 14));
}

/** 年产30万吨纯碱项目, 甲厂3万吨技改、乙厂扩建等项目, 750千伏工程: how big one of the works is. */
function isCapacity(context: NumberContext, kind: string): boolean {
  if (context.number.unit === '千伏') return true;
  if (!['mass', 'energy', 'volume'].includes(kind)) return false;
  const [behind, ahead] = [before(context, 8), after(context, 80)];
  const isWorks = forms.worksBehind.test(ahead) || forms.worksListedBehind.test(ahead);
  if (forms.madeYearly.test(behind)) return /^[^，。；、\d左以的]/.test(ahead) || isWorks;
  return isWorks && /[\p{Script=Han}）”]$/u.test(behind) && !forms.doneToAmount.test(behind);
}

/** 亿元以上项目1331个: the 亿元 says which projects. 30%以上庭院达到标准 is a share of the courtyards and stays. */
function isThreshold(context: NumberContext): boolean {
  const { number } = context;
  if (number.kind !== 'amount' || isProportion(number)) return false;
  if (number.unit === '级' && isSizeOfOne(context)) return false;
  if (['级', '强', '版', '届', '期'].includes(number.unit)) return true;
  if (/^级(?!别)/.test(after(context, 1))) return !isSizeOfOne(context);
  if (forms.goesBeyond.test(before(context, 2)) && forms.placesBehind.test(after(context, 12))) return true;
  const kind = unitKind(number.unit);
  if (kind === 'length' && (forms.withinDistance.test(after(context, 12)) || forms.speedBefore.test(before(context, 2)))) return true;
  if (number.unit === '人次') return false;
  // 年应纳税所得额100万元至300万元部分: which part of a sum is meant.
  if (kind === 'money' && /^的?部分/.test(after(context, 3))) return true;
  // 23个50亿元以上（项目）: the count before it counts things of that size.
  const { previous } = context;
  if (kind === 'money' && previous?.span.end === number.span.start && unitKind(previous.unit) === 'count') return true;
  if (kind !== 'count' && forms.thresholdBehind.test(after(context, 6)))
    return kind !== 'people' || forms.sizedBehind.test(after(context, 12).slice(2));
  if (isCapacity(context, kind)) return true;
  if (kind !== 'money' || !forms.sizedBehind.test(after(context, 20))) return false;
  return after(context, 1) === '的' ? forms.lastSizeListed.test(before(context, 24)) : forms.sizeListed.test(before(context, 20));
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

/** 13个设区市: the parts of a whole that everybody knows; 居全国204个参评城市第一: among how many a rank is held. */
function isPartsOfAWhole(context: NumberContext): boolean {
  if (context.number.unit !== '个') return false;
  if (/[居列在]/.test(clauseBefore(context, 8)) && forms.heldAmong.test(after(context, 14))) return true;
  return partsBehind.some((behind) => behind.test(after(context, 24)));
}

const population = 1.2e9;

/** 8500万江苏人民, 千万荆楚儿女: an address, not a count; 面向全省200多万师生: whom something is for. */
function isAddress(context: NumberContext): boolean {
  const { unit, value, multiplier } = context.number;
  // 14亿多人的吃饭问题: all of us.
  if (value >= population && unitKind(unit) === 'people') return true;
  if (multiplier < 1e4) return false;
  if (/面向(?:全[省市区国])?[^，。；、\d]{0,8}$/.test(clauseBefore(context, 14))) return true;
  return (unit === '' || unit === '各') && forms.peopleAddressed.test(after(context, 12)) && !forms.reachesPeople.test(before(context, 4));
}

/** 4个县一般公共预算收入超过15亿元: the 15亿元 says which counties were counted. */
function isMeasureOfGroup(context: NumberContext): boolean {
  const { number, previous } = context;
  if (previous?.kind !== 'amount') return false;
  const between = context.text.slice(previous.span.end, number.span.start);
  const isEach = unitKind(previous.unit) === 'count' && unitKind(number.unit) === 'money' && forms.measureOfEach.test(between);
  if (isEach && /^(?:以上)?(?:的|、\d)/.test(after(context, 4))) return true;
  if (!/^[个家]$/.test(previous.unit) || number.kind !== 'amount') return false;
  return between.length < 24 && !clauseMark.test(between) && forms.groupBetween.test(between);
}

/** Why a number is no figure: one name a class of numbers. */
export type NotFigureReason = Exclude<keyof typeof notFigureTexts, 'crowded' | 'outside'>;

/** Every class of numbers that are no figures, by name; the first that applies is the reason. */
const predicates = {
  calendar: isCalendar,
  ordinal: isOrdinal,
  /** 摆在首位, 放在首位: no rank. */
  speech: (context) => /^(?:首位|榜首)$/.test(context.number.text) && !forms.holdsFirst.test(clauseBefore(context, 16)),
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
  code: (context) => isBare(context) && context.number.multiplier <= 1 && !forms.indexBefore.test(before(context, 12)),
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
