import { z } from 'zod';

/** Plain data that templates are given, and lists of it: nothing of it changes once it is made. */
export const view = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodReadonly<z.ZodObject<Shape>> => z.object(shape).readonly();
export const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> => z.array(item).readonly();

export const HeadingView = view({ id: z.string(), number: z.string().describe('一, 二, …'), title: z.string() }).describe(
  'What a numbered heading of a panel needs.',
);
export type HeadingView = z.infer<typeof HeadingView>;

export const TagView = view({ label: z.string(), sign: z.string(), tone: z.string() }).describe(
  'A short label with its sign; `tone` names its colour.',
);
export type TagView = z.infer<typeof TagView>;

export const LinkView = view({ text: z.string(), href: z.string() });
export type LinkView = z.infer<typeof LinkView>;

export const StripCell = view({ year: z.number(), mark: z.string(), words: z.string(), href: z.string().nullable() }).describe(
  'What became of a commitment in one year.',
);
export type StripCell = z.infer<typeof StripCell>;

export const StripView = view({
  words: z.string(),
  marks: z.string().describe('One a year of the set, with thin spaces between'),
}).describe('The years a commitment stands in, one mark a year of the set.');
export type StripView = z.infer<typeof StripView>;

/** How sure something is, as a key and in a word: certain things are said plainly. */
export const hedged = {
  grade: z.string().describe('certain, likely or unsure, by how often claims or rows as sure were right'),
  hedge: z.string().describe('多半, 待核; empty where it is certain'),
};

const Redline = list(
  view({
    equal: z.string().exactOptional(),
    insert: z.string().exactOptional(),
    delete: z.string().exactOptional(),
    moved: z.boolean().exactOptional().describe('True: it stands elsewhere in the other text'),
    far: z.boolean().exactOptional().describe('True: unchanged words so long before the change that a card of one line leaves them out'),
  }),
);

export const SideView = view({ label: z.string(), text: z.string() }).describe('What one report says, under its year.');
export type SideView = z.infer<typeof SideView>;

const Results = list(view({ ...LinkView.unwrap().shape, hedge: z.string() }));

export const RecordView = view({
  id: z.string().describe('Of its card'),
  status: z.string().describe('new, dropped, done, changed, kept, or unseen: the other text lacks it, which says nothing'),
  label: z.string().describe('The status in words'),
  sign: z.string(),
  kinds: z.string().describe('数字、力度、范围、措辞, hedged where it is not certain that they changed'),
  kindKeys: z.string().describe("For the filters: the kinds by their names in the data, the themes by their numbers in the page's list."),
  themes: z.string().describe('Numbers in the page’s list of themes'),
  hasFigure: z.boolean().describe('A figure stands in it'),
  testable: z
    .string()
    .describe(
      'For the filter: what could show that it was kept, by its name in the data; empty where nothing could, `passage` of what is no commitment',
    ),
  tags: list(z.string()).describe('Moved, split, merged, in words'),
  ...hedged,
  redline: Redline.nullable().describe('Runs, each with one of equal, insert, delete; or'),
  excerpt: Redline.nullable().describe('The changed clauses of a long redline; the whole is then folded.'),
  folded: z.boolean().describe('Whether the two are one is so unsure that the text stands alone, and the redline folded'),
  text: z.string().nullable().describe('the text alone'),
  sides: list(SideView).describe('both texts, where a redline may not be shown or would be confetti; or'),
  strength: z.string().nullable().describe('大力推进 → 稳妥推进（减轻）'),
  outcome: TagView.nullable().describe('What the later report says of it'),
  outcomeHedge: z.string().describe('How sure it is that it says so of this promise'),
  results: Results.describe('The places that say so; hedge: how sure it is that they are about this promise, where the outcome is surer'),
  parts: list(view({ text: z.string(), ...TagView.unwrap().shape, hedge: z.string(), results: Results })).describe(
    'Where it holds several promises that came to different ends: each of which the later report speaks, with the places; `results` is then empty',
  ),
  lineage: StripView.nullable(),
  places: list(LinkView).describe('In both texts'),
  because: z.string().describe('What speaks for the link'),
  rival: LinkView.nullable().describe('Another possible partner, where it is unsure'),
  settled: z.string().nullable().describe('What a person settled, who, when and why; null where nobody did'),
  commands: list(z.string()).describe('Where it is unsure: what to type to settle it, one way and the other'),
});
export type RecordView = z.infer<typeof RecordView>;

export const RunView = view({ text: z.string(), href: z.string().nullable(), filter: z.string().nullable().describe('By status') });
export type RunView = z.infer<typeof RunView>;

export const SentenceView = view({ runs: list(RunView).describe('Pieces of the sentence') }).describe(
  'Runs of text: every number, name and quotation is a link to its evidence; a link may also set a filter.',
);
export type SentenceView = z.infer<typeof SentenceView>;

export const HighlightView = view({
  ...TagView.unwrap().shape,
  ...SentenceView.unwrap().shape,
  sides: list(SideView).describe('Clauses of the earlier and the later report that the sentence does not quote'),
  reasons: z.string(),
  sources: list(LinkView).describe('Where it stands, each section once'),
  href: z.string().describe('Of the card, the row or the section that says more'),
});
export type HighlightView = z.infer<typeof HighlightView>;

export const HighlightsView = view({
  ...HeadingView.unwrap().shape,
  items: list(HighlightView).describe('At most ten'),
  more: list(HighlightView).describe('The rest, which opens on a click'),
  moreLabel: z.string(),
});
export type HighlightsView = z.infer<typeof HighlightsView>;

export const FoldedView = view({
  status: z.string(),
  label: z.string(),
  items: list(
    view({
      ...LinkView.unwrap().shape,
      themes: z.string().exactOptional(),
      hasFigure: z.boolean().exactOptional(),
      testable: z.string().exactOptional(),
    }),
  ),
}).describe(
  'Items without a card of their own: commitments of which nothing can be asserted, since the other side is no complete text, and sentences beside the commitments that only one report has.',
);
export type FoldedView = z.infer<typeof FoldedView>;

export const GroupView = view({
  id: z.string().nullable().describe('Where the drawing of the sections leads; null for passages'),
  part: z.string().nullable().describe('The heading above, where it changes'),
  heading: z.string(),
  tally: z.string().describe('What it holds, counted: 新增12 · 调整8'),
  records: list(RecordView),
  folded: FoldedView.nullable().describe('A list without cards'),
  away: FoldedView.nullable().describe('What stood here and stands in another section now, with links to its cards.'),
});
export type GroupView = z.infer<typeof GroupView>;

export const RecordsView = view({
  ...HeadingView.unwrap().shape,
  legend: z.string().describe('What the marks of the years mean; empty where no card has any'),
  kinds: list(view({ key: z.string(), label: z.string() })).describe('The kinds of change that a reader can choose from.'),
  testable: list(view({ key: z.string(), label: z.string() })).describe('What could show that a commitment was kept, to choose from.'),
  currentHeading: z.string(),
  current: list(GroupView),
  previousHeading: z.string(),
  previous: list(GroupView),
}).describe('All records, under the section they stand in.');
export type RecordsView = z.infer<typeof RecordsView>;
