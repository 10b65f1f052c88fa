import type { Comparison, ComparisonSet, RedlinedLine } from '@tongbi/model';
import { describePage } from '../document/describe-page.js';
import type { GroupView, PanelView } from '../generated/view-fields.js';
import { describeSet } from '../view/describe-set.js';
import { prepareSet } from '../view/prepare-set.js';
import { type ViewOptions, viewModel } from '../view/view-model.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { packDocument } from './pack-document.js';
import { loadDocx, wordStyles } from './word-styles.js';
import { writeBlocks } from './write-blocks.js';
import { writeRedline } from './write-redline.js';

export interface DocxOptions extends ViewOptions {
  /** The `word/styles.xml` of a document whose styles are taken instead of ours. */
  readonly styles?: string;
  /** Of two full texts, what `redlineReports` of `@tongbi/compare` makes of their comparison: the document is then the later report with tracked changes. */
  readonly redline?: readonly RedlinedLine[];
}

/** What an office passes on says what changed: what stayed is counted, and left to the page. */
function withoutKept(panel: PanelView, { labels }: Wording): PanelView {
  const { records } = panel;
  const changed = (groups: readonly GroupView[]): readonly GroupView[] =>
    groups
      .map((group) => ({ ...group, records: group.records.filter(({ label }) => label !== labels.statuses.kept.label) }))
      .filter((group) => group.records.length > 0 || group.folded || group.away);
  return { ...panel, records: records && { ...records, current: changed(records.current), previous: changed(records.previous) } };
}

/** A comparison, or one report with several others, as a Word document: what the page says, in its order. The same input gives the same bytes. */
export async function renderDocx(input: Comparison | ComparisonSet, options: DocxOptions = {}): Promise<Uint8Array> {
  // Loaded here: who wants a page does without it.
  const docx = await loadDocx();
  const styles = wordStyles(docx, options.styles);
  const { redline, language = 'zh' } = options;
  if (redline && input.schema === 'tongbi/comparison@1') {
    const prepared = prepareSet(input, language);
    const { title } = describeSet(prepared, options.toolVersion);
    return packDocument(docx, styles, { title, header: title, ...writeRedline(input, redline, prepared.contexts[0]!, styles) });
  }
  const whole = viewModel(input, options);
  const wording = wordingOf(language);
  const blocks = describePage({ ...whole, panels: whole.panels.map((panel) => withoutKept(panel, wording)) }, wording);
  return packDocument(docx, styles, { title: whole.title, header: whole.title, ...writeBlocks(blocks, docx, styles) });
}
