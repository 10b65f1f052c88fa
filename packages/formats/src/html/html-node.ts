/** What is read of a node of parse5's tree. */
export interface HtmlNode {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
  readonly parentNode?: HtmlNode | null;
}

export const attribute = ({ attrs }: HtmlNode, name: string): string | undefined => attrs?.find((one) => one.name === name)?.value;
