import type { Comparison, ComparisonSet } from '@tongbi/model';
import { tabulate } from '../document/document.js';
import type { FigureView, HighlightsView, PanelView, TargetsView, TargetTable } from '../generated/view-fields.js';
import { describeSet } from '../view/describe-set.js';
import { figureText } from '../view/figure-view.js';
import { prepareSet } from '../view/prepare-set.js';
import { type ViewOptions, viewPanels } from '../view/view-model.js';
import { sentenceText } from '../view/view-sentence.js';
import type { Wording } from '../words/wording.js';
import { fitText, formatTable, padText, plainLine, textWidth } from './pad-text.js';

/** How a terminal sets words apart. */
export interface TextStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const plain = (text: string): string => text;

/** Of files and pipes. */
const plainText: TextStyle = { bold: plain, dim: plain, cyan: plain };

const TEXT_COLUMN = 76;
const VALUE_COLUMN = 22;
/** A summary is read at a glance: the main targets stand first; the other formats have all. */
const MOST_ROWS = 15;

/** ＋ 新增 8 · － 未再提及 4: what stands at the head of every summary. */
export function countsText({ counts }: Pick<PanelView, 'counts'>): string {
  return counts.map(({ sign, label, count }) => `${sign} ${label} ${count}`).join(' · ');
}

/** The two texts, what may not be asserted of them, and what happened. */
function textLead(panel: PanelView, style: TextStyle): string {
  const notices = panel.notices.map(({ label, text }) => style.dim(`  ${plainLine(label)}：${plainLine(text)}\n`));
  // A sentence is not cut: the terminal breaks it.
  const sentences = panel.dispatch.map((sentence) => `  · ${plainLine(sentenceText(sentence))}\n`);
  return `${style.bold(plainLine(panel.editions))}\n${notices.join('')}${sentences.join('')}`;
}

const textCounts = (panel: PanelView): string =>
  [panel.unchanged, countsText(panel)]
    .filter(Boolean)
    .map((line) => `  ${line}\n`)
    .join('');

/** The same with the counts alone; of a brief alone, which has none, with its dispatch. */
function textHead(panel: PanelView, style: TextStyle): string {
  const counts = textCounts(panel);
  return counts ? `${textLead({ ...panel, dispatch: [] }, style)}${counts}` : textLead(panel, style);
}

/** From → to on a line, or, where both are long, on two; of one side alone with the year that says it. */
function fromTo(sides: HighlightsView['items'][number]['sides']): readonly string[] {
  const labels = [...new Set(sides.map(({ label }) => label))];
  const [from, to] = labels.map((label) => plainLine(sides.flatMap((side) => (side.label === label ? [side.text] : [])).join(' / ')));
  if (!from) return [];
  if (!to) return [fitText(`${labels[0]}：${from}`, TEXT_COLUMN)];
  const line = `${from} → ${to}`;
  return textWidth(line) <= TEXT_COLUMN ? [line] : [fitText(from, TEXT_COLUMN), fitText(`→ ${to}`, TEXT_COLUMN)];
}

function textHighlights({ title, items, more, moreLabel }: HighlightsView, style: TextStyle): string {
  const tags = items.map(({ sign, label }) => `${sign} ${label}`);
  const column = Math.max(...tags.map(textWidth)) + 2;
  const lines = items.map((item, at) => {
    const evidence = fromTo(item.sides).map((text) => `${' '.repeat(column + 2)}${style.dim(text)}\n`);
    return `  ${style.cyan(padText(tags[at]!, column))}${plainLine(sentenceText(item))}\n${evidence.join('')}`;
  });
  return `${style.bold(title)}\n${lines.join('')}${more.length > 0 ? style.dim(`  ${moreLabel}\n`) : ''}`;
}

const fitFigure = (figure: FigureView): string => fitText(figureText(figure), VALUE_COLUMN);

function textTargets({ title, columns, main, others }: TargetsView, { ui, phrases, nameWidth }: Wording, style: TextStyle): string {
  const { rows, told } = (main ?? others) as TargetTable;
  const [head, shown] = tabulate(rows.slice(0, MOST_ROWS), [
    [`  ${ui.indicator}`, ({ indicator, hedge }) => `  ${phrases.hedged(fitText(indicator, nameWidth), hedge)}`],
    [columns.previousTarget, ({ previousTarget }) => fitFigure(previousTarget)],
    [columns.actual, ({ actual }) => fitFigure(actual), told],
    [ui.outcome, ({ outcome }) => (outcome ? `${outcome.sign} ${outcome.label}` : ''), told],
    [columns.currentTarget, ({ currentTarget }) => fitFigure(currentTarget)],
    [columns.change, ({ change, delta }) => `${change.sign} ${change.label}${delta ? ` ${delta}` : ''}`],
  ]);
  const left = rows.length - shown.length;
  const besides = rows.flatMap(({ indicator, actual }) => (actual.beside ? [`${indicator} ${actual.beside}`] : []));
  const notes = [...besides, left > 0 && phrases.moreItems(left), main && others?.label].filter(Boolean);
  return `${style.bold(title)}\n${formatTable([head, ...shown])}${notes.map((note) => style.dim(`  ${note}\n`)).join('')}`;
}

/** One comparison for a terminal: what happened, what is worth reading first, the counts, the table of targets. */
function textPanel(panel: PanelView, wording: Wording, style: TextStyle): string {
  const { targets, highlights } = panel;
  const parts = [
    textLead(panel, style),
    highlights && textHighlights(highlights, style),
    textCounts(panel),
    targets && (targets.main ?? targets.others) && textTargets(targets, wording, style),
  ];
  return parts.filter(Boolean).join('\n');
}

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
