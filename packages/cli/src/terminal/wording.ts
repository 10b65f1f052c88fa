import type { NoValues } from '@tongbi/model';
import { padText, type SharedWording, sharedWording } from '@tongbi/renderer/text';
import { show, shownLanguage } from '../language.js';
import type { TerminalStyle } from './terminal.js';

/** The words for codes of the data, as they are shown. */
export const wording = (): SharedWording => sharedWording(shownLanguage());

/** The heads of a table that is shown, which stand in the catalogue with | between them. */
export const headsOf = (table: `heads-${string}` & NoValues): readonly string[] => show(table).split('|');

const LABEL_COLUMN = 8;
/** Where the text of a labelled line begins. */
export const TEXT_FROM = LABEL_COLUMN + 4;

export const labelledLine = (label: string, text: string, style: TerminalStyle): string =>
  `  ${style.dim(padText(label, LABEL_COLUMN))}  ${text}\n`;
