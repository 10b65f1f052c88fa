import { type Evidence, type Language, type NoValues, type Record, said, sayMessage } from '@tongbi/model';
import { padText, type SharedWording, sharedWording } from '@tongbi/renderer/text';
import { show, shownLanguage } from '../language.js';
import type { TerminalStyle } from './terminal.js';

/** The words for codes of the data, as they are shown. */
export const wording = (): SharedWording => sharedWording(shownLanguage());

/** The heads of a table that is shown, which stand in the catalogue with | between them. */
export const headsOf = (table: `heads-${string}` & NoValues): readonly string[] => show(table).split('|');

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

const LABEL_COLUMN = 8;
/** Where the text of a labelled line begins. */
export const TEXT_FROM = LABEL_COLUMN + 4;

export const labelledLine = (label: string, text: string, style: TerminalStyle): string =>
  `  ${style.dim(padText(label, LABEL_COLUMN))}  ${text}\n`;
