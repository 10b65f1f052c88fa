import { z } from 'zod';

export const HeadingView = z
  .object({
    id: z.string(),
    number: z.string().describe('一, 二, …'),
    title: z.string(),
  })
  .readonly()
  .describe('What a numbered heading of a panel needs.');
export type HeadingView = z.infer<typeof HeadingView>;

export const TagView = z
  .object({
    label: z.string(),
    sign: z.string(),
    tone: z.string(),
  })
  .readonly()
  .describe('A short label with its sign; `tone` names its colour.');
export type TagView = z.infer<typeof TagView>;

export const LinkView = z
  .object({
    text: z.string(),
    href: z.string(),
  })
  .readonly();
export type LinkView = z.infer<typeof LinkView>;

export const StripCell = z
  .object({ year: z.number(), mark: z.string(), words: z.string(), href: z.string().nullable() })
  .readonly()
  .describe('What became of a commitment in one year.');
export type StripCell = z.infer<typeof StripCell>;

export const StripView = z
  .object({
    words: z.string(),
    marks: z.string().describe('One a year of the set, with thin spaces between'),
  })
  .readonly()
  .describe('The years a commitment stands in, one mark a year of the set.');
export type StripView = z.infer<typeof StripView>;

const Redline = z
  .array(
    z
      .object({
        equal: z.string().exactOptional(),
        insert: z.string().exactOptional(),
        delete: z.string().exactOptional(),
        moved: z.boolean().exactOptional().describe('True: it stands elsewhere in the other text'),
      })
      .readonly(),
  )
  .readonly();

export const RecordView = z
  .object({
    id: z.string().describe('Of its card'),
    status: z.string().describe('new, dropped, done, changed, kept, or unseen: the other text lacks it, which says nothing'),
    label: z.string().describe('The status in words'),
    sign: z.string(),
    kinds: z.string().describe('数字、力度、范围、措辞'),
    kindKeys: z.string().describe("For the filters: the kinds by their names in the data, the themes by their numbers in the page's list."),
    themes: z.string().describe('Numbers in the page’s list of themes'),
    hasFigure: z.boolean().describe('A figure stands in it'),
    tags: z.array(z.string()).readonly().describe('Moved, split, merged, in words'),
    low: z.boolean().describe('Confidence below 0.6'),
    redline: Redline.nullable().describe('Runs, each with one of equal, insert, delete; or'),
    excerpt: Redline.nullable().describe('The changed clauses of a long redline; the whole is then folded.'),
    text: z.string().nullable().describe('the text alone'),
    sides: z
      .array(
        z
          .object({
            label: z.string(),
            text: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .describe('both texts, where a redline may not be shown; or'),
    strength: z.string().nullable().describe('大力推进 → 稳妥推进（减轻）'),
    outcome: TagView.nullable().describe('What the later report says of it'),
    outcomeLow: z.boolean().describe('No sentence that says so is sure to tell of this promise'),
    results: z
      .array(z.object({ ...LinkView.unwrap().shape, low: z.boolean() }).readonly())
      .readonly()
      .describe('The places that say so; low: that they tell of this promise is not sure'),
    lineage: StripView.nullable(),
    places: z.array(LinkView).readonly().describe('In both texts'),
    because: z.string().describe('What speaks for the link'),
    rival: LinkView.nullable().describe('Another possible partner, where confidence is low'),
    settled: z.string().nullable().describe('What a person settled, who, when and why; null where nobody did'),
    commands: z.array(z.string()).readonly().describe('Where confidence is low: what to type to settle it, one way and the other'),
  })
  .readonly();
export type RecordView = z.infer<typeof RecordView>;

export const HighlightsView = z
  .object({
    ...HeadingView.unwrap().shape,
    items: z
      .array(
        z
          .object({
            record: RecordView,
            reasons: z.string(),
            sources: z.array(LinkView).readonly().describe('Where it stands, each section once'),
            href: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .describe('At most ten'),
  })
  .readonly();
export type HighlightsView = z.infer<typeof HighlightsView>;

export const FoldedView = z
  .object({
    status: z.string(),
    label: z.string(),
    items: z
      .array(
        z.object({ ...LinkView.unwrap().shape, themes: z.string().exactOptional(), hasFigure: z.boolean().exactOptional() }).readonly(),
      )
      .readonly(),
  })
  .readonly()
  .describe(
    'Items without a card of their own: commitments of which nothing can be asserted, since the other side is no complete text, and sentences beside the commitments that only one report has.',
  );
export type FoldedView = z.infer<typeof FoldedView>;

export const GroupView = z
  .object({
    id: z.string().nullable().describe('Where the drawing of the sections leads; null for passages'),
    part: z.string().nullable().describe('The heading above, where it changes'),
    heading: z.string(),
    records: z.array(RecordView).readonly(),
    folded: FoldedView.nullable().describe('A list without cards'),
    away: FoldedView.nullable().describe('What stood here and stands in another section now, with links to its cards.'),
  })
  .readonly();
export type GroupView = z.infer<typeof GroupView>;

export const RecordsView = z
  .object({
    ...HeadingView.unwrap().shape,
    kinds: z
      .array(
        z
          .object({
            key: z.string(),
            label: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .describe('The kinds of change that a reader can choose from.'),
    currentHeading: z.string(),
    current: z.array(GroupView).readonly(),
    previousHeading: z.string(),
    previous: z.array(GroupView).readonly(),
  })
  .readonly()
  .describe('All records, under the section they stand in.');
export type RecordsView = z.infer<typeof RecordsView>;
