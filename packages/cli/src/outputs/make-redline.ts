import { readInput } from '@tongbi/archive/node';
import type { ComparedReport, Comparison, ComparisonSet, Segment } from '@tongbi/model';
import { reportLines, said, UserError } from '@tongbi/model';

/** Gives one that knows the words of these reports. */
type SegmentOf = (reads: readonly { readonly report: ComparedReport }[]) => Promise<Segment>;

/**
 * The current report with what came, went and moved since the previous one, in lines, and what holds a document made of them to both reports.
 *
 * @throws {UserError} where these are not two full texts
 */
export async function makeRedline(result: Comparison | ComparisonSet, segment: SegmentOf) {
  if (result.schema !== 'tongbi/comparison@1' || result.reports.some(({ edition }) => edition !== 'full')) {
    const received = result.reports.map(({ id, edition }) => `${id} (${edition})`);
    throw new UserError(said('redline-needs-full', received));
  }
  const { redlineReports } = await import('@tongbi/compare');
  const words = await segment(result.reports.map((report) => ({ report })));
  return {
    comparison: result,
    lines: redlineReports(result, words),
    check: (document: string | Uint8Array) => checkRedline(document as Uint8Array, result),
  };
}

/**
 * Reads a redline back as a reader of Word files does: with all changes accepted it is the current report, with all rejected the previous one,
 * character by character.
 *
 * @throws {UserError} where it is not
 */
async function checkRedline(document: Uint8Array, { reports, previous, current }: Comparison): Promise<void> {
  const [{ readRevision }, { visibleText }] = await Promise.all([import('@tongbi/formats'), import('@tongbi/renderer/parts')]);
  for (const [revision, { id }] of [['accepted', current] as const, ['rejected', previous] as const]) {
    const should = reportLines(reports.find((report) => report.id === id)!).map(({ text }) => visibleText(text));
    const does = await readRevision(document, 'redline.docx', revision);
    const length = Math.max(should.length, does.length);
    const wrong = Array.from({ length }, (_, at) => at).find((at) => should[at] !== does[at]);
    if (wrong === undefined) continue;
    const expected = said('redline-should-say', should.length, said(`changes-${revision}`), id);
    throw new UserError(said('redline-unsound', expected, said('redline-says', wrong + 1, does[wrong] ?? '')));
  }
}

/** The styles of a Word file. @throws {UserError} where it is none, or has none */
export async function readStyles(file: string): Promise<string> {
  const { readWordStyles } = await import('@tongbi/formats');
  return readWordStyles(await readInput(file), file);
}
