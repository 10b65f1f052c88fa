import type { NoValues } from '@tongbi/model';
import { type SharedWording, sharedWording } from '@tongbi/renderer/text';
import { show, shownLanguage } from '../language.js';

/** The words for codes of the data, as they are shown. */
export const wording = (): SharedWording => sharedWording(shownLanguage());

/** The heads of a table that is shown, which stand in the catalogue with | between them. */
export const headsOf = (table: `heads-${string}` & NoValues): readonly string[] => show(table).split('|');
