import { enWordsOf, isOf } from './en-words.js';
import type { EnglishNumber } from './find-english-numbers.js';

/** A word or mark of a sentence, with where it stands. */
interface Token {
  readonly text: string;
  readonly start: number;
}

const word = /[A-Za-z][\w&'’./-]*(?<![./])|\d[\d,.]*|\S/gu;
const tokensOf = (text: string): readonly Token[] => Array.from(text.matchAll(word), ({ 0: text, index: start }) => ({ text, start }));
/** A name is no longer than this. */
const mostWords = 6;
const isCapital = (text: string | undefined) => text !== undefined && /^[A-Z]/u.test(text);

/** Whether a word can stand in the name of a thing. */
const names = ({ text }: Token): boolean =>
  /^[A-Za-z]/u.test(text) && !/(?:19|20)\d\d|^(?:e\.g|i\.e)|fold$/u.test(text) && !isOf(text, 'stop', 'be', 'month') && !isOf(text, 'aux');
const isVerb = ({ text }: Token): boolean => !isCapital(text) && isOf(text, 'object-verb', 'subject-verb');
const isOnlyVerb = (token: Token): boolean => isVerb(token) && !isOf(token.text, 'noun-too');
/** funded by, training at: words of doing behind a noun say what is done with it. */
const isDeed = ({ text }: Token, next: Token | undefined): boolean =>
  (/^[a-z]+(?:ed|ing)$/u.test(text) && !isOf(text, 'noun-too') && (!next || !names(next) || /ed$/u.test(text))) ||
  isOnlyVerb({ text, start: 0 });

/** Jobs and Business Support Package; research and development. */
function joins(tokens: readonly Token[], at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (own.text !== 'and' || !before || !after) return false;
  const isPair = !/s$/u.test(before.text) && !isDeed(after, tokens[at + 2]) && [after, tokens[at + 2]].every((one) => one && names(one));
  return (isCapital(before.text) && isCapital(after.text)) || isPair;
}

interface Noun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const nounOf = (text: string, [first, ...rest]: readonly Token[]): Noun | undefined => {
  if (!first) return undefined;
  const last = rest.at(-1) ?? first;
  const end = last.start + last.text.length;
  return { text: text.slice(first.start, end).replace(/^[^A-Za-z]+/u, ''), start: first.start, end };
};

/** The name that a text begins with, behind words that only point at it. */
function nounAfter(text: string): Noun | undefined {
  const tokens = tokensOf(text.slice(0, 160));
  let from = 0;
  while (
    from < 3 &&
    tokens[from] &&
    isOf(tokens[from]!.text, 'stop') &&
    !isOf(tokens[from]!.text, 'pronoun') &&
    /^[a-z]+$/u.test(tokens[from]!.text)
  )
    from++;
  let to = from;
  while (to < tokens.length && to - from < mostWords && (names(tokens[to]!) || (to > from && joins(tokens, to)))) {
    const isPredicate = to > from && /[^s]s$/u.test(tokens[to - 1]!.text) && isVerb(tokens[to]!);
    if (to > from && (isPredicate || isDeed(tokens[to]!, tokens[to + 1]))) break;
    to++;
  }
  return nounOf(text, tokens.slice(from, to));
}

/** The name that a text ends with. */
function nounBefore(text: string): Noun | undefined {
  const tokens = tokensOf(text);
  let to = tokens.length;
  while (to > 1 && /^[a-z]+(?:ed|ing)$/u.test(tokens[to - 1]!.text) && !isOf(tokens[to - 1]!.text, 'noun-too')) to--;
  let from = to;
  while (from > 0 && to - from < mostWords) {
    const token = tokens[from - 1]!;
    const isLink = token.text === 'of' && from < to && from > 1 && names(tokens[from - 2]!) && !isVerb(tokens[from - 2]!);
    const isNoun = isOf(token.text, 'noun-too') && !isOf(tokens[from - 2]?.text ?? '', 'pronoun', 'aux');
    if (!isLink && !joins(tokens, from - 1) && (!names(token) || (isVerb(token) && !isNoun))) break;
    from--;
  }
  return nounOf(text, tokens.slice(from, to));
}

const within = /\s(?:with|for|in|under|on|across|among|through)\s(?:the\s|our\s|these\s)?$/u;
/** The name that a text ends with, or the one that this only places: the excise duty for diesel. */
function headBefore(text: string): Noun | undefined {
  const noun = nounBefore(text);
  const link = noun && within.exec(text.slice(0, noun.start));
  return (link && nounBefore(text.slice(0, link.index))) || noun;
}

const aux = new RegExp(String.raw`(?:\s*\b(?:${enWordsOf('aux')}))+\s*$`, 'u');
const verbEnd = (of: 'be' | 'subject-verb' | 'object-verb') => new RegExp(String.raw`\b(?:${enWordsOf(of)})\s*$`, 'u');
const [isEnd, subjectEnd, objectEnd] = [verbEnd('be'), verbEnd('subject-verb'), verbEnd('object-verb')];
const relative = /,?\s(?:which|that|who)\s*$/u;
const adverbEnd =
  /(?:\b(?:a|an|the|another|further|modest|record|total|by|to|from|at|above|below|of|almost|only|just|nearly|again|more|additional|about|around|strong|some|an additional|close|back|up|down|the current|current|existing|today's|\S*fold|in \w+ (?:steps|phases|tranches),?)\s*|\b[a-z]+ly\s*)+$/u;

const pronounEnd = /\b(?:this|it|these|they|that)$/iu;
/** What stands before a verb: the name there; empty where a pronoun stands for it. */
function subjectBefore(text: string): Noun | undefined {
  const bare = text
    .replace(aux, '')
    .replace(relative, '')
    .replace(/[,\s]+$/u, '');
  return pronounEnd.test(bare) ? { text: '', start: -1, end: 0 } : headBefore(bare.replace(/\s\([^)]{1,60}\)$/u, ''));
}

/** The first name of a clause that is no pronoun. */
function firstNoun(text: string): Noun | undefined {
  const tokens = tokensOf(text);
  const from = tokens.findIndex((token, at) => names(token) && !isDeed(token, tokens[at + 1]));
  return from < 0 ? undefined : nounAfter(text.slice(tokens[from]!.start));
}

interface EnglishPhrase {
  readonly indicator: string;
  /** What is counted; empty for money and shares. */
  readonly counted: string;
  /** `$25 per tonne` */
  readonly per: string;
}

const perUnit = /^\s(?:per|a|each|every)\s(?!person\b.{0,3}\bwho)([a-z]+(?:\skilometre|\smonth)?)\b/u;
const timeUnits = /^(?:two|three|four|six|other|year|annum|month|quarter|week|day|time)$/u;
const inTime =
  /^\s(?:in|on|over|for|from|at)\s(?:the\s)?(?:FY|(?:19|20)\d\d|next|past|last|first|second|total|real|nominal|cash$|January|February|March|April|May|June|July|August|September|October|November|December|end|early|mid|late|this|all|each|every|one|\d)/u;

/** … will go towards, has been set aside for */
const gone =
  /^\s(?:(?:will|has|have|was|were|is|are|be|been|also)\s){0,3}(?:go|goes|went|used|set aside|spent|allocated|provided|given|channelled|directed|devoted|disbursed|invested)\s(?:towards?|for|to|on|in)\s/u;

/** A share of GDP or of what was before is said of the subject. */
const ofBase = /^\sof\s(?:GDP|the\s(?:economy|total)|its\s(?:original|size)|pre-|[\w-]+\slevels)\b/u;
const doing = /^[a-z]+(?:\s(?:and|or)\s[a-z]+)?(?:\s(?:up|out|in|for|with|on))?(?=\s)/u;

/** What a money sum or a share is of, by the words behind it. */
function behind(after: string, { unit }: EnglishNumber): Noun | undefined {
  const rest = after
    .replace(gone, ' for ')
    .replace(/^\s(?:each|a year|a month|per (?:year|month|annum|quarter)|annually|yearly|more)(?=\s)/u, '');
  const timeless = rest.replace(
    /^\s(?:over|for|in)\s(?:the\s)?(?:next|coming|past|last)?\s?[\w-]+(?:\sto\s\d+)?\s(?:years?|months|decades?)(?=\s(?:to|for|in)\s)/u,
    '',
  );
  if (timeless !== rest) return behind(timeless, { unit } as EnglishNumber);
  if (inTime.test(rest) || ofBase.test(rest)) return undefined;
  const link = /^\s(?:worth\s)?(?:of|in|for|on|towards?|into|to)\s(?:the\s|our\s|their\s|these\s|those\s|a\s|an\s|its\s|all\s)?/u.exec(
    rest,
  )?.[0];
  if (link === undefined) return /^\s[A-Za-z]/u.test(rest) ? direct(rest) : undefined;
  const noun = nounAfter(rest.slice(link.length));
  if (/\bto\s$/u.test(link) && noun && /^[a-z]/u.test(noun.text)) return nounAfter(rest.slice(link.length).replace(doing, '')) ?? noun;
  return unit === '%' && !/\bof\s/u.test(link) ? undefined : noun;
}

/** 500 million … Package: the name that a sum stands before like an adjective. */
function direct(rest: string): Noun | undefined {
  const [first] = tokensOf(rest);
  if (!first || !names(first) || isOnlyVerb(first) || /ing$|^[a-z]+ly$/u.test(first.text)) return undefined;
  return nounAfter(rest);
}

/** What a number is said of by the words before it. */
function before(text: string): Noun | undefined {
  const ofNoun = /^(.*\S)(?<!\btotal)\s(?:of|worth)\s*$/u.exec(text);
  if (ofNoun) return nounBefore(ofNoun[1]!);
  const bare = text
    .replace(/[,\s]+$/u, '')
    .replace(adverbEnd, '')
    .replace(/[,\s]+$/u, '')
    .replace(/\b(costs?)\s(?:the\sGovernment|us)\s*$/u, '$1')
    .trimEnd();
  if (isEnd.test(bare)) return subjectBefore(bare.replace(isEnd, ''));
  if (
    subjectEnd.test(bare) &&
    !/\b(?:the|a|an|total|gross|annual|additional|this|its|their|\d%)\s(?:increase|rise|growth|cost)s?$/u.test(bare)
  )
    return subjectBefore(bare.replace(subjectEnd, ''));
  if (objectEnd.test(bare)) return { text: '', start: -1, end: 0 };
  return headBefore(bare.replace(/\s\([^)]{1,60}\)$/u, ''));
}

/** Community Harbour Council (CHC) Vouchers */
const shortForm = /\s\([A-Z][\w&-]{1,8}\)/gu;
const raised = /\b(?:raise|increase|lower|reduce|cut|extend)\w*\s[^,;]{3,90}\s(?:to|from|by)\s$/u;
const clauseMark = /[;:]\s|,\s(?:and|but|while|which)\s/gu;

/** Whether nothing but times and joints stands between two numbers, so that the second is of the same thing: from 10% in 2020 to 12%. */
export const joinsNumbers = (between: string): boolean =>
  /^\sfor\s[^;.$\d]{1,60},?\sand\s$|^\sfor\s[^;.$\d]{1,60},\s$/u.test(between) ||
  (between.length < 90 &&
    tokensOf(between).every(
      ({ text }) =>
        /^(?:[\d,().]+|FY\d*|tonne|range)$/u.test(text) || isOf(text, 'stop', 'month', 'change-noun', 'former') || isOf(text, 'aux'),
    ));

/** What an English number measures, in the words of its sentence: `clause` from its last mark, `earlier` what the sentences before named. */
export function readEnglishPhrase(sentence: string, number: EnglishNumber, earlier: string): EnglishPhrase {
  const { core, span, unit } = number;
  const left = sentence.slice(0, span.start).replace(shortForm, '');
  const after = sentence.slice(Math.max(core.end, span.end)).replace(shortForm, '');
  const mark = [...left.matchAll(clauseMark)].at(-1);
  const clause = left.slice(mark ? mark.index + mark[0].length : 0);
  const per = unit ? (perUnit.exec(after)?.[1] ?? '') : '';
  const name = (noun: Noun | undefined) =>
    (noun && /^[a-z]+(?:ed|ing)$/u.test(noun.text) && !isOf(noun.text, 'noun-too') ? '' : (noun?.text ?? ''))
      .replace(/^(?:total|overall|additional|new)\s(?=[A-Za-z])/u, '')
      .trim();
  const thing = unit === '' ? name(nounAfter(after.replace(/^\s(?:of|out of)\s/u, ' '))) : '';
  // 24 tonnes of steel
  const measured = isOf(thing, 'measure') ? name(nounAfter(/^\s\S+\sof\s(.*)/u.exec(after)?.[1] ?? '')) || name(before(clause)) : '';
  const counted = measured ? '' : thing;
  const isChange = /\b(?:by|to|from|at)\s$/u.test(left) || subjectEnd.test(clause.replace(adverbEnd, '').trimEnd());
  const isOfBase = ofBase.test(after);
  const first =
    (isChange || isOfBase) && unit !== '' && (isOfBase || raised.test(left) || !/^\sof\s/u.test(after)) ? name(before(clause)) : '';
  const isOfNoun =
    unit !== '' && /[A-Za-z]\sof\s(?:an?\s)?$/u.test(clause) && (unit === '%' || !/^\s(?:of|in)\s/u.test(after))
      ? name(before(clause))
      : '';
  const isCapped = /^capped\b/u.test(sentence.slice(span.start, core.start));
  const cap = isCapped ? (/\b(?:be|is|are|was)\s$/u.test(clause) && name(before(clause))) || earlier : '';
  const found =
    cap ||
    measured ||
    counted ||
    isOfNoun ||
    first ||
    (unit === '' ? '' : name(behind(after, number))) ||
    name(before(clause)) ||
    (before(clause)?.start === -1 && earlier) ||
    name(firstNoun(clause)) ||
    earlier ||
    name(firstNoun(left));
  // growth, of what was named before
  const isBare = isOf(found, 'change-noun');
  const changed = isBare ? name(nounAfter(/^\s[a-z]+\s(?:to|in|of)\s(.*)/u.exec(after)?.[1] ?? '')) || earlier : '';
  return { indicator: changed || found, counted: thing, per: timeUnits.test(per) ? '' : per };
}
