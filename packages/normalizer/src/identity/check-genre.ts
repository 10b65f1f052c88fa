import { type Diagnostic, diagnostic, type Message, type Section, said, UserError } from '@tongbi/model';
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
  const refuse = (received: Message): never => {
    throw new UserError(said('not-a-report', file, received));
  };
  if (!solid) refuse(said('is-empty-text'));
  if (/^\s*[{[]/u.test(text) && chinese / solid < leastChinese) refuse(said('is-data'));
  if (/^\s*(?:<!doctype|<html|<\?xml)/iu.test(text)) refuse(said('is-markup'));
  if (chinese < fewestCharacters || chinese / solid < leastChinese) refuse(said('is-little-chinese', chinese, solid));
  const head = text.slice(0, headLength).replace(/\s+/gu, '');
  // 成就和今后的任务 is both.
  const isMixed = ({ heading }: Section) => isMixedHeading(heading);
  const roles = new Set(parts.map((part) => roleOfHeading(part.heading)));
  const start = parts[0]?.span.start ?? 0;
  const isAddressed = opensReport(text.slice(start, start + headLength)) && !/^同志/u.test(text.slice(start));
  const marks = {
    'report-title': titled.test(head),
    'a-salutation': isAddressed || /各\s?位\s?(?:代\s?表|委\s?员|议\s?员)/u.test(text),
    'a-reviewing-part': roles.has('review'),
    'a-planning-part': roles.has('tasks') || roles.has('requirements') || roles.has('outline') || parts.some(isMixed),
  };
  const missing = (Object.keys(marks) as (keyof typeof marks)[]).filter((mark) => !marks[mark]);
  const isTitled = marks['report-title'];
  const isDivided = marks['a-reviewing-part'] && marks['a-planning-part'];
  const isReport = isAddressed || isDivided || (missing.length <= 2 && (isTitled || marks['a-salutation']));
  const missed = missing.map((mark) => said(mark));
  if (!isReport) refuse(said('is-chinese-without', missed));
  if (isTitled) return [];
  return [diagnostic('genre-uncertain', said('genre-uncertain', said(marks['a-salutation'] ? 'a-salutation' : 'review-and-plan')))];
}
