/** What an assistant is answered about the reports of a folder. */

import type { ServedAnswer, ServedRequest, ServedTool } from '@tongbi/model';
import { answerFind, answerList, answerQuote, answerTable } from './answers/answer-archive.js';
import { answerBrief, answerCompare, answerExplain, answerLineage } from './answers/answer-place.js';
import type { Asked } from './answers/cite.js';

export type { Asked };

/** @throws {UserError} where the reports that are asked about are not there */
export type Answer<Tool extends ServedTool> = (
  asked: ServedRequest<Tool>,
  opened: Asked,
  tell: (done: number, all: number) => void,
) => Promise<ServedAnswer>;

/** How each tool of a server answers. */
export const answers: { readonly [Tool in ServedTool]: Answer<Tool> } = {
  list: answerList,
  find: answerFind,
  quote: answerQuote,
  compare: answerCompare,
  brief: answerBrief,
  lineage: answerLineage,
  table: answerTable,
  explain: answerExplain,
};
