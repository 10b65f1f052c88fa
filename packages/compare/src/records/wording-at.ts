import { type Report, type Span, sliceSpan } from '@tongbi/model';

/** Soft line breaks and blanks beside Chinese characters are no part of a wording; those between two Latin words are. */
const STRAY_SPACE = /(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9\s])/gu;

/** What a report, as it is read, says at a span: what is matched with other words, never what is shown. */
export function wordingAt(reading: Pick<Report, 'text'>, span: Span): string {
  return withoutStraySpace(sliceSpan(reading.text, span));
}

export function withoutStraySpace(text: string): string {
  return text.replace(STRAY_SPACE, '');
}
