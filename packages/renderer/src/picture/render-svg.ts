import type { Comparison, ComparisonSet } from '@tongbi/model';
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
/** Where the text of an item begins, behind its number. */
const INDENT = 52;
const LINE = 1.5;

const SONG = "'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif";
const HEI = "'PingFang SC','Heiti SC','Noto Sans CJK SC','Source Han Sans SC',SimHei,sans-serif";
const COLOURS = { ink: '#1c1f23', grey: '#5b6168', accent: '#00665c', paper: '#ffffff' } as const;

/** How a kind of text looks, in pixels; `above` is the room over it. */
interface Look {
  readonly size: number;
  readonly above: number;
  readonly colour: keyof typeof COLOURS;
  readonly face: string;
  readonly bold?: true;
  readonly indent?: number;
}

const looks = {
  title: { size: 48, above: 0, colour: 'ink', face: HEI, bold: true },
  deck: { size: 28, above: 4, colour: 'grey', face: HEI },
  notice: { size: 24, above: 20, colour: 'grey', face: HEI },
  dispatch: { size: 30, above: 14, colour: 'ink', face: SONG },
  heading: { size: 36, above: 40, colour: 'ink', face: HEI, bold: true },
  number: { size: 28, above: 24, colour: 'grey', face: HEI },
  tag: { size: 24, above: 24, colour: 'accent', face: HEI, bold: true, indent: INDENT },
  item: { size: 30, above: 2, colour: 'ink', face: SONG, indent: INDENT },
  evidence: { size: 24, above: 2, colour: 'grey', face: SONG, indent: INDENT },
  counts: { size: 26, above: 40, colour: 'ink', face: HEI },
  version: { size: 22, above: 24, colour: 'grey', face: HEI },
} as const satisfies Readonly<Record<string, Look>>;

interface Piece {
  readonly look: keyof typeof looks;
  readonly text: string;
}

/** Pieces below each other, as elements, and the height of all. */
function stack(pieces: readonly Piece[]): { readonly elements: readonly string[]; readonly height: number } {
  let y = MARGIN;
  const elements = pieces.map(({ look, text }) => {
    const { size, above, colour, face, bold, indent = 0 }: Look = looks[look];
    const x = MARGIN + indent;
    // A character of two columns is as wide as it is high.
    const lines = wrapText(text, Math.floor((2 * (WIDTH - MARGIN - x)) / size));
    y += above;
    const tspans = lines.map((line) => {
      y += size * LINE;
      return `<tspan x="${x}" y="${Math.round(y - (size * (LINE - 1)) / 2)}">${escapeXml(line)}</tspan>`;
    });
    // The tag of an item stands on the line of its number.
    if (look === 'number') y -= above + lines.length * size * LINE;
    return `<text class="${look}" font-family="${face}" font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${COLOURS[colour]}">${tspans.join('')}</text>`;
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
  const frame = `<rect width="${WIDTH}" height="${height}" fill="${COLOURS.paper}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" lang="${prepared.index.wording.tag}" role="img">\n<title>${escapeXml(title)}</title>\n${[frame, ...elements].join('\n')}\n</svg>\n`;
}
