import { z } from 'zod';
import { FoundAs, standing } from './find-document.js';
import { ReportReference } from './report.js';
import { data, list } from './schema.js';
import { Grade, Label } from './status.js';

/** Words of a report: `text` is what stands at `span` of its decoded text, to the character. */
export const CitedWords = data({
  as: z
    .enum(['current', 'previous', 'result', 'rival', 'found', 'target', 'wording', 'previous-target', 'previous-wording', 'actual'])
    .describe('What they are to the claim'),
  ...standing,
});
export type CitedWords = z.infer<typeof CitedWords>;

/** What is said of reports, and the words that it rests on. */
export const ServedClaim = data({
  code: z.string().describe('What is claimed, as the JSON of the command has it: a label, status, ending, change, outcome'),
  says: z.string().describe('The claim in words'),
  grade: Grade.nullable().describe('How sure it is; null where the words are cited and nothing is concluded from them'),
  confidence: z.number().min(0).max(1).exactOptional(),
  cited: list(CitedWords),
});
export type ServedClaim = z.infer<typeof ServedClaim>;

export const ServedItem = data({
  ...ServedClaim.unwrap().shape,
  report: ReportReference.exactOptional().describe('Of which it is said, where no words of it can be cited'),
  further: list(ServedClaim).describe('What else is claimed of it: the years around it, the result, the nearest other place'),
});
export type ServedItem = z.infer<typeof ServedItem>;

/** What `tongbi serve` answers, whichever tool was called. */
export const ServedAnswer = data({
  schema: z.literal('tongbi/answer@1'),
  searched: z.int().describe('Reports that were looked at'),
  found: z.int().describe('All items there are'),
  from: z.int().describe('How many of them were passed over'),
  leftOff: z.int().describe('How many come after those given: ask again with a larger `from`'),
  items: list(ServedItem),
  notes: list(z.string()).describe('What must be known to read the items'),
});
export type ServedAnswer = z.infer<typeof ServedAnswer>;

const words = (what: string) => z.string().trim().min(1).max(2000).describe(what);
const place = words('A place by any of its names, as 苏州 or 江苏省');
const year = z.int().min(1900).max(2099);
const page = {
  from: z.int().min(0).max(1_000_000).default(0).describe('How many items to pass over'),
  limit: z.int().min(1).max(100).default(20).describe('How many items at most'),
};
const some = { place: place.optional(), year: year.optional().describe('The year in which the report was given') };
const pair = {
  place,
  year: year.optional().describe('The year of the later report; the last one where it is left out'),
  with: year.optional().describe('The year of the earlier report; the one before where it is left out'),
};

/** What each tool of `tongbi serve` takes. A tool is never given a path. */
export const servedTools = {
  list: z.strictObject({ ...some, ...page }),
  find: z.strictObject({
    words: words('What to look for; words with blanks between them in any order'),
    ...some,
    as: FoundAs.optional(),
    compare: z.boolean().default(true).describe('Whether each sentence is compared with the years before and after'),
    ...page,
  }),
  quote: z.strictObject({ quote: words('The quotation to check'), ...some, ...page }),
  compare: z.strictObject({
    ...pair,
    of: z.enum(['commitments', 'passages', 'targets']).default('commitments'),
    label: Label.optional().describe('Only those so labelled'),
    words: words('Only those whose text holds these words').optional(),
    ...page,
  }),
  brief: z.strictObject({ ...pair, ...page }),
  lineage: z.strictObject({ place, words: words('Words of the commitments to follow').optional(), ...page }),
  table: z.strictObject({
    indicator: words('An indicator; all main ones where neither it nor a theme is given').optional(),
    theme: words('A theme, or words').optional(),
    year: some.year,
    ...page,
  }),
  explain: z.strictObject({ ...pair, at: words('Words of the passage to explain'), ...page }),
} as const;
export type ServedTool = keyof typeof servedTools;
export type ServedRequest<Tool extends ServedTool> = z.output<(typeof servedTools)[Tool]>;
