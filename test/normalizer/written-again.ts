import { type Report, UserError } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import fc from 'fast-check';
import { expect } from 'vitest';
import { writeArchiveText } from '../../packages/archive/src/index/archive-entry.js';
import { reportContent } from './report-content.js';

const seed = 20_310_107;

/** What `tongbi add` writes of a report, read again under the name it has in the archive. */
function readAgain(report: Report): Report {
  const text = writeArchiveText(report, { name: '政府工作报告：终稿.docx', sha256: '0'.repeat(64) });
  const { report: again, diagnostics } = normalizeReport(text, { file: 'reports/here/now.md', format: 'markdown' });
  expect(again.removed).toEqual([]);
  expect(diagnostics.filter(({ code }) => code === 'front-matter-invalid')).toEqual([]);
  return again;
}

/** A file that names no place or year takes its own name as id, which the archive's is not. */
const withoutId = ({ id: _, ...rest }: Report): unknown => reportContent({ ...rest, id: '' });

export function expectSame(report: Report): void {
  const again = readAgain(report);
  expect(withoutId(again)).toEqual(withoutId(report));
  if (report.place !== null && report.year !== null) expect(again.id).toBe(report.id);
}

/** What may stand in a text that Markdown or YAML could read as something else. */
const signs = fc.constantFrom(
  ...['#', '# 3', '> ', '- ', '+ ', '* ', '1. ', '1) ', '    ', '---', '===', '`', '*', '_', '**', '__', '<b>'],
  ...['[a](b)', '![a](b)', '\\', '\\#', '~', ': ', '「', '5%', '\u3000', '😀', '\ufffd'],
);
const edit = fc.record({ at: fc.double({ min: 0.3, max: 1, noNaN: true }), line: fc.boolean(), put: signs });

/** At the start of a paragraph, or inside a sentence; headings have rules of their own. */
function put(text: string, { at, line, put: sign }: { readonly at: number; readonly line: boolean; readonly put: string }): string {
  const from = Math.floor(at * text.length);
  const place = line ? from + text.slice(from).search(/(?<=\n)[^\n]{80}/u) : text.indexOf('，', from) + 1;
  return text.slice(0, place) + sign + text.slice(place);
}

/** Texts with such signs in them: those that are reports are the same when they are written and read again. */
export function checkEdited(texts: readonly string[], numRuns: number): void {
  fc.assert(
    fc.property(fc.nat(texts.length - 1), fc.array(edit, { minLength: 1, maxLength: 4 }), (index, edits) => {
      let report: Report;
      try {
        ({ report } = normalizeReport(edits.reduce(put, texts[index]!), { file: '苏州2024.txt', format: 'text' }));
      } catch (error) {
        if (error instanceof UserError) return;
        throw error;
      }
      expectSame(report);
    }),
    { seed, numRuns },
  );
}
