import type { Report, Section, Span } from '@tongbi/model';
import { isFull, type RawFinding, type Rule } from './rule.js';

/** A salutation opens every report; Hong Kong's speak to the President of the council. */
const salutation = /各\s?位\s?(?:代\s?表|委\s?员|议\s?员)|立法会主席|主席先生|主席女士|同志们/u;
/** Title, meeting and salutation stand here. */
const headLength = 3000;
/** Punctuation, or a bracket or quotation mark after it, that a text may end with. */
const ended = /[。！？!?…；;：:]["'”’」』）)】》〉\]]{0,3}$|["'”’」』）)】》〉\]]$/u;

/** What stands after a report and is none of its sentences: 相关解读：图解…政府工作报告. */
const linkWords = /解读|图解|相关|链接|附件|来源|编辑|扫码|二维码|工作报告$/u;

function lastText(sections: readonly Section[]): Span | null {
  for (const section of [...sections].reverse()) {
    const last = lastText(section.children) ?? section.paragraphs.at(-1)?.sentences.at(-1)?.span ?? section.headingSpan;
    if (last) return last;
  }
  return null;
}

/** Spans of what a full report begins and ends with, where it is there. */
export const checkWhole: Rule = (context) => {
  const { report } = context;
  if (!isFull(context) || report.parts.length === 0) return [];
  const found: RawFinding[] = [];
  if (!salutation.test(report.text.slice(0, headLength)))
    found.push({
      code: 'text-truncated',
      reason: 'No salutation (各位代表) opens the report: its beginning may be missing.',
      span: startOf(report),
    });
  const body = report.parts.filter(({ role }) => role !== 'appendix');
  const last = lastText(body);
  if (!body.some(({ role }) => role === 'closing'))
    found.push({ code: 'text-truncated', reason: 'No closing call ends the report: its end may be missing.', ...(last && { span: last }) });
  else if (last && !ended.test(report.text.slice(last.start, last.end).trimEnd())) {
    const isLink = linkWords.test(report.text.slice(last.start, last.end));
    if (isLink) found.push({ code: 'page-chrome', reason: 'Words of a page stand after the end of the report.', span: last });
    else found.push({ code: 'text-truncated', reason: 'The last sentence breaks off.', span: last });
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
const shortest = 0.5;
const longest = 2;

export const checkLength: Rule = (context, { fewest = genre.fewest, most = genre.most }) => {
  const length = bodyLength(context.report);
  const span = startOf(context.report);
  if (isFull(context) && length < fewest)
    return [
      {
        code: 'length-unusual',
        reason: `The report has ${length} characters.`,
        span,
        expected: `at least ${fewest}`,
        actual: String(length),
      },
    ];
  if (length > most)
    return [
      { code: 'length-unusual', reason: `The report has ${length} characters.`, span, expected: `at most ${most}`, actual: String(length) },
    ];
  const beside = [context.previous, context.next].filter((one) => one !== null && isFull(one) && isFull(context));
  if (!beside.length) return [];
  const usual = Math.round(beside.reduce((sum, one) => sum + bodyLength(one!.report), 0) / beside.length);
  if (length >= usual * shortest && length <= usual * longest) return [];
  const names = beside.map((one) => one!.path).join(' and ');
  return [
    {
      code: 'length-unusual',
      reason: `The report has ${length} characters, ${names} ${usual}${beside.length > 1 ? ' on average' : ''}.`,
      span,
      expected: `${Math.round(usual * shortest)} to ${Math.round(usual * longest)}`,
      actual: String(length),
    },
  ];
};

function bodyLength({ text, body }: Report): number {
  return text.slice(body.start, body.end).replace(/\s+/gu, '').length;
}
