import { lettersOf } from '@tongbi/archive/texts';
import { said } from '@tongbi/model';
import { one, type Rule } from './rule.js';

/** Sentences of this length come once in a report; a quotation from itself is shorter. */
const SAMPLE_LENGTH = 30;
const SAMPLES = 40;
/** A page that prints a report twice repeats nearly all; a part pasted twice a good deal. */
const REPEATED_SHARE = 0.25;
const FEWEST_SAMPLES = 12;

/** Share of a text's evenly spread samples that stand in it twice, and the letters of the first that comes again. */
function findRepeats(letters: string): { readonly share: number; readonly first: string | null } {
  const count = Math.min(SAMPLES, Math.floor(letters.length / SAMPLE_LENGTH / 2));
  if (count < FEWEST_SAMPLES) return { share: 0, first: null };
  const step = (letters.length - SAMPLE_LENGTH) / (count - 1);
  let repeated = 0;
  let first: string | null = null;
  for (let index = 0; index < count; index++) {
    const at = Math.floor(index * step);
    const sample = letters.slice(at, at + SAMPLE_LENGTH);
    const again = letters.indexOf(sample, at + SAMPLE_LENGTH);
    if (again < 0 && letters.lastIndexOf(sample, at - 1) < 0) continue;
    repeated++;
    if (again >= 0) first ??= sample;
  }
  return { share: repeated / count, first };
}

export const checkRepeats: Rule = ({ report }) => {
  const { share, first } = findRepeats(lettersOf(report.text));
  if (share < REPEATED_SHARE) return [];
  const head = first?.slice(0, 6) ?? '';
  const at = head ? report.text.lastIndexOf(head) : -1;
  return one('text-repeated', said('text-repeated', Math.round(share * 100)), {
    ...(at >= 0 && { span: { start: at, end: at + head.length } }),
  });
};

/** 我代表市人民政府，向大会报告工作，请予审议: said once, at the beginning. */
const SPEECH = /我[^。，]{0,6}代表[^。]{2,24}(?:政府|国务院)[^。]{0,20}(?:报告|审议|审查)/gu;
/** A line that is the title of a report, with or without place and year. */
const TITLE = /^[#\s]{0,6}[^\s，。、；：“”《》]{0,24}(?:政府工作报告|施政报告)(?:[（(][^）)\n]{1,12}[）)])?\s*$/gmu;
/** Title and meeting line before the salutation, which follow each other closely. */
const SALUTATION = /^\s{0,4}各位(?:代表|委员|议员)[：:！!]?/mu;
const TITLE_BLOCK = 400;
/** 各位代表： with a colon, alone on its line; within the text 各位代表！ appeals. */
const SALUTATION_LINE = /^[#\s]{0,6}(?:各\s?位\s?(?:代\s?表|委\s?员|议\s?员)|立法会主席|主席先生|主席女士)[^。！!，,\n]{0,30}[：:]\s*$/gmu;
const FIRST_PART = /^[#\s]{0,6}[（(]?一[、）)．.]/mu;
const SECOND_PART = /^[#\s]{0,6}[（(]?二[、）)．.]/mu;
/** Nearer to each other they are of one title block, or of one page. */
const APART = 1500;

/** A salutation after which the parts are counted from one again; some speakers greet once more within a part. */
function isNewCount(text: string, at: number): boolean {
  const next = FIRST_PART.exec(text.slice(at));
  const second = SECOND_PART.exec(text.slice(at));
  return SECOND_PART.test(text.slice(0, at)) && next !== null && next.index < (second?.index ?? text.length);
}

/** Where reports open: the words that announce one, a title with a salutation after it, or a salutation with a new count of parts. */
function openings(text: string): readonly number[] {
  const announced = [...text.matchAll(SPEECH)].map(({ index }) => index);
  const titled = [...text.matchAll(TITLE)]
    .map(({ index }) => index)
    .filter((index) => SALUTATION.test(text.slice(index, index + TITLE_BLOCK)));
  const greeted = [...text.matchAll(SALUTATION_LINE)]
    .map(({ index }) => index)
    .filter((index, nth) => nth === 0 || isNewCount(text, index));
  const sorted = [...announced, ...titled, ...greeted].sort((a, b) => a - b);
  // A page may end with a link that quotes the title and the first words once more; nothing follows it.
  return sorted.filter((at, index) => index === 0 || (at - sorted[index - 1]! > APART && text.length - at > APART));
}

export const checkSingle: Rule = (context, options) => {
  const { report } = context;
  const [, second, ...more] = openings(report.text);
  if (second === undefined || checkRepeats(context, options).length) return [];
  const end = report.text.indexOf('\n', second);
  return one('two-reports', said(more.length ? 'three-reports' : 'two-reports'), {
    span: { start: second, end: end < 0 ? report.text.length : end },
  });
};
