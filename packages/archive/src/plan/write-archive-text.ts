import type { Report } from '@tongbi/model';
import { toMarkdown } from '@tongbi/normalizer';

export interface SourceFile {
  readonly name: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** What stands in an archive: canonical Markdown, whose front matter names the file that the report came from. */
export function writeArchiveText(report: Report, { name, sha256 }: SourceFile): string {
  return toMarkdown(report).replace(/\n---\n/u, () => `\nsource_file: ${JSON.stringify(name)}\nsource_sha256: "${sha256}"\n---\n`);
}
