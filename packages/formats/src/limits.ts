/** What a file may have at most. Each is far above any report, and low enough that a hostile file ends quickly. */
export const LIMITS = {
  /** Of a text or a saved page. The longest report has some 60,000 characters, 180 kB. */
  textBytes: 20_000_000,
  /** Of a Word or PDF file, which may hold pictures. */
  containerBytes: 100_000_000,
  /** Declared size of all that a Word file holds; what is read of it is never unpacked beyond what it declares. */
  unpackedBytes: 300_000_000,
  /** Of one part that is read, as `word/document.xml`. A report has 0.2 MB. */
  partBytes: 50_000_000,
  /** Files in a Word file. One with many pictures has some hundreds. */
  entries: 5000,
  /** Elements inside each other, of a page or of a Word file. Browsers stop at 512 too. */
  depth: 512,
  /** The longest policy address has some 200 pages. */
  pages: 500,
  /** Pieces of text on one page; a page full of small type has some 5,000. */
  piecesOfPage: 100_000,
} as const;
