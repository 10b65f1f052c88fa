import type { RedlinePart } from '@tongbi/model';

/** 建设[-十-]{+十二+}个助餐点: the marks of wdiff. */
export function redlineText(parts: readonly RedlinePart[]): string {
  const marks = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;
  return parts.map(({ op, text }) => `${marks[op][0]}${text}${marks[op][1]}`).join('');
}
