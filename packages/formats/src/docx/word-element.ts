/** An element of a Word file as its reader sees it: names without the prefix that the file happens to use. */
export interface WordElement {
  readonly name: string;
  /** Attributes of Word's own namespace and those without one, by local name. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface WordHandler {
  open(element: WordElement): void;
  close(name: string): void;
  text?(text: string): void;
}

/** `<w:b w:val="0"/>` says no, `<w:b/>` yes. */
export function isOn({ attributes: { val } }: WordElement): boolean {
  return val === undefined || !/^(?:0|false|off|none)$/u.test(val);
}
