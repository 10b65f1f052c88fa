import { type Finding, type Language, said, sayMessage } from '@tongbi/model';

/** Control characters, bidirectional controls and zero-width signs, which would steer a terminal or hide words. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** A text of a report or a path on one line, without anything that steers what shows it. */
export const plainLine = (text: string): string => text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();

/** Bytes of a text in UTF-8; a lone surrogate takes three. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** `reason (expected …, got …)`: what a finding says in one line. */
export function describeFinding({ reason, expected, actual }: Pick<Finding, 'reason' | 'expected' | 'actual'>, language: Language): string {
  return plainLine(sayMessage(said('with-details', reason, expected, actual), language));
}
