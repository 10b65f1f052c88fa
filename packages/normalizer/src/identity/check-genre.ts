import { type Diagnostic, diagnostic, type Section, UserError } from '@tongbi/model';
import { opensReport } from '../headings/salutation.js';
import { isMixedHeading, roleOfHeading } from '../parts/role-of-heading.js';

/** Abridged editions have some 700 Chinese characters; a shorter text holds no report. */
const fewestCharacters = 200;
/** Share of Chinese characters in what is not white space. */
const leastChinese = 0.4;
const headLength = 2000;
/** By its title, or by the sentence that says for whom the speaker reports. */
const titled = /政府工作报告|施政报告|[向大会作报]{2,6}.{0,6}工作|(?:代表|受)[^。，]{0,16}(?:政府|国务院)[^。]{0,60}报告/u;

/**
 * Refuses a text that is no work report, naming what is missing; where it has no title, and is one by its salutation or by its headings of review and plan
 * alone, that is reported.
 *
 * @throws UserError
 */
export function checkGenre(text: string, parts: readonly Section[], file: string): readonly Diagnostic[] {
  const solid = text.replace(/\s+/gu, '').length;
  const chinese = (text.match(/[\u3400-\u9fff]/gu) ?? []).length;
  const refuse = (received: string): never => {
    throw new UserError(`${file}: not a government work report`, {
      expected:
        'a title 政府工作报告 or 施政报告, or 各位代表; numbered parts that review (回顾) and plan (任务); at least some 200 Chinese characters',
      received,
      advice: 'Give a report as .txt, .md, .html, .docx or .pdf; `tongbi normalize FILE` shows how one is understood.',
    });
  };
  if (!solid) refuse('an empty text');
  if (/^\s*[{[]/u.test(text) && chinese / solid < leastChinese) refuse('JSON or other data');
  if (/^\s*(?:<!doctype|<html|<\?xml)/iu.test(text)) refuse('HTML or XML');
  if (chinese < fewestCharacters || chinese / solid < leastChinese) refuse(`a text with ${chinese} Chinese characters of ${solid}`);
  const head = text.slice(0, headLength).replace(/\s+/gu, '');
  // 成就和今后的任务 is both.
  const isMixed = ({ heading }: Section) => isMixedHeading(heading);
  const said = new Set(parts.map((part) => roleOfHeading(part.heading)));
  const start = parts[0]?.span.start ?? 0;
  const isAddressed = opensReport(text.slice(start, start + headLength)) && !/^同志/u.test(text.slice(start));
  const marks = {
    'title 政府工作报告': titled.test(head),
    各位代表: isAddressed || /各\s?位\s?(?:代\s?表|委\s?员|议\s?员)/u.test(text),
    'a part that reviews': said.has('review'),
    'a part that plans': said.has('tasks') || said.has('requirements') || said.has('outline') || parts.some(isMixed),
  };
  const missing = Object.entries(marks).flatMap(([mark, isThere]) => (isThere ? [] : [mark]));
  const isTitled = marks['title 政府工作报告'];
  const isDivided = marks['a part that reviews'] && marks['a part that plans'];
  const isReport = isAddressed || isDivided || (missing.length <= 2 && (isTitled || marks.各位代表));
  if (!isReport) refuse(`a Chinese text without: ${missing.join('; ')}`);
  if (isTitled) return [];
  return [
    diagnostic('genre-uncertain', 'No title says that this is a work report.', {
      expected: '政府工作报告 or 施政报告',
      actual: marks.各位代表 ? '各位代表' : 'headings of review and plan',
    }),
  ];
}
