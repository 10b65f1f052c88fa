import { z } from 'zod';
import { data } from './schema.js';
import { Span } from './span.js';

/** A piece of a report's text that can be shown in place. */
export const Place = data({
  id: z.string().describe('From place, year, quote and its occurrence; edits elsewhere leave it alone'),
  report: z.string().describe('Id of the report'),
  text: z.string(),
  span: Span,
  section: z.string().describe('Id of the section it stands in'),
});
export type Place = z.infer<typeof Place>;
