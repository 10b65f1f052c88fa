import { compareReports } from '@tongbi/compare';
import { extractText } from '@tongbi/formats';
import { type NormalizedReport, normalizeReport } from '@tongbi/normalizer';
import { createSegmenter } from '@tongbi/segmenter';

const segment = createSegmenter();

export async function readAnyForm(bytes: Uint8Array, file: string): Promise<NormalizedReport & { readonly file: string }> {
  const { text, format } = await extractText(bytes, file);
  return { ...normalizeReport(text, { file, format: format === 'markdown' ? 'markdown' : 'text' }), file };
}

/** Share of the commitments and passages of two files that are kept. */
export async function keptShare(previous: readonly [Uint8Array, string], current: readonly [Uint8Array, string]): Promise<number> {
  const { commitments, passages } = compareReports(await readAnyForm(...previous), await readAnyForm(...current), { segment });
  const all = [...commitments, ...passages];
  return all.filter(({ status }) => status === 'kept').length / all.length;
}
