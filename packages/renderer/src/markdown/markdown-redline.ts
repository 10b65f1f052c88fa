import type { RecordView } from '../view/record-view.js';
import { markdownText } from './markdown-text.js';

type Redline = NonNullable<RecordView['redline']>;

/** In which marks a run stands; what was moved is neither deleted nor new, and is told in words by the record's tags. */
function markRun(text: string, mark: string): string {
  const words = markdownText(text);
  // Marks hold only where a blank stands outside and none inside: **，** between two characters would be four asterisks.
  return words ? ` ${mark}${words}${mark} ` : '';
}

/** 建设 ~~十~~ **十二** 个助餐点: what went is struck out, what came is bold. */
export function markdownRedline(parts: Redline): string {
  const runs = parts.map(({ equal, insert, delete: gone }) => {
    if (gone !== undefined) return markRun(gone, '~~');
    return insert === undefined ? markdownText(equal ?? '') : markRun(insert, '**');
  });
  return runs.join('').replace(/ {2,}/gu, ' ').trim();
}
