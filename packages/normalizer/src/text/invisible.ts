/** Marks that pages leave between the characters and nobody sees: zero-width spaces and joiners, byte order mark. They count as white space. */
export const invisible: ReadonlySet<string> = new Set(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']);
