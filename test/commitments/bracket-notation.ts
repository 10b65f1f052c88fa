import { findCommitments } from '@tongbi/commitments';
import { reportOf } from './report-of.js';

/** Stands before the sentence of a row, so that it does not open its paragraph. */
const opening = '抓好各项重点工作。';

/** A sentence with the commitments found in it in brackets. */
export function bracketed(sentence: string): string {
  const report = reportOf([{ paragraphs: ['此处为段落。', `${opening}${sentence}`] }]);
  const start = report.text.indexOf(sentence);
  let text = '';
  let at = start;
  for (const { span } of findCommitments(report).commitments.filter((one) => one.span.start >= start)) {
    text += `${report.text.slice(at, span.start)}[${report.text.slice(span.start, span.end)}]`;
    at = span.end;
  }
  return text + report.text.slice(at, start + sentence.length);
}
