import { HEAD_LENGTH, kindPattern } from '@tongbi/kinds';
import { type Diagnostic, diagnostic, type Kind, type Message, type Section, said, UserError } from '@tongbi/model';
import { opensReport } from '../headings/salutation.js';
import { isMixedHeading, roleOfHeading } from '../parts/role-of-heading.js';

/** Abridged editions have some 700 Chinese characters; a shorter text holds no report. Letters, where a kind is written in them. */
const fewestCharacters = 200;
/** Share of such characters in what is not white space. */
const leastWritten = 0.4;
const writing = { zh: /[\u3400-\u9fff]/gu, en: /[A-Za-z]/gu } as const;

/**
 * Refuses a text that is no work report, nor of a kind that it names (`isNamed`), saying what is missing; where it has no title, and is one by its salutation or by its headings of review and plan
 * alone, that is reported.
 *
 * @throws UserError
 */
export function checkGenre(kind: Kind, text: string, parts: readonly Section[], file: string, isNamed: boolean): readonly Diagnostic[] {
  const solid = text.replace(/\s+/gu, '').length;
  const letters = (text.match(writing[kind.language]) ?? []).length;
  const refuse = (received: Message): never => {
    throw new UserError(said('not-a-report', file, received));
  };
  if (!solid) refuse(said('is-empty-text'));
  if (/^\s*[{[]/u.test(text) && letters / solid < leastWritten) refuse(said('is-data'));
  if (/^\s*(?:<!doctype|<html|<\?xml)/iu.test(text)) refuse(said('is-markup'));
  if (letters < fewestCharacters || letters / solid < leastWritten) refuse(said('is-little-chinese', letters, solid));
  if (isNamed) return [];
  const head = text.slice(0, HEAD_LENGTH).replace(/\s+/gu, '');
  // 成就和今后的任务 is both.
  const isMixed = parts.some(({ heading }) => isMixedHeading(kind, heading));
  const roles = new Set(parts.map((part) => roleOfHeading(kind, part.heading)));
  const start = parts[0]?.span.start ?? 0;
  const isAddressed = opensReport(kind, text.slice(start, start + HEAD_LENGTH)) && !/^同志/u.test(text.slice(start));
  const marks = {
    'report-title': kindPattern(kind)('text')?.test(head) ?? false,
    'a-salutation': isAddressed || (kindPattern(kind)('address')?.test(text) ?? false),
    'a-reviewing-part': roles.has('review'),
    'a-planning-part': roles.has('tasks') || roles.has('requirements') || roles.has('outline') || isMixed,
  };
  const missing = (Object.keys(marks) as (keyof typeof marks)[]).filter((mark) => !marks[mark]);
  const isDivided = marks['a-reviewing-part'] && marks['a-planning-part'];
  const isNamedSo = missing.length <= 2 && (marks['report-title'] || marks['a-salutation']);
  if (!isAddressed && !isDivided && !isNamedSo)
    refuse(
      said(
        'is-chinese-without',
        missing.map((mark) => said(mark)),
      ),
    );
  if (marks['report-title']) return [];
  return [diagnostic('genre-uncertain', said('genre-uncertain', said(marks['a-salutation'] ? 'a-salutation' : 'review-and-plan')))];
}
