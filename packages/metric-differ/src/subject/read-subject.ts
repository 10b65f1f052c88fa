import { forms } from '../genre-words.js';
import { unitKind } from '../numbers/read-unit.js';
import { canonicalIndicator } from './canonical-indicator.js';
import {
  industryAround,
  objectOfClauseBefore,
  objectOfVerbBefore,
  subjectOfClauseBefore,
  subjectOfTopicSentence,
  workOfClauseBefore,
} from './clause-subject.js';
import { emptyPhrase, endingVerb, isOnlyVerbs, type NounPhrase, readNounPhrase, startsWithVerb } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';
import { readRightPhrase } from './right-phrase.js';
import type { LinkWords } from './strip-links.js';
import { isSum, purposeBehind, withPurpose } from './sum-purpose.js';
import {
  completeSubject,
  isLead,
  isSideOfIndustry,
  isSideWord,
  lastTold,
  measureOf,
  ownerOf,
  type Reading,
  type ReadingRule,
  sharedQualifier,
  sharedSubject,
  type Told,
  withoutVerb,
} from './topic.js';

/** A figure with what is known of the words around it when its rule is looked for. */
interface Question {
  readonly text: string;
  readonly site: Site;
  readonly link: LinkWords;
  readonly told: readonly Told[];
  /** The words on its left, and the noun phrase among them. */
  readonly left: string;
  readonly phrase: NounPhrase;
  /** What was told last, and that again where it was in the same sentence. */
  readonly before: Told | undefined;
  readonly together: Told | undefined;
}

/** Longest subject that stands before a counted noun as its owner: 苏州大学4个学科. */
const longestOwner = 16;
/** 带动社会投资90亿元 is of what moved it, 带动海岛固定资产投资90亿元 says whose. */
const longestBare = 4;
/** Longest predicate that a streak takes into its name. */
const longestPredicate = 14;

const found = (phrase: NounPhrase, rule: ReadingRule, indicator: string, topic = indicator): Reading => ({
  indicator,
  topic,
  phrase,
  rule,
});

/** 加强培训——新增名额9个: what stands before the dash is a heading, and says the thing where nothing else does (充实培训基金——增拨9亿元). */
function belowHeading(left: string): string {
  const [head = '', below = ''] = /^(.+)——(.+)$/.exec(left)?.slice(1) ?? [];
  const { words } = readNounPhrase(below);
  return below && words !== '' && !isOnlyVerbs(words) ? below : head || left;
}

/** The words on the left without former values (从1665家增加到) and what an earlier number of the clause counted. */
function leftWords(text: string, site: Site, link: LinkWords, before: Told | undefined): string {
  // 三是完成60所…: the number of the point is no part of it.
  const point = /^[一二三四五六七八九十]{1,3}是/.exec(text.slice(site.leftStart, site.leftStart + 4))?.[0].length ?? 0;
  const left = belowHeading(text.slice(site.leftStart + point, link.end))
    .replace(forms.formerValue, '')
    .replace(forms.steadyBefore, '')
    .replace(/^(?:由|[转倍]$)/, '');
  if (!site.afterFigure || !before) return left;
  // 117个重大项目、总投资…, 10条道路新建和甲路等5条…: what the number before counted goes with it.
  const counted = [...left.matchAll(/以及|[、和及与]/g)].findLast(
    ({ index }) => index > 1 && before.indicator.endsWith(left.slice(0, index)),
  );
  if (counted) return left.slice(counted.index + counted[0].length);
  // 500个省重大项目和200个…: the noun belongs to the number before.
  return /[和及与+＋、]$/.test(left) || left === before.topic ? '' : left;
}

/** 总投资90亿元、年度投资30亿元的17个【重点项目】: the thing that several sums are of stands behind the last. */
function nounBehindSides(text: string, site: Site): string {
  const behind = /^、[^，。；、\d]{2,8}[\d.]+[万亿]*元(?:以上)?的(?:\d+多?[个项])?([^，。；、\d]{2,16})/;
  return behind.exec(text.slice(site.end, site.clauseEnd))?.[1]?.replace(forms.madeOf, '') ?? '';
}

/** 以年度投资【90亿元】的12个项目为抓手: the side that a sum before its noun ends with, without what leads to it; a plain 投资 may be of another thing. */
function sideAhead({ words }: NounPhrase, isBeforeNoun: boolean): string {
  if (isSideWord(words)) return words;
  return isBeforeNoun ? (forms.sumSide.exec(words)?.[0] ?? '') : '';
}

const isItem = ({ text, site, phrase }: Pick<Question, 'text' | 'site' | 'phrase'>) =>
  site.afterFigure && /[、和及]/.test(text[site.leftStart] ?? '') && !phrase.verb;

/** 重点项目新开工 → 重点项目. */
function withoutEndingVerb(name: string): string {
  const verb = endingVerb(name)?.word ?? '';
  return name.length - verb.length > 2 ? name.slice(0, name.length - verb.length) : name;
}

/** 城市低保标准由90元提高到95元，农村低保由60元提高到65元: the second is a standard as well. */
const standardOf = (words: string, told: string, left: string): string =>
  words.length > 2 && !/[准额金费线数均]$|补[助贴]$/.test(words) && /[从由]/.test(left) ? (forms.standardName.exec(told)?.[0] ?? '') : '';

/** What an item of a list has of the one before: that it was added, or that there is to be less of it (减少税负30亿元、收费9亿元); 降耗3%、绿电占比20% is not. */
function sharedPhrase(phrase: NounPhrase, { context }: Site, { phrase: { flow = phrase.flow, verb } }: Told): NounPhrase {
  const isLess = verb !== undefined && forms.lessens.test(verb) && unitKind(context.number.unit) !== 'proportion';
  return { ...phrase, ...(flow !== undefined && { flow }), ...(isLess && { verb }) };
}

/** The words on the left; a side of what was told, or of the industry that the sentence speaks of. */
function readPlain({ text, site, phrase, before, together }: Question): Reading {
  const { words } = phrase;
  const item = isItem({ text, site, phrase });
  const qualifier = item && together ? sharedQualifier(words, together.indicator) : '';
  // 甲园区主营业务收入超90亿元，乙园区超60亿元: who has it is named alone, the measure is that of the first.
  const told = together && isSum(site) ? together.indicator : '';
  const measure = forms.bearer.test(words) ? measureOf(told) : standardOf(words, told, text.slice(site.leftStart, site.end));
  const full = completeSubject(qualifier + words + measure, before, together !== undefined);
  // What was told before stands in another sentence, or is no thing that has such a side.
  const industry = (!together || full.indicator === words) && isSideOfIndustry(words) ? industryAround(text, site) : '';
  if (industry)
    return found(phrase, 'topic-sentence', industry + (industry.endsWith('产业') ? words.replace(/^全?产业(?!链)/, '') : words), industry);
  return { ...full, phrase: item && before ? sharedPhrase(phrase, site, before) : phrase, rule: full.topic === words ? 'subject' : 'side' };
}

/** The rules in their order; the first that knows what a figure is of names it. Each has an example and a counter-example in `data/reading-rules.tsv`. */
const rules: readonly ((question: Question) => Reading | undefined)[] = [
  /** 连续三年获评先进: with what was reached each time, 先进 of a thing told before. */
  ({ text, site, phrase, before }) => {
    if (site.context.number.kind !== 'streak') return undefined;
    const after = text.slice(site.end, Math.min(site.clauseEnd, site.end + 40)).split(/[、]|第[一二三\d]/)[0]!;
    const predicate = after
      .replace(/^[”’]/, '')
      .replace(forms.placeKept, '')
      .replace(forms.keepsOnly, '')
      .replace(forms.wins, '')
      .slice(0, phrase.words === '' ? 30 : longestPredicate);
    const isElided = phrase.words === '' && before !== undefined && !/[“《]/.test(predicate) && forms.goesOnSo.test(predicate);
    if (before && isSideWord(phrase.words)) return { ...completeSubject(phrase.words, before), phrase, rule: 'streak' };
    const words = phrase.words + predicate;
    if (words === '' || isElided) return found(phrase, 'streak-elided', before?.topic ?? '');
    return found(phrase, 'streak', words, phrase.words || predicate);
  },
  /** 推出85项营商环境改革事项, 总投资1.2万亿元的重点项目: the noun behind the number, its owner or its side before it. */
  ({ text, site, link, left: written, phrase, together }) => {
    const { kind } = site.context.number;
    if (kind === 'rank' || kind === 'ordinal' || kind === 'ratio') return undefined;
    const behind = nounBehindSides(text, site);
    const side = sideAhead(phrase, text[site.end] === '的' || behind !== '');
    const right = readRightPhrase(text, site) || (phrase.words === '' || side ? behind : '');
    // 淘汰水泥80万吨、玻璃90万箱等落后产能: what the examples are of names none of them.
    if (
      right === '' ||
      (forms.ofItems.test(right) &&
        (link.level || (phrase.words !== '' && (together?.phrase.keptVerb !== undefined || forms.ofAims.test(right)))))
    )
      return undefined;
    // 惠及90万学生: what is done to those counted; 总投资1.2万亿元的项目: a side of them.
    if (side) {
      const noun = right.replace(forms.madeOf, '');
      // 完成涉及【90户】的渔村改造: how many it touches is how many there are.
      return found(phrase, 'side-of-noun', forms.touches.test(side) ? noun : startsWithVerb(side) ? side + noun : noun + side, noun);
    }
    const left = written.trim();
    const verb = endingVerb(left);
    if (phrase.words !== '' && !verb && startsWithVerb(right) && right.length > 6) return undefined;
    const acted = verb && !phrase.verb ? { ...phrase, verb: verb.word, flow: verb.value.flow } : phrase;
    const owner = verb?.value.drop ? readNounPhrase(left.slice(0, -verb.word.length)).words : phrase.words;
    // 恒兴物流等16个…, 甲、乙2个…: examples, not owners; 在家门口夺得19枚金牌: where it was done.
    const isOwner =
      !/^在(?![建校册线职库岗])|[等和及与]$/.test(left) &&
      !owner.includes('、') &&
      !forms.batchOnly.test(owner) &&
      (owner.length <= longestOwner || right.length === 1);
    const words = (isOwner && !forms.opensWithPurpose.test(owner) ? owner : '') + right;
    const object =
      !together && (forms.needsSubject.test(words) || forms.ofTrial.test(owner))
        ? objectOfClauseBefore(text, site).replace(forms.trialWords, '')
        : '';
    if (object) return found(acted, 'clause-before', object + words, object);
    return { ...completeSubject(words, together), phrase: acted, rule: 'number-noun' };
  },
  /** 甲达80亿元、乙达90亿元，两项均居前列: the sum of what was told. */
  ({ told, phrase, before }) => {
    const summed = /^([两二三四五])[项者个]指标?$|^[二两]者$/.exec(phrase.words);
    if (!summed) return undefined;
    const shared = lastTold(told, Math.max(2, '两三四五'.indexOf(summed[1] ?? '两') + 2));
    if (shared.length < 2) return undefined;
    return found(phrase, 'shared-subject', shared.map(({ topic }) => topic).join('、'), before?.topic ?? '');
  },
  /** 地区生产总值900亿元，增长5%: nothing on the left, so that it was told before or in the clause before. */
  ({ text, site, link, told, phrase, before }) => {
    if (phrase.words !== '') return undefined;
    // 今年拟安排90亿元，用于渔民培训: what it is for says more than what was told before.
    const isSpent = isSum(site) && forms.spendsAtEnd.test(text.slice(site.leftStart, site.context.number.span.start));
    const paid = isSpent ? purposeBehind(text, site) : undefined;
    if (paid) return found(phrase, 'subject', paid);
    if (link.all)
      return found(phrase, 'shared-subject', sharedSubject(told, site.sentence) || (before?.indicator ?? ''), before?.topic ?? '');
    const acted = phrase.verb === undefined ? '' : objectOfVerbBefore(text, site, phrase.verb);
    if (acted) return found(phrase, 'verb-before', acted);
    const ahead = subjectOfClauseBefore(text, site);
    const own = before?.sentence === site.sentence && !canonicalIndicator(ahead).entry ? '' : ahead;
    if (own) return found(phrase, 'clause-before', own);
    if (link.stock && before) return found({ ...phrase, flow: false }, 'elided-stock', withoutVerb(before.topic));
    return { ...completeSubject('', before), phrase, rule: 'elided-subject' };
  },
  /** 带动固定资产投资增长5.1%: what grew is named; 实施亿元以上项目300个，投资增长7%: investment as such, not that of these projects. */
  ({ text, site, link, phrase }) => {
    const moved = /^[带拉]动(.+)$/.exec(phrase.words)?.[1] ?? '';
    if (canonicalIndicator(moved).entry || (ownerOf(moved) !== '' && moved.length > longestBare))
      return found({ ...emptyPhrase, words: moved }, 'subject', moved);
    return link.change !== 0 && phrase.words === '投资' && text[site.leftStart - 1] === '，'
      ? found(phrase, 'subject', phrase.words)
      : undefined;
  },
  /** 壮大数字经济，其增加值占…: of what the clause before speaks of. */
  ({ text, site, left, phrase, before }) => {
    if (!forms.itsOwn.test(left)) return undefined;
    const object = objectOfClauseBefore(text, site) || withoutVerb(before?.topic ?? '');
    const words = phrase.words.replace(/^其/, '');
    return object && words ? found(phrase, 'clause-before', object + words, object) : undefined;
  },
  /** 建成快速路，惠及居民80万人: what the clause before acts on did it; 完善居民医保，补助标准…: that of the insurance. */
  ({ text, site, phrase }) => {
    const object = forms.needsSubject.test(phrase.words)
      ? objectOfClauseBefore(text, site).replace(forms.setsUp, '').replace(/制度$/, '')
      : '';
    return object ? found(phrase, 'clause-before', object + phrase.words, object) : undefined;
  },
  /** 农业企业稳步壮大。总量达900家: the short sentence before names the thing; 推进重点工程建设，完成投资…: the clause before does. */
  ({ text, site, phrase, together }) => {
    const topic = isSideWord(phrase.words) && !together ? subjectOfTopicSentence(text, site) || workOfClauseBefore(text, site) : '';
    return topic ? found(phrase, 'topic-sentence', topic + phrase.words, topic) : undefined;
  },
  /** 老旧小区改造，完成80个: the thing stands in the clause before, or was told; 商事主体达420万户，新登记56万户: more of the same. */
  ({ text, site, phrase, together }) => {
    if (!isOnlyVerbs(phrase.words)) return undefined;
    const object = objectOfClauseBefore(text, site).replace(forms.effortAtEnd, '');
    if (object) return found(phrase, 'clause-before', object.endsWith(phrase.words) ? object : object + phrase.words, object);
    if (!together || isOnlyVerbs(together.topic) || forms.needsSubject.test(phrase.words)) return undefined;
    const thing = withoutVerb(together.topic);
    // 项目新开工90个、竣工80个.
    return found(
      phrase,
      'side',
      phrase.words.startsWith('新') ? phrase.words + withoutEndingVerb(thing) : withoutEndingVerb(thing) + phrase.words,
    );
  },
  /** 省级试点12个、市级的30个: the same again. */
  ({ text, site, phrase, before }) => {
    const isAgain = site.afterFigure && text[site.leftStart] === '的' && before?.indicator.endsWith(phrase.words.replace(/^的/, ''));
    return before && isAgain ? found(phrase, 'elided-subject', before.indicator, before.topic) : undefined;
  },
  /** 新增绿色工厂12家、绿色园区2家: an item of a list has the verb of the first; 新增贷款90亿元、贷款余额增长9%、产业贷款占比50%: what grew or is a part was not added. */
  ({ text, site, link, phrase, before }) => {
    const isDone = link.change !== 0 || unitKind(site.context.number.unit) === 'proportion' || isSideWord(phrase.words);
    const verb = isItem({ text, site, phrase }) && !isDone ? before?.phrase.keptVerb : undefined;
    if (verb === undefined) return undefined;
    const own = isLead(phrase.words) ? completeSubject(phrase.words, before) : undefined;
    const full = own ? { indicator: verb + own.indicator, topic: own.topic } : completeSubject(verb + phrase.words, before);
    return { ...full, phrase: { ...phrase, keptVerb: verb, flow: true }, rule: 'list-item' };
  },
];

/** A rank without those among whom it is held; 位列营商环境评估全国第三: what is ranked is named behind the verb. */
function withoutPlace(phrase: NounPhrase): NounPhrase {
  const words = phrase.words.replace(forms.amongWhom, '') || (forms.contestOf.exec(phrase.words)?.[1] ?? '');
  return { ...phrase, words };
}

function ask(text: string, site: Site, link: LinkWords, told: readonly Told[]): Question {
  const { kind, unit } = site.context.number;
  // 居第40位、较上年提升15位: only a place rises by places.
  const before = unit === '位' && link.change !== 0 ? told.at(-1) : lastTold(told, 1)[0];
  const left = leftWords(text, site, link, before);
  const read = readNounPhrase(left);
  const isRank = kind === 'ordinal' || kind === 'rank';
  const phrase = isRank ? withoutPlace(read) : unit === '倍' && forms.otherTime.test(read.words) ? { ...read, words: '' } : read;
  return { text, site, link, told, left, phrase, before, together: before?.sentence === site.sentence ? before : undefined };
}

/** 公路方面，开工甲线等9个项目: works named by their class alone are of what the sentence opens with. */
function withTheme(reading: Reading, { text, site }: Question): Reading {
  if (!forms.bareWork.test(reading.indicator) || site.clauseStart === site.sentenceStart) return reading;
  const theme = forms.opensWithTheme.exec(text.slice(site.sentenceStart, site.clauseStart))?.[1] ?? '';
  return theme !== '' && !forms.endsInWork.test(theme) && !endingVerb(theme) && readNounPhrase(theme).words === theme
    ? { ...reading, indicator: theme + reading.indicator }
    : reading;
}

/** The indicator of one figure from the words on its left, on its right, or from what was told before. */
export function readSubject(text: string, site: Site, link: LinkWords, told: readonly Told[]): Reading {
  const question = ask(text, site, link, told);
  const read = rules.reduce<Reading | undefined>((found, rule) => found ?? rule(question), undefined) ?? readPlain(question);
  const reading = withTheme(withPurpose(read, text, site), question);
  if (!forms.madeOf.test(reading.indicator)) return reading;
  const bare = (name: string) => name.replace(forms.madeOf, '').replace(/^以(?=.{2})/, '');
  return { ...reading, indicator: bare(reading.indicator), topic: bare(reading.topic) };
}
