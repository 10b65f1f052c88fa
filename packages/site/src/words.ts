/** What records, chains and sentences are called in a line of text, for who shows them without a page: a terminal, an assistant. */

import type { Evidence, FoundAs, FoundSentence, Language, LineageChain, LineagePlace, Record } from '@tongbi/model';
import { said, sayIn, sayMessage } from '@tongbi/model';
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

/** 共有词语 +4.03，用词相近 -1.2: what spoke for a claim and against it, in log-odds. */
export function evidenceLine(because: readonly Evidence[], language: Language): string {
  const names = sharedWording(language).evidence;
  const pieces = because.map(({ evidence, weight, detail }) => {
    const about = detail ? `“${detail}”` : '';
    return `${names[evidence]}${about} ${weight > 0 ? '+' : ''}${weight}`;
  });
  return pieces.join(sayMessage(said('comma'), language));
}

/** How a commitment came from the year before. */
export function changeOf({ step }: Pick<LineagePlace, 'step'>, language: Language): string {
  const { chainStates, kinds, statuses } = sharedWording(language);
  if (!step) return chainStates.first;
  const say = sayIn(language);
  const change = say(
    'change-of-kinds',
    statuses[step.status].label,
    step.kinds.map((kind) => kinds[kind]),
  );
  return [step.returned && chainStates.returned, change, step.moved && say('flag-moved')].filter(Boolean).join(say('comma'));
}

/** How a chain ends. */
export function endOf({ ending, silentIn, until }: LineageChain, language: Language): string {
  const end = sharedWording(language).endings[ending];
  return ending === 'dropped' ? sayIn(language)('silent-from', silentIn, end, silentIn! > until + 1) : end;
}

const AS = { commitment: 'found-as-commitment', figure: 'found-as-figure', result: 'found-as-result' } as const satisfies {
  [As in FoundAs]: string;
};

/** As what a sentence speaks of the words that were looked for, and how it was found. */
export function foundAs({ as, by, confidence = 0 }: FoundSentence, language: Language): string {
  const say = sayIn(language);
  const found = { exact: '', words: say('found-apart'), likeness: say('found-alike', percent(confidence)) } as const;
  return say('list', [...as.map((one) => say(AS[one])), found[by]]);
}
