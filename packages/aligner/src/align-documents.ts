import { alignItems } from './align-items.js';
import { alignSections, type SectionLink } from './align-sections.js';
import type { AlignInput, AlignOptions, Link } from './alignment.js';
import { checkDocuments } from './check-input.js';
import type { SectionNode } from './find-section-partners.js';
import { isAlphabetic, spellWords } from './spell-words.js';

/** A section of a document as its reader sees it: a heading and the texts under it. Any language. */
export interface DocumentSection {
  /** May be empty. */
  readonly heading: string;
  /** Sentences, list items, clauses: what is to be found again in the other document. In document order. */
  readonly texts: readonly string[];
  /** Depth in the tree of sections; 0 if not given. A section stands in the last one before it that is less deep. */
  readonly level?: number;
  /** Only sections of one kind carry on each other; '' if not given. */
  readonly kind?: string;
}

/** A link of two texts, by their number in their document: counted from 0 through all sections. */
export interface TextLink extends Link {
  /** The section of the current text does not carry on that of the previous one. */
  readonly moved: boolean;
}

/** What became of a document. Every text of `current` is in `links` or `new`, every one of `previous` in `links` or `dropped`. */
export interface DocumentAlignment {
  /** By section, as they were given. Every current section once; the dropped ones follow. */
  readonly sections: readonly SectionLink[];
  /** By current, then confidence. A text may have several partners: it was split, or merged. */
  readonly links: readonly TextLink[];
  /** The best pairs that were not linked, for each text that has any: what a person would check. */
  readonly rivals: readonly Link[];
  /** Texts of `current` that carry on nothing. */
  readonly new: readonly number[];
  /** Texts of `previous` that nothing carries on. */
  readonly dropped: readonly number[];
}

export interface DocumentOptions extends AlignOptions {
  /** Numbers with their units in a text, as `"35|km"`: an equal one speaks for a link. None if not given. */
  readonly figures?: (text: string) => readonly string[];
}

/**
 * Which section and which text of `current` carries on which of `previous`: `alignItems` and `alignSections` in one call, for two versions of
 * a plan, a programme, a list of requirements, in any language.
 *
 *   previous  Streets: Lay 12 km of cycle paths. Close the square on weekends.
 *   current   Living: Close the square every day. Lay 20 km of cycle paths. Plant trees.
 *   links     1 → 0, 0 → 1        new  2        sections  Living was Streets, renamed
 *
 * The numbers in `options.pinned`, `options.forbidden` and `options.conflict` count texts like those of the result. Where most letters are of
 * an alphabet, texts are compared by words (see `spellWords`), else by characters. The same input gives the same result; nothing is read or kept.
 *
 * @throws RangeError for a pinned or forbidden text that is not there; TypeError for what is of another shape.
 */
export function alignDocuments(
  previous: readonly DocumentSection[],
  current: readonly DocumentSection[],
  options: DocumentOptions = {},
): DocumentAlignment {
  checkDocuments(previous, current, options);
  const isWords = isAlphabetic([...previous, ...current].flatMap(({ heading, texts }) => [heading, ...texts]));
  const spell = isWords ? spellWords : (text: string) => text;
  const before = toInput(previous, options);
  const after = toInput(current, options);
  const { items, rivals } = alignItems(before, after, options);
  const sectionOf = (link: Link) => ({ previous: before.items[link.previous]!.section, current: after.items[link.current]!.section });
  const flows = items.map((link) => ({ ...sectionOf(link), text: link.current }));
  const sections = alignSections(toNodes(previous, spell), toNodes(current, spell), flows);
  const partners = sections.slice(0, current.length).map((section) => new Set(section.previous));
  const links = items.map((link) => ({ ...link, moved: !partners[sectionOf(link).current]!.has(sectionOf(link).previous) }));
  return {
    sections,
    links,
    rivals,
    new: withoutPartner(after, new Set(links.map((link) => link.current))),
    dropped: withoutPartner(before, new Set(links.map((link) => link.previous))),
  };
}

function toInput(document: readonly DocumentSection[], { figures = () => [] }: DocumentOptions): AlignInput {
  const groups = document.flatMap(({ texts }, section) => texts.map((text) => ({ text, section, figures: figures(text) })));
  const sections = document.map(({ heading, texts }) => [heading, ...texts].join('\n'));
  return { groups, sections, items: groups.map((unit, group) => ({ ...unit, group })) };
}

function toNodes(document: readonly DocumentSection[], spell: (text: string) => string): readonly SectionNode[] {
  const around: { level: number; index: number }[] = [];
  const sizes = document.map(({ texts }) => texts.length);
  const nodes = document.map(({ heading, level = 0, kind = '', texts }, index) => {
    while (around.length > 0 && around.at(-1)!.level >= level) around.pop();
    const parent = around.at(-1)?.index ?? null;
    for (const outer of around) sizes[outer.index]! += texts.length;
    around.push({ level, index });
    return { heading: spell(heading), level, parent, kind };
  });
  return nodes.map((node, index) => ({ ...node, size: sizes[index]! }));
}

const withoutPartner = ({ items }: AlignInput, linked: ReadonlySet<number>): readonly number[] =>
  items.flatMap((_, index) => (linked.has(index) ? [] : [index]));
