import { type CsvCell, writeCsv } from '@tongbi/renderer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** A cell as it stands in the file, between the byte order mark and the end of the line. */
const written = (cell: CsvCell): string => writeCsv([[cell]]).slice(1, -2);

describe('a cell', () => {
  test.each<[string, CsvCell, string]>([
    ['a text', '地区生产总值', '地区生产总值'],
    ['nothing', null, ''],
    ['a comma', '5%,6%', '"5%,6%"'],
    ['a quotation mark', '"小巨人"企业', '"""小巨人""企业"'],
    ['a line break', '一行\n二行', '"一行\n二行"'],
    ['a space at the end, which readers would trim', '左右 ', '"左右 "'],
    ['a formula', '=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['a plus', '+1+cmd', "'+1+cmd"],
    ['a minus', '-1+2', "'-1+2"],
    ['an at', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', '"\'\r=1"'],
    ['a full-width sign', '＝1+1', "'＝1+1"],
    ['a sign after spaces', ' 　=1+1', "' 　=1+1"],
    ['a negative number in a column of numbers', -3.2, '-3.2'],
    ['a negative number in a text, which runs nothing', '-3.2', '-3.2'],
    ['a small number', 1e-7, '1e-7'],
    ['no number', Number.NaN, ''],
    ['a truth value', true, 'true'],
  ])('%s', (_, cell, expected) => expect(written(cell)).toBe(expected));
});

test('the mark that says UTF-8 comes first, and every line ends in CR LF', () => {
  expect(
    writeCsv([
      ['指标', '值'],
      ['x', 1],
    ]),
  ).toBe('\ufeff指标,值\r\nx,1\r\n');
  expect(writeCsv([])).toBe('\ufeff');
});

/** A reader of RFC 4180, to hold the writer against. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 1; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted && letter === '"' && text[at + 1] === '"') cell += text[at++];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at++;
    } else cell += letter;
  }
  return rows;
}

test('what is written is read back, whatever it is; only what a spreadsheet would run has an apostrophe before it', () => {
  const cells = fc.array(fc.array(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\' 指1') }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(cells, (rows) => {
      const back = readCsv(writeCsv(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map(() => 2));
      for (const [index, row] of rows.entries()) {
        for (const [column, cell] of row.entries()) {
          const read = back[index]![column]!;
          expect([cell, `'${cell}`]).toContain(read);
          if (read === cell && !/^-?\d+$/u.test(cell)) expect(read).not.toMatch(/^\s*[=+\-@]/u);
        }
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});
