const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and quoted attributes of XML; control characters, which XML has no way to write, are to be spelled out before. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign]!);
