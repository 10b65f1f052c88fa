import { normalizeReport, toMarkdown } from '@tongbi/normalizer';

/** The paragraphs of a report without the signs of Markdown. */
export function paragraphsOf(bytes: Uint8Array, file: string): string[] {
  const { report } = normalizeReport(new TextDecoder().decode(bytes), { file });
  const [, , body = ''] = toMarkdown(report).split(/^---\n/mu);
  return body.split('\n').flatMap((line) => (line.trim() ? [line.replace(/^#+ /u, '')] : []));
}
