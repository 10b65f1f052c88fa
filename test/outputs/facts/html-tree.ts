import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { squeeze } from './facts.js';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, name: string): string | undefined => attrs.find((one) => one.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean => (attribute(element, 'class') ?? '').split(' ').includes(name);
export { attribute };

export const parsePage = (html: string): DefaultTreeAdapterTypes.Document => parse(html);

/** Elements below a node in the order of the page; none is looked for inside one that is found. */
export function findAll(node: Node, is: (element: Element) => boolean): readonly Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => (isElement(child) && is(child) ? [child] : findAll(child, is)));
}

export const byClass = (node: Node, name: string): readonly Element[] => findAll(node, (element) => hasClass(element, name));
export const byTag = (node: Node, ...names: readonly string[]): readonly Element[] =>
  findAll(node, ({ tagName }) => names.includes(tagName));

/** What a reader hears: words without blanks, without what is hidden from screen readers, and without the elements left out. */
export function wordsIn(node: Node | undefined, leaveOut: (element: Element) => boolean = () => false): string {
  if (!node) return '';
  if ('value' in node) return squeeze(node.value);
  if (!('childNodes' in node)) return '';
  return node.childNodes
    .filter((child) => !(isElement(child) && (attribute(child, 'aria-hidden') === 'true' || leaveOut(child))))
    .map((child) => wordsIn(child, leaveOut))
    .join('');
}
