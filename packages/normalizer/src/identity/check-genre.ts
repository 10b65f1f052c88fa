import { type Section, UserError } from '@tongbi/model';
import { roleOfHeading } from '../parts/role-of-heading.js';

/** Abridged editions have some 700 Chinese characters; a shorter text holds no report. */
const fewestCharacters = 200;
/** Share of Chinese characters in what is not white space. */
const leastChinese = 0.4;
const headLength = 2000;

/**
 * Refuses a text that is no work report, naming what is missing.
 *
 * @throws UserError
 */
export function checkGenre(text: string, parts: readonly Section[], file: string): void {
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
  const said = new Set(parts.map((part) => roleOfHeading(part.heading)));
  const marks = {
    'title 政府工作报告': /政府工作报告|施政报告/u.test(head) || /[向大会作报]{2,6}.{0,6}工作/u.test(head),
    各位代表: /各\s?位\s?(?:代\s?表|议\s?员)/u.test(text),
    'a part that reviews': said.has('review'),
    'a part that plans': said.has('tasks') || said.has('requirements') || said.has('outline'),
  };
  const missing = Object.entries(marks).flatMap(([mark, isThere]) => (isThere ? [] : [mark]));
  if (missing.length > 2 || !(marks['title 政府工作报告'] || marks.各位代表)) refuse(`a Chinese text without: ${missing.join('; ')}`);
}
