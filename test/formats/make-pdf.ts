export interface Piece {
  readonly text: string;
  readonly x: number;
  /** From the top of the page. */
  readonly y: number;
  readonly size?: number;
  /** In quarter turns against the clock. */
  readonly turns?: number;
  readonly slanted?: boolean;
  readonly vertical?: boolean;
  /** A small picture in place of the text, as wide and high as its type. */
  readonly picture?: boolean;
}

export interface PdfOptions {
  /** Of the pages, in degrees. */
  readonly rotate?: number;
  readonly encrypted?: boolean;
  /** The font is one for Traditional characters. */
  readonly traditional?: boolean;
  /** What the font's own table calls some characters, by the character that is drawn. */
  readonly called?: Readonly<Record<string, string>>;
}

const width = 595;
const height = 842;

/** A PDF of pages with Chinese text in a font that the file does not bring, as many offices print them: the codes are Unicode, the reader has the table. */
export function makePdf(
  pages: readonly (readonly Piece[])[],
  { rotate = 0, encrypted = false, traditional = false, called }: PdfOptions = {},
): Uint8Array {
  const [unicode, ordering] = traditional ? ['UniCNS', 'CNS1'] : ['UniGB', 'GB1'];
  const table = called ? `/ToUnicode ${7 + pages.length * 2} 0 R` : '';
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/SongTi/Encoding/${unicode}-UCS2-H/DescendantFonts[5 0 R]${table}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/SongTi/Encoding/${unicode}-UCS2-V/DescendantFonts[5 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/SongTi/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000/FontDescriptor 6 0 R>>`,
    '<</Type/FontDescriptor/FontName/SongTi/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>',
  ];
  for (const pieces of pages) {
    const content = pieces.map(draw).join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Resources<</Font<</F 3 0 R/V 4 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  }
  if (called) {
    const rows = Object.entries(called).map(([drawn, name]) => `<${hex(drawn)}> <${hex(name)}>`);
    const content = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${rows.length} beginbfchar ${rows.join(' ')} endbfchar endcmap end`;
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
  }
  const key = 'ab'.repeat(32);
  return write(objects, encrypted ? `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${key}>/U<${key}>>>/ID[<${key}><${key}>]` : '');
}

function draw({ text, x, y, size = 12, turns = 0, slanted = false, vertical = false, picture = false }: Piece): string {
  if (picture) return `q ${size} 0 0 ${size} ${x} ${height - y} cm BI /W 8 /H 8 /BPC 1 /IM true /F /AHx ID ${'5a'.repeat(8)}> EI Q`;
  const angle = (turns * Math.PI) / 2 + (slanted ? Math.PI / 4 : 0);
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  return `BT /${vertical ? 'V' : 'F'} ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${height - y} Tm <${hex(text)}> Tj ET`;
}

function hex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

function write(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

const charactersOfLine = 36;
const linesOfPage = 40;

/** Paragraphs as an office prints them: indented by two characters, lines of 36 characters, pages of 40 lines with a number at their foot. */
export function layOut(paragraphs: readonly string[]): Piece[][] {
  const lines = paragraphs.flatMap((paragraph) => {
    const words = `\u3000\u3000${paragraph}`;
    return Array.from({ length: Math.ceil(words.length / charactersOfLine) }, (_, at) =>
      words.slice(at * charactersOfLine, (at + 1) * charactersOfLine),
    );
  });
  const pages: Piece[][] = [];
  for (let from = 0; from < lines.length; from += linesOfPage) {
    const page = lines.slice(from, from + linesOfPage).map((line, index): Piece => {
      const text = line.replace(/^\u3000+/u, '');
      return { text, x: 80 + (line.length - text.length) * 12, y: 80 + index * 17 };
    });
    pages.push([...page, { text: `— ${pages.length + 1} —`, x: 290, y: 800, size: 9 }]);
  }
  return pages;
}
