import type { Comparison, ComparisonSet } from '@tongbi/model';
import { pictureLooks } from '../generated/picture-looks.js';
import type { HighlightView, PanelView } from '../generated/view-fields.js';
import { countsText } from '../text/render-text.js';
import { describeSet } from '../view/describe-set.js';
import { prepareSet } from '../view/prepare-set.js';
import { type ViewOptions, viewPanels } from '../view/view-model.js';
import { sentenceText } from '../view/view-sentence.js';
import { escapeXml } from '../view/visible-text.js';
import { wrapText } from './wrap-text.js';

/** As wide as a phone shows a picture whole. */
const WIDTH = 1080;
const MARGIN = 64;
const LINE = 1.5;

const faces = {
  song: "'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif",
  hei: "'PingFang SC','Heiti SC','Noto Sans CJK SC','Source Han Sans SC',SimHei,sans-serif",
};
const PAPER = '#ffffff';

interface Piece {
  readonly look: keyof typeof pictureLooks;
  readonly text: string;
}

/** Pieces below each other, as elements, and the height of all. */
function stack(pieces: readonly Piece[]): { readonly elements: readonly string[]; readonly height: number } {
  let y = MARGIN;
  const elements = pieces.map(({ look, text }) => {
    const { colour, face, weight, ...own } = pictureLooks[look];
    const [size, above, x] = [Number(own.size), Number(own.above), MARGIN + Number(own.indent)];
    // A character of two columns is as wide as it is high.
    const lines = wrapText(text, Math.floor((2 * (WIDTH - MARGIN - x)) / size));
    y += above;
    const tspans = lines.map((line) => {
      y += size * LINE;
      return `<tspan x="${x}" y="${Math.round(y - (size * (LINE - 1)) / 2)}">${escapeXml(line)}</tspan>`;
    });
    // The tag of an item stands on the line of its number.
    if (look === 'number') y -= above + lines.length * size * LINE;
    return `<text class="${look}" font-family="${faces[face]}" font-size="${size}"${weight && ` font-weight="${weight}"`} fill="${colour}">${tspans.join('')}</text>`;
  });
  return { elements, height: Math.round(y + MARGIN) };
}

/** A piece a text; none of what is not there. */
const pieces = (look: Piece['look'], ...texts: readonly (string | null)[]): readonly Piece[] =>
  texts.flatMap((text) => (text ? [{ look, text }] : []));

const itemPieces = ({ sign, label, runs, sides }: HighlightView, at: number): readonly Piece[] => [
  ...pieces('number', `${at + 1}.`),
  ...pieces('tag', `${sign} ${label}`),
  ...pieces('item', sentenceText({ runs })),
  ...pieces('evidence', sides.map((side) => `${side.label}：${side.text}`).join(' → ')),
];

function panelPieces(panel: PanelView): readonly Piece[] {
  const { editions, notices, dispatch, unchanged, highlights } = panel;
  return [
    ...pieces('deck', editions),
    ...pieces('notice', ...notices.map(({ label, text }) => `${label}：${text}`)),
    ...pieces('dispatch', ...dispatch.map((sentence) => `· ${sentenceText(sentence)}`), unchanged),
    ...(highlights ? [...pieces('heading', highlights.title), ...highlights.items.flatMap(itemPieces)] : []),
    ...pieces('counts', countsText(panel)),
  ];
}

/** What happened, and what is worth reading first, as a picture for a message, without script or link; of a set, of the pair shown first. */
export function renderSvg(input: Comparison | ComparisonSet, { language = 'zh', toolVersion }: ViewOptions = {}): string {
  const prepared = prepareSet(input, language);
  const { heading, title, footer } = describeSet(prepared, toolVersion);
  const panels = viewPanels(prepared);
  const panel = panels.find(({ chosen }) => chosen) ?? panels[0];
  const { elements, height } = stack([
    ...pieces('title', heading),
    ...(panel ? panelPieces(panel) : []),
    ...pieces('version', footer.version),
  ]);
  const frame = `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" lang="${prepared.index.wording.tag}" role="img">\n<title>${escapeXml(title)}</title>\n${[frame, ...elements].join('\n')}\n</svg>\n`;
}
