import { kindOf, kindWordPattern, planYear } from '@tongbi/kinds';
import { countUses, type Metric, type Report, reportAsRead, type Sentence, walkSections } from '@tongbi/model';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { enWordsOf, isOf } from './en-words.js';
import { englishTime } from './english-time.js';
import { type EnglishNumber, findEnglishNumbers } from './find-english-numbers.js';
import { namesPerson } from './find-nouns.js';
import { verbOver, verbsOf } from './governing-verb.js';
import { type EnglishPhrase, joinsNumbers, type Named, readEnglishPhrase, topicOf } from './read-english-phrase.js';
import { isExample, type PlainNoun } from './said-plainly.js';
import { type Line, tagWords } from './tag-words.js';

const changes = new RegExp(
  String.raw`\b(?:${enWordsOf('change')})\b[^,;.]{0,60}\bby\s(?:between\s|(?:an?|only|just)\s(?:[a-z]+\s)?)?$|\b(?:${enWordsOf('change')})\s(?:[a-z]+ly\s|a\s[a-z]+\s|in\s\d{4}\s)?(?:at\s)?(?:between\s|only\s|just\s)?$|\b(?:${enWordsOf('change-noun')})\s(?:rate\s)?(?:of|at|was|is|by|to\sbe)\s(?:an?\s)?$`,
  'iu',
);
/** grew by 4% a year, up from */
const wasMoving =
  /\bby\s(?!(?:FY|YA)?\d{4}\b)[^,;]{1,50},?\s(?:(?:up|down|higher|lower|faster|slower)\s(?:from|than)|compared\s(?:to|with))\s(?:the\s)?$/u;
const toLevel = /\b(?:to|from)\s(?:the\s)?(?:current\s)?$/iu;
const decline = String.raw`(?:${enWordsOf('decline')})\b(?!\sthan)`;
/** # stands for the number. */
const declines = new RegExp(String.raw`\b${decline}[^,;.#]{0,100}(?:,\s[a-z]+ly\sby\s)?#|#\s(?:${decline}|(?:lower|less)\b)`, 'iu');
const added = /\btop(?:ping)?\Wup\b[^;]{0,120}\bby\s$|\b(?:additional|extra|further|another|more(?!\sthan)|top\Wup)\b[^,;]{0,24}$/iu;

function aspectOf(sentence: string, { span, core, unit, isShare }: EnglishNumber): Metric['aspect'] {
  const before = sentence.slice(0, span.start);
  // $3 billion, or 5%, higher
  const after = sentence.slice(core.end).replace(/\bor\s$/u.test(before) ? /^,/u : /(?!)/u, '');
  if (unit === '倍') return 'ratio';
  if (isShare || (unit === '%' && /^(?:As a (?:share|percentage|proportion)|From\s[\d.]+%)\sof\b/u.test(sentence))) return 'share';
  if (
    unit === '百分点' ||
    /^\s(?:per\sannum\s|annual\s)?(?:growth|increase|rise|decline|cut|reduction|higher|lower|more than in|less than in)\b/u.test(after)
  )
    return 'change';
  if (changes.test(before) && !toLevel.test(before)) return 'change';
  const isAdded =
    unit !== '%' && ((added.test(before) && !/\bto\s(?:an?\s)?[a-z]+\s$/u.test(before)) || /^\s(?:additional|more|new)\b/u.test(after));
  if (isAdded) return 'increment';
  if (unit && (/\bby\s(?:an?\s|the\s)?(?:same\s|[a-z]+er\s|further\s)?$/u.test(before) || wasMoving.test(before))) return 'change';
  return unit === '%' && /^(?:\sto\s\d[\d.]*%)?\s(?:of|or)\b/u.test(sentence.slice(span.end)) ? 'share' : 'level';
}

/** One form of apostrophes and hyphens, nothing moves. */
const plain = (text: string): string => text.replace(/[‘’]/gu, "'").replaceAll('‑', '-').replaceAll('\n', ' ').replaceAll(' − ', ' – ');

const partBehind = /^\s(?:is|are|was|were|will|have|has|of\s(?:them|these|those|which|whom))\b/u;

interface Known {
  /** What the sentences before are about. */
  topic: string;
  /** What the paragraphs before are about. */
  above: string;
  /** What the figure before is of. */
  last: string;
  /** Whether the paragraph tells of an example by now. */
  isExample: boolean;
  /** Its name in this sentence, where it is said plainly. */
  noun: PlainNoun | undefined;
  counted: string;
  /** The sentences before. */
  before: string;
  /** Those behind that say from when something is so. */
  after: string;
}

interface Reader {
  readonly report: Report;
  readonly year: number | null;
  readonly promise: RegExp;
  readonly usesOf: (stem: string) => number;
}

/** by $20 and $30 respectively: of two things; by $5 to $8: to, or between? from 10% to 20%, to 12% to 36%: two ranges; $3 billion, or 5% higher: to, or by? */
const isTwofold = (sentence: string, before: string, after: string): boolean =>
  (/\bby\s$/u.test(before) && /^\D*[$€£]\d.*\sto\s[$€£]/u.test(sentence.slice(before.length, sentence.length - after.length))) ||
  /^[^;]*\srespectively\b|^,?\sor\s[\d.]+%,?\s(?:higher|lower|on)\b/u.test(after) ||
  /\bfrom\s[^;]{0,25}\d\S*\sto\s[$\d][^;]{0,50},\sto\s[$\d]/u.test(sentence);

const rateHeld = /\b(?:up|down)\sfrom\s(?:the\s)?(?:current\s)?(?:(?:rate|level)\sof\s)?$/u;
/** grew by 4%, compared with 3%; by 4% in 2025 and 3% */
const heldAgainst = /\b(?:compared\s(?:to|with)|than)\s(?:the\s)?$|%\sin\s\d{4}\s(?:and|or)\s$/u;
/** $3 billion higher than expected: no change */
const thanExpected = new RegExp(String.raw`^\s[a-z]+\sthan\s(?:we\s)?(?:[a-z]+\s)?(?:${enWordsOf('expected')})\b`, 'u');
const partBefore = /\bof\s(?:which|these|whom|them),?\s$/iu;

/** What the number at a place is of, by its sentence and by what was named before. */
function nameFigure(line: Line, at: number, known: Known): EnglishPhrase {
  const { sentence: text, numbers } = line;
  const [last, number] = [numbers[at - 1], numbers[at]!];
  const [before, after] = [text.slice(0, number.span.start), text.slice(number.core.end)];
  const between = last ? text.slice(last.core.end, number.span.start) : '';
  const isCap = /(?:,|subject\sto)\s$/u.test(between) && /^(?:a\s)?cap/u.test(text.slice(number.span.start));
  const isLike = last?.unit === number.unit;
  const isSame = isLike && !number.isShare && !/^\srange\b/u.test(after) && joinsNumbers(between) && !between.includes(known.last);
  // Almost four in five are small; of which 300 have left.
  const isPart = number.isShare ? partBehind.test(after) : number.unit === '' && partBefore.test(before);
  const named: Named = {
    topic: (number.unit === '' && known.counted) || known.topic,
    above: known.above,
    last: isLike || /,\san?\s(?:\w+\s){0,2}$/u.test(between) ? known.last : '',
    things: isPart ? known.counted : '',
    earlier: known.before,
  };
  const read = readEnglishPhrase(line, number, at, named);
  const isOfLast = known.last !== '' && read.counted === '' && (isSame || isCap || rateHeld.test(between) || /^,?\sor\s$/u.test(between));
  // by $1 billion, or 3%: is it, or is that how much it grew? to $9 billion, a $2 billion decline; the third of a sentence leans on all that stands before
  const isOr = /^,?\sor\s$/u.test(between) && number.unit === '%' && !/^\sof\b/u.test(after);
  const isAside = isOr || thanExpected.test(after) || at > 1 || /,\san?\s$/u.test(between) || heldAgainst.test(before);
  const noun = isAside || isTwofold(text, before, after) ? undefined : isOfLast ? known.noun : read.noun;
  return { ...read, ...(isOfLast && { indicator: known.last }), noun };
}

/** Named as an average; how much something grew on average is only plain for one of its years. */
function averageOf(phrase: EnglishPhrase, aspect: Metric['aspect']): EnglishPhrase {
  if (aspect === 'change') return phrase.per ? phrase : { ...phrase, noun: undefined };
  return !phrase.noun || /\b(?:average|mean|median)\b/iu.test(phrase.indicator)
    ? phrase
    : { ...phrase, indicator: `average ${phrase.indicator}` };
}

/** Where the next number stands that has a time of its own: by 2, from 7 to 9 in 2026, have one. */
function nextOf({ sentence, numbers }: Line, at: number): number {
  const isOther = (one: EnglishNumber, index: number) =>
    !joinsNumbers(sentence.slice(numbers[at + index]!.core.end, one.span.start).replace(/\b(?:from|compared|than)\b/u, '$'));
  return numbers.slice(at + 1).find(isOther)?.core.start ?? sentence.length;
}

function readFigure(
  { report, year, promise, usesOf }: Reader,
  section: string,
  { span }: Sentence,
  line: Line,
  at: number,
  known: Known,
): Metric | undefined {
  const [number, text] = [line.numbers[at]!, line.sentence];
  const named = nameFigure(line, at, known);
  const isAdded = isOf(line.words[(named.noun?.from ?? 0) - 1]?.text ?? '', 'adds');
  const told = aspectOf(text, number);
  const aspect = isAdded && /^(?:level|share)$/u.test(told) ? 'increment' : told;
  const phrase = number.isMean ? averageOf(named, aspect) : named;
  const isCount = number.unit === '';
  const head = (phrase.counted || (isCount ? known.counted : '')).split(/\s/u).at(-1)!;
  // A number that counts nothing is a name or a place in a list.
  if (phrase.indicator === '' || (isCount && head === '')) return undefined;
  if (isCount) known.counted = phrase.counted || known.counted;
  [known.last, known.noun] = [phrase.indicator, phrase.noun];
  const isDown = declines.test(`${text.slice(0, number.span.start)}#${text.slice(number.core.end)}`);
  // down from the growth of 5%
  const isBefore = /\b(?:up|down)\sfrom\s(?:the\s)?$/u.test(text.slice(0, number.span.start));
  const sign = aspect === 'change' && isDown && !isBefore ? -1 : 1;
  const unit = [isCount ? head : number.unit, ...(phrase.per ? [phrase.per] : [])].join('/');
  const word = line.words.findIndex((one) => one.number === at);
  const verb = verbOver(line, verbsOf(line, promise), word);
  const { isSure, ...time } = englishTime(number, {
    line,
    verb,
    year,
    next: nextOf(line, at),
    earlier: known.before,
    later: known.after,
    noun: phrase.noun,
  });
  const unsure = [...(phrase.noun ? [] : (['indicator'] as const)), ...(isSure && !known.isExample ? [] : (['role'] as const))];
  const place = { start: span.start + number.span.start, end: span.start + number.span.end };
  const stem = `${canonicalIndicator(phrase.indicator).name}/${aspect}/${time.role}`;
  return {
    id: `${stem}/${usesOf(stem)}`,
    indicator: phrase.indicator,
    aspect,
    value: sign * number.value,
    ...(number.valueHigh !== undefined && { valueHigh: sign * number.valueHigh }),
    unit,
    bound: number.bound,
    ...time,
    span: place,
    text: report.text.slice(place.start, place.end),
    section,
    ...(unsure.length > 0 && { unsure }),
  };
}

/** Whether two promises or results differ where nothing else does, so that their name does not say what each is of: rebates of $5 and of $8, for two sorts of boats. */
const differ = (one: Metric, other: Metric): boolean =>
  (one.value !== other.value || one.valueHigh !== other.valueHigh) &&
  (['indicator', 'aspect', 'unit', 'bound', 'role'] as const).every((key) => one[key] === other[key]) &&
  (one.period === other.period || (one.role === 'target' && !(one.period && other.period)));

/** Marks the names that do not tell figures apart. */
function doubtNames(metrics: readonly Metric[]): readonly Metric[] {
  const told = metrics.filter(({ unsure, role }) => role !== 'background' && !unsure);
  return metrics.map((metric) =>
    told.includes(metric) && told.some((other) => differ(metric, other)) ? { ...metric, unsure: ['indicator'] as const } : metric,
  );
}

/** Sentences before a figure that may name its time, and behind it (These changes will take effect from 2026). */
const [EARLIER, LATER] = [6, 10];

/** Every figure of an English report in text order, in the form that those of Chinese ones have. */
export function readEnglishMetrics(report: Report): readonly Metric[] {
  const reader: Reader = {
    report,
    year: planYear(report),
    promise: new RegExp(String.raw`\b${kindWordPattern(kindOf(report), 'promise').source}\b`, 'u'),
    usesOf: countUses(),
  };
  const metrics: Metric[] = [];
  for (const { section } of walkSections(reportAsRead(report).parts)) {
    const known: Known = { topic: '', above: '', last: '', isExample: false, noun: undefined, counted: '', before: '', after: '' };
    const texts = section.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => plain(text)));
    let place = 0;
    for (const { sentences } of section.paragraphs) {
      known.above = known.topic || known.above;
      [known.topic, known.counted, known.isExample] = ['', '', false];
      for (const sentence of sentences) {
        const text = texts[place]!;
        known.before = texts.slice(Math.max(0, place - EARLIER), place).join(' ');
        known.after = texts
          .slice(place + 1, place + LATER)
          .filter((one) => /\b(?:effect|implemented|introduced\sfrom|begins?\sfrom|starts?\sfrom)\b/u.test(one))
          .join(' ');
        place++;
        const line = tagWords(text, findEnglishNumbers(text));
        known.last = '';
        known.isExample ||= isExample(line);
        const read = line.numbers.flatMap((_, at) => readFigure(reader, section.id, sentence, line, at, known) ?? []);
        known.topic = topicOf(line) || known.topic || read.find(({ indicator }) => !namesPerson(indicator))?.indicator || '';
        metrics.push(...read);
      }
    }
  }
  return doubtNames(metrics);
}
