import { matchingMarks } from '@tongbi/model';
import { enStrength } from '../generated/en-strength.js';
import { forms } from '../genre-words.js';
import { basesOf, type EnWordClass, enWordsOf } from './en-words.js';

/** What a clause promises, and in which words. */
export interface EnglishPromise {
  readonly modal: string;
  /** Words between the modal and the verb that say how: progressively. */
  readonly manner: readonly string[];
  readonly verb: string;
  readonly object: string;
}

const adverbs = String.raw`(?:(?:${enWordsOf('adverb')}|(?!(?:ap|sup|re|im)p?ly\b)[a-z]+ly|continue to|, [^,]{3,60},)\s+)*`;
const frame = new RegExp(
  String.raw`(?<before>[^]*?)(?:(?<=^|[\s,(])(?<own>I|we|We)(?<short>'ll)|(?<=[\s)]|^)(?<modal>${enWordsOf('modal').replace("|'ll", '')}))\s+(?<manner>${adverbs})(?<rest>[A-Za-z][^]*)$`,
  'u',
);
const progressive = new RegExp(
  String.raw`(?<before>^|[^]*?\s)(?<own>I am|we are|We are)\s+(?<manner>${adverbs})(?<verb>[a-z-]+ing)\s+(?<rest>[^]+)$`,
  'u',
);
const stripAdverbs = new RegExp(String.raw`(?:[\s,]+(?:${enWordsOf('adverb')}|[a-z]+ly|each|all|both))+$`, 'u');
const ownEnd = new RegExp(
  String.raw`(?:^|[\s,])(?:${enWordsOf('own')}|(?<=^(?:The\s)?|,\s|\sand\s|\sthe\s)[A-Z]{2,6}|(?:The\s|the\s)?(?:Ministry|Ministries|Minister)\s(?:of|for)\s[A-Z][\w,\s]+?|(?:The\s|the\s)?[A-Z][\w\s]+(?:Board|Agency|Authority|Council|Institute)(?:\sof\s[A-Z]\w+)?)(?:\s\([A-Z&]{2,8}\))?$`,
  'u',
);
const policyEnd = new RegExp(
  String.raw`\b(?:${enWordsOf('policy')})(?:\s\([^)]{1,60}\))?(?:\s(?:of|for|in|on|under|at)\s[^,]{1,80})?$`,
  'iu',
);
const pronounEnd = /(?:^|[\s,])(?:this|it|these|they|both|all|the (?:first|second|rest|remaining|other)[^,]{0,20})$/iu;
const starts = (...classes: readonly EnWordClass[]) => new RegExp(String.raw`^(?:${enWordsOf(...classes)})(?![\w-])`, 'u');
const [talks, states, deeds, receives] = [starts('talk'), starts('state'), starts('deed'), starts('receive')];
const takesEffect = new RegExp(String.raw`${starts('effect').source}|^be\s(?:up to\s|between\s)?[$\d]`, 'u');
const announces = starts('announced');
const passive = new RegExp(String.raw`^be\s(?:being\s)?${adverbs}(?<verb>[a-z-]+ed|${enWordsOf('participle')})\b`, 'u');
const doing = new RegExp(String.raw`^be\s${adverbs}(?<verb>[a-z-]+ing)\b`, 'u');
const condition = new RegExp(String.raw`^(?:${enWordsOf('condition')})\b|\b(?:if|unless|whether|provided that)\s[^,]*$`, 'u');
const opens = (...classes: readonly EnWordClass[]) => new RegExp(String.raw`^(?:Mr\s\w+,\s|Sir,\s)*(?:${enWordsOf(...classes)})\b`, 'u');
const call = opens('call', 'example');
/** What a sentence opens with behind which its paragraph tells of one for example. */
export const opensExample = opens('example');
/** as the rules will be carried out step by step, we expect that half will be drawn: why, or what may be, not what is promised */
const reason = new RegExp(String.raw`(?:(?:^|,\s)(?:${enWordsOf('reason')})|\b(?:${enWordsOf('forecast')})\s(?:that\s)?)\b[^,]*$`, 'iu');
/** “The second we will raise”: of several modals a later one may be the government's. */
const laterModal = new RegExp(
  String.raw`(?:,|\bthat|\bwhy)\s(?=(?:I|we|the Government)\s(?:(?:${enWordsOf('adverb')})\s)?(?:${enWordsOf('modal')})\s)`,
  'u',
);
const rhetoric =
  /\b(?:my heart|our heart|each other|one another|as one|hand in hand|stronger together|our best|better tomorrow|brighter future|better future)\b/u;
const verbWords = [
  ...enStrength.flatMap(({ word, kind }) => (kind === 'verb' ? [word] : [])),
  ...enWordsOf('deed', 'effect', 'receive').split('|'),
];
const participle = starts('participle');
const isDeed = (form: string) => participle.test(form) || basesOf(form).some((base) => deeds.test(base));

/** The verb that a text begins with, with its particle: set aside, look into. */
function verbOf(rest: string): string {
  const known = verbWords.find((word) => /\s/u.test(word) && rest.startsWith(`${word} `));
  const [first = '', second = ''] = rest.split(/[\s,]+/u);
  return (
    known ??
    (forms.particleOf.test(second) &&
    /^(?:set|top|step|scale|build|roll|phase|put|bring|take|work|tap|draw|carry|press|ramp|free|open)$/u.test(first)
      ? `${first} ${second}`
      : first)
  );
}

const objectOf = (rest: string): string => rest.split(forms.objectEnd, 1)[0]!.replace(/^[\s,]+|[\s,]+$/gu, '');
const subjectOf = (before: string): string => before.replace(stripAdverbs, '').split(/,\s/u).at(-1)!.trim();

/** Whether a subject does by the verb behind it what a government promises. */
function promises(subject: string, rest: string): boolean {
  // the Ministry, whose share will rise
  if (/\bwhose\s[^,]*$/u.test(subject)) return false;
  const isPassive = isDeed(passive.exec(rest)?.groups?.verb ?? '-');
  if (isPassive) return !/\b(?:details|information)$/iu.test(subject);
  if (ownEnd.test(subject)) {
    const going = doing.exec(rest)?.groups?.verb;
    if (going) return isDeed(going);
    return !talks.test(rest) && !states.test(rest) && !rhetoric.test(rest);
  }
  const isPolicy = policyEnd.test(subject) || /\b[A-Z]{2,6}$/u.test(subject);
  if (pronounEnd.test(subject)) return receives.test(rest) || /^(?:take effect|apply|start|begin|cover|last|run)\b/u.test(rest);
  return receives.test(rest) || (isPolicy && takesEffect.test(rest));
}

function readFrame(text: string): EnglishPromise | null {
  const found = frame.exec(text)?.groups;
  if (!found) return null;
  const before = `${found.before}${found.own ?? ''}`;
  const rest = found.rest!;
  const subject = before.replace(stripAdverbs, '').trimEnd();
  if (
    forms.relative.test(subject) ||
    forms.saidOf.test(subject) ||
    [condition, reason].some((why) => why.test(before.trim())) ||
    /^not\b/u.test(rest)
  )
    return null;
  if (!promises(subject, rest)) return null;
  const done = (passive.exec(rest) ?? doing.exec(rest))?.groups?.verb;
  const verb = done ?? verbOf(rest);
  const isPassive = passive.test(rest);
  const behind = rest.slice(rest.indexOf(verb) + verb.length);
  const manner = found
    .manner!.trim()
    .split(/[\s,]+/u)
    .filter(Boolean);
  return { modal: found.modal ?? found.short!, manner, verb, object: isPassive ? subjectOf(before) : objectOf(behind) };
}

function readProgressive(text: string): EnglishPromise | null {
  const found = progressive.exec(text)?.groups;
  if (
    !found ||
    !basesOf(found.verb!).some((base) => announces.test(found.rest!.startsWith('aside') ? `${base} aside` : base)) ||
    [condition, reason].some((why) => why.test(found.before!.trim())) ||
    forms.relative.test(found.before!.trimEnd())
  )
    return null;
  return { modal: found.own!.split(' ').at(-1)!, manner: [], verb: found.verb!, object: objectOf(found.rest!) };
}

/** What an English clause promises; null for a forecast, a condition, a question, a call, a quotation, thanks and what only says what comes next in the speech. */
export function readEnglishPromise(clause: string): EnglishPromise | null {
  if (call.test(clause)) return null;
  // What is quoted promises nothing of its own.
  const bare = [...matchingMarks(clause)].reduce(
    (text, [open, close]) =>
      /["“]/u.test(clause[open]!) ? text.slice(0, open) + ' '.repeat(close + 1 - open) + text.slice(close + 1) : text,
    clause,
  );
  const read = readFrame(bare) ?? readProgressive(bare);
  if (read) return read;
  const later = laterModal.exec(bare);
  return later && !condition.test(bare) ? readFrame(bare.slice(later.index + later[0].length)) : null;
}

/** An item of a list that a promise opened: (a) build homes. */
export function readEnglishItem(clause: string, modal: string): EnglishPromise | null {
  const verb = verbOf(clause.replace(/^[a-z]+ly\s/u, ''));
  return isDeed(verb) || !states.test(clause)
    ? { modal, manner: [], verb, object: objectOf(clause.slice(clause.indexOf(verb) + verb.length)) }
    : null;
}
