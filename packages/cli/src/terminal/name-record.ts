import { type Language, type Record, said, sayMessage } from '@tongbi/model';
import { sharedWording } from '@tongbi/renderer/text';

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** How often claims of its kind were right that were as sure as a record. */
export const measuredOf = ({ current, previous, grade }: Pick<Record, 'current' | 'previous' | 'grade'>, language: Language): string =>
  sharedWording(language).measured(current && previous.length > 0 ? 'link' : 'alone', grade);

/** 调整（数字、范围）, 未再提及, 已完成: what a record is called. */
export function nameOfRecord({ label, kinds }: Pick<Record, 'label' | 'kinds'>, language: Language): string {
  const words = sharedWording(language);
  const reports = { '{previous}': said('the-earlier'), '{current}': said('the-later') } as const;
  const status = words.statuses[label].label.replace(/\{(?:previous|current)\}/u, (one) =>
    sayMessage(reports[one as keyof typeof reports], language),
  );
  return kinds.length ? words.phrases.detailed(status, words.phrases.list(kinds.map((kind) => words.kinds[kind]))) : status;
}
