import { lengthOfFrontMatter } from '@tongbi/archive/texts';
import type { Report, Section, Span } from '@tongbi/model';
import { type Message, said } from '@tongbi/model';
import { type Frame, frameOf } from '@tongbi/normalizer';
import { isFull, one, type RawFinding, type Rule } from './rule.js';

/** A salutation opens every report; Hong Kong's speak to the President of the council. */
const SALUTATION = /各\s?位\s?(?:代\s?表|委\s?员|议\s?员)|立法会主席|主席先生|主席女士|同志们/u;
/** 我代表市人民政府，向大会报告工作: said at the beginning by all who read one. */
const SPEECH = /代表[^。]{2,24}(?:政府|国务院)[^。]{0,20}(?:报告|审议|审查)/u;
/** The salutation is the first of a report's own words; lines of a title block that was not known may stand before it. */
const HEAD_LENGTH = 400;
/** The end of a sentence, with what closes a quotation after it; or a bracket, as of （完） or a note. */
const ENDED = /[。！？!?…；;：:]["'”’」』）)】》〉\]]{0,3}$|[）)】\]]$/u;

/** What stands after a report and is none of its sentences: 相关解读：图解…政府工作报告. */
const LINK_WORDS = /解读|图解|相关|链接|附件|来源|编辑|扫码|二维码|工作报告$/u;

function lastText(sections: readonly Section[]): Span | null {
  for (const section of [...sections].reverse()) {
    const last = lastText(section.children) ?? section.paragraphs.at(-1)?.sentences.at(-1)?.span ?? section.headingSpan;
    if (last) return last;
  }
  return null;
}

/** 二、 and the like: a first part of this number is no first part. */
const LATER_NUMBER = /^[（(]?(?:[二三四五六七八九]|[2-9])[）)、.．]/u;
/** A title block may hold a sentence or two (…在…会议上作政府工作报告。); more are of a report whose beginning is gone, or of another text. */
const MOST_BEFORE = 2;

/** Why the beginning seems to be missing; null where it is there. Of a kind that nobody reads out (an outline of five years) none addresses a hall. */
function lacksBeginning({ address }: Frame, { text, reading, body, parts }: Report): Message | null {
  const before = text.slice(lengthOfFrontMatter(text), body.start).split('。').length - 1;
  if (before > MOST_BEFORE) return said('sentences-before', before);
  const head = (reading ?? text).slice(body.start, body.start + HEAD_LENGTH);
  if (address && !address.test(head) && !SALUTATION.test(head) && !SPEECH.test(head)) return said('no-salutation');
  const first = parts.find(({ number, heading }) => number !== '' || heading !== '');
  return first && LATER_NUMBER.test(first.number) ? said('first-part-later', first.number) : null;
}

/** What a full report begins and ends with. */
export const checkWhole: Rule = (context) => {
  const { report } = context;
  if (!isFull(context) || report.parts.length === 0) return [];
  const found: RawFinding[] = [];
  const frame = frameOf(report);
  const lack = lacksBeginning(frame, report);
  if (lack !== null) found.push({ code: 'text-truncated', says: lack, span: startOf(report) });
  const body = report.parts.filter(({ role }) => role !== 'appendix');
  const last = lastText(body);
  if (frame.closes && !body.some(({ role }) => role === 'closing'))
    found.push({ code: 'text-truncated', says: said('no-closing'), ...(last && { span: last }) });
  else if (last && !ENDED.test(report.text.slice(last.start, last.end).trimEnd())) {
    const isLink = LINK_WORDS.test(report.text.slice(last.start, last.end));
    if (isLink) found.push({ code: 'page-chrome', says: said('page-after-report'), span: last });
    else found.push({ code: 'text-truncated', says: said('sentence-breaks-off'), span: last });
  }
  return found;
};

function startOf({ text, body }: Report): Span {
  const end = text.indexOf('\n', body.start);
  return { start: body.start, end: end < 0 ? body.end : end };
}

/** The shortest full report seen has some 7,000 characters, the longest 48,000. */
const genre = { fewest: 4000, most: 80_000 };
/** Against the neighbours: half as long, twice as long. Reports of one place differ by a third from year to year. */
const SHORTEST = 0.5;
const LONGEST = 2;

export const checkLength: Rule = (context, { fewest = genre.fewest, most = genre.most }) => {
  const length = bodyLength(context.report);
  const span = startOf(context.report);
  if (isFull(context) && length < fewest) return one('length-unusual', said('too-short', length, fewest), { span, actual: String(length) });
  if (length > most) return one('length-unusual', said('too-long', length, most), { span, actual: String(length) });
  const beside = [context.previous, context.next].filter((one) => one !== null && isFull(one) && isFull(context));
  if (!beside.length) return [];
  const usual = Math.round(beside.reduce((sum, one) => sum + bodyLength(one!.report), 0) / beside.length);
  if (length >= usual * SHORTEST && length <= usual * LONGEST) return [];
  const names = beside.map((one) => one!.file);
  const says = said('length-differs', length, names, usual, Math.round(usual * SHORTEST), Math.round(usual * LONGEST));
  return one('length-unusual', says, { span, actual: String(length) });
};

const bodyLength = ({ text, body }: Report): number => text.slice(body.start, body.end).replace(/\s+/gu, '').length;
