import { z } from 'zod';
import { data } from './schema.js';

/** Whose word a claim rests on, and what that word is. */
export const CorrectedBy = data({
  says: z
    .enum(['same', 'not-same', 'status', 'result', 'telling', 'figure', 'role'])
    .describe('same: the two are one; not-same: the words of `about` are another'),
  about: z.string().exactOptional().describe('The words that it is not the same as'),
  by: z.string().exactOptional(),
  on: z.string().exactOptional().describe('ISO 8601 date'),
  note: z.string().exactOptional(),
});
export type CorrectedBy = z.infer<typeof CorrectedBy>;
