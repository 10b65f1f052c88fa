/** The fixed words of the templates; a table of the help beside single words. */
export type InterfaceWords = Readonly<Record<string, string | readonly { readonly key: string; readonly does: string }[]>>;
