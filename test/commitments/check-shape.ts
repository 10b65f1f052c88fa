import { findCommitments } from '@tongbi/commitments';
import type { Report } from '@tongbi/model';
import { expect } from 'vitest';

/** What holds of the commitments of any report: spans in order, texts that are quotes, every sentence a passage or a promise. Gives back how many commitments there are. */
export function checkShape(report: Report): number {
  const found = findCommitments(report);
  const { commitments, passages } = found;
  let at = 0;
  for (const { span, sentence: inside, text, verb, object } of commitments) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.start >= inside.start && span.end <= inside.end, text).toBe(true);
    expect(text).toBe(report.text.slice(span.start, span.end));
    expect(text).not.toMatch(/^[，。；：、！？\s]|[，。；：、！？\s]$/);
    if (verb !== null) expect(text.replace(/\s/g, '').length).toBeGreaterThan(0);
    if (object !== null) expect(object).not.toBe('');
    at = span.end;
  }
  const ids = [...commitments, ...passages].map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of passages) expect(one.text).toBe(report.text.slice(one.span.start, one.span.end));
  checkCover(report, found);
  return commitments.length;
}

/** Every sentence of a promising part is a passage or has commitments, not both. */
function checkCover(report: Report, { commitments, passages }: ReturnType<typeof findCommitments>): void {
  const passed = new Set(passages.map((one) => one.span.start));
  const promised = new Set(commitments.map((one) => one.sentence.start));
  const visit = (sections: Report['parts']): void => {
    for (const section of sections) {
      if (['requirements', 'tasks', 'government', 'other'].includes(section.role)) {
        for (const { span, text } of section.paragraphs.flatMap((one) => one.sentences)) {
          expect(Number(passed.has(span.start)) + Number(promised.has(span.start)), text).toBe(1);
        }
      }
      visit(section.children);
    }
  };
  visit(report.parts);
}
