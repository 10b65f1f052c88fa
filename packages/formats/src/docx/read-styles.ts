import { parseWordXml } from './parse-word-xml.js';
import { toNumber } from './read-numbering.js';

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly numId: string;
  readonly depth: number;
}

interface Style {
  numId?: string;
  depth?: number;
  basedOn?: string;
}
/** A chain of styles is short; a longer one is a circle. */
const longestChain = 20;

/** Looks up in which list the paragraphs of a style stand: headings are often numbered by their style. */
export function readStyles(bytes: Uint8Array, file: string): (style: string) => ListPlace | undefined {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  parseWordXml(bytes, file, {
    open({ name, attributes }) {
      const val = attributes.val ?? '';
      if (name === 'style') {
        style = {};
        styles.set(attributes.styleId ?? '', style);
      } else if (!style) return;
      else if (name === 'basedOn') style.basedOn = val;
      else if (name === 'numId') style.numId = val;
      else if (name === 'ilvl') style.depth = toNumber(val, 0);
    },
    close(name) {
      if (name === 'style') style = undefined;
    },
  });
  return (first) => {
    let numId: string | undefined;
    let depth: number | undefined;
    let current = styles.get(first);
    for (let step = 0; current && step < longestChain; step++) {
      numId ??= current.numId;
      depth ??= current.depth;
      current = current.basedOn === undefined ? undefined : styles.get(current.basedOn);
    }
    return numId === undefined ? undefined : { numId, depth: depth ?? 0 };
  };
}
