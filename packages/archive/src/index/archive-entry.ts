import { type Kind, type Report, type Span, UserError } from '@tongbi/model';
import { chooseKind, type FrontMatter, placeNamed, readFrontMatter, toMarkdown } from '@tongbi/normalizer';
import type { SourceKey } from '../memory/memory.js';
import type { PathClaim } from '../paths.js';

/** One file of the archive as far as it is known without reading all of it. */
export interface ArchiveEntry extends Pick<Report, 'place' | 'year' | 'edition' | 'kind'> {
  /** From the root of the archive, with /. */
  readonly path: string;
}

const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]{0,8000}?)\r?\n---[^\S\n]*(?:\r?\n|$)/u;

/** Characters of the head of a Markdown file, 0 where it has none. */
export const lengthOfFrontMatter = (text: string): number => FRONT_MATTER.exec(text)?.[0].length ?? 0;

/** The fields at the head of a Markdown file; none where there is no front matter. */
export function frontMatterOf(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text);
  if (!match) return {};
  const span: Span = { start: 0, end: match[0].length };
  try {
    return readFrontMatter(match[1] ?? '', span).fields;
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}

/** A kind that is not known is refused when the file is read. */
function kindOfText(text: string, kinds: readonly Kind[]): string {
  try {
    return chooseKind(text, { kinds }).kind.id;
  } catch (error) {
    if (error instanceof UserError) return frontMatterOf(text).kind ?? '';
    throw error;
  }
}

/** What a file says of itself by its front matter, and where that is silent by its path. */
export function indexEntry(path: string, text: string, claim: PathClaim, kinds: readonly Kind[] = []): ArchiveEntry {
  const front = frontMatterOf(text);
  return {
    path,
    place: front.place === undefined ? claim.place : placeNamed(front.place).place,
    year: front.year ?? claim.year,
    edition: front.edition ?? 'full',
    kind: kindOfText(text, kinds),
  };
}

/** A file of the archive as far as its path and its text say what it is. */
export interface IndexedFile {
  readonly entry: ArchiveEntry;
  /** Of its Chinese characters, for finding copies. */
  readonly prints: Uint32Array;
  /** The file that it is: a link and its target are one. */
  readonly target: string;
}

/** What stands in an archive: canonical Markdown, whose front matter names the file that the report came from. */
export function writeArchiveText(report: Report, { name, sha256 }: Pick<SourceKey, 'name' | 'sha256'>): string {
  return toMarkdown(report).replace(/\n---\n/u, () => `\nsource_file: ${JSON.stringify(name)}\nsource_sha256: "${sha256}"\n---\n`);
}
