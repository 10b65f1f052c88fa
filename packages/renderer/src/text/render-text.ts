import type { Comparison, ComparisonSet } from '@tongbi/model';
import { describeSet } from '../view/describe-set.js';
import { prepareSet } from '../view/prepare-set.js';
import { type ViewOptions, viewPanels } from '../view/view-model.js';
import { plainLine } from './pad-text.js';
import { plainText, type TextStyle, textHead, textPanel } from './text-panel.js';

export interface TextOptions extends ViewOptions {
  /** Of a terminal; without it the text is plain. */
  readonly style?: TextStyle;
  /** The counts alone. */
  readonly countsOnly?: boolean;
}

/** What a terminal shows of a result: of each pair the counts, of the one that the page shows first the targets and what is worth reading. */
export function renderText(
  input: Comparison | ComparisonSet,
  { language = 'zh', style = plainText, countsOnly = false }: TextOptions = {},
): string {
  const prepared = prepareSet(input, language);
  const panels = viewPanels(prepared);
  const pairs = panels.map((panel) =>
    panel.chosen && !countsOnly ? textPanel(panel, prepared.index.wording, style) : textHead(panel, style),
  );
  return `${style.bold(plainLine(describeSet(prepared, undefined).heading))}\n${pairs.join('\n')}`;
}
