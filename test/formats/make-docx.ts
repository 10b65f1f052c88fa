import { strToU8, zipSync } from 'fflate';

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** A Word file of this body, with other parts by their names. */
export function makeDocx(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)),
  };
  for (const [name, content] of Object.entries(others)) parts[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(parts);
}

export function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${names}>${content}</w:${name}>`;
}

/** A paragraph of these words; `properties` as Word writes them. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
}

export function listed(text: string, numId: number, depth = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr>`);
}
