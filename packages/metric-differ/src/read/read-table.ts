import { type Force, given, type Kind, type Span, type TableCell, tableCells } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { contextsOf } from '../numbers/number-context.js';
import { markIn, withoutMark } from './force-of.js';
import { type Draft, readParagraph } from './read-paragraph.js';
import type { RoleAndPeriod } from './time-frame.js';

/** What a column of a table of indicators holds. */
type Column =
  | { readonly holds: 'name' | 'unit' | 'nothing' }
  | { readonly holds: 'value'; readonly time: RoleAndPeriod; readonly mean: boolean };

/** A figure of a cell. */
interface TableFigure {
  readonly draft: Draft;
  readonly time: RoleAndPeriod;
  readonly span: Span;
  /** The cell, with the unit that its column or row names. */
  readonly text: string;
  /** As a column of its own, or a mark behind the name, says. */
  readonly force?: Force;
}

/** Gives the figures of a paragraph's rows below the head of their table; null where the paragraph is no part of one. */
export type TableReader = (text: string, paragraph: Span) => readonly TableFigure[] | null;

/** What the head of a column says of time: 2026年计划, 上年完成, 2030年, 年均增长. `year`: the first that the report plans. */
function columnOf(head: string, year: number, ends: number): Column {
  if (forms.columnOfUnits.test(head)) return { holds: 'unit' };
  const named = Number(/(?:19|20)\d\d/u.exec(head)?.[0] ?? 0);
  const isMean = forms.columnOfMeans.test(head);
  const isPlan = forms.columnOfPlan.test(head);
  const isReached = forms.columnOfResults.test(head);
  if (!named && !isMean && !isPlan && !isReached) return { holds: 'nothing' };
  const of = named || (forms.columnOfLastYear.test(head) || isReached ? year - 1 : year);
  if (isMean && !isReached) return { holds: 'value', time: { role: 'target', period: `${year}-${ends}` }, mean: true };
  const role = of >= year ? 'target' : isReached || !isPlan ? 'actual' : 'background';
  return { holds: 'value', time: { role, period: String(of) }, mean: isMean };
}

/** The columns that the head of a table names; null where it is none of indicators. */
function columnsOf(cells: readonly TableCell[], year: number, ends: number): readonly Column[] | null {
  // 类别, 指标, 2030年: what groups the indicators may stand before their names.
  const names = Math.max(
    cells.findIndex(({ text }) => forms.columnOfNames.test(text)),
    0,
  );
  const columns = cells.map(({ text }, index): Column => (index === names ? { holds: 'name' } : columnOf(text, year, ends)));
  return cells.some(({ text }) => forms.valueCell.test(text)) || !columns.some(({ holds }) => holds === 'value') ? null : columns;
}

/** As a sentence would say it: 用水总量为9亿立方米. */
function readCell(name: string, said: string, mean: boolean): Draft | undefined {
  const sentence = `${name}${mean ? '年均增长' : /[增长减下降低]$/u.test(name) ? '' : '为'}${said}。`;
  return [...readParagraph(sentence, contextsOf(sentence))].at(-1);
}

/** Reads tables of indicators: planned and reached, or now and at the end of a plan. `year`: the first that the report plans; `ends`: the last. */
export function tableReader(kind: Kind, year: number | null, ends: number | null): TableReader {
  let columns: readonly Column[] | null = null;
  return (text, paragraph) => {
    const found: TableFigure[] = [];
    let isTable = false;
    let start = paragraph.start;
    for (const line of text.slice(paragraph.start, paragraph.end).split('\n')) {
      const cells = year === null ? [] : tableCells(line, start);
      start += line.length + 1;
      const head = cells.length ? columnsOf(cells, year!, ends ?? year!) : null;
      if (head) columns = head;
      else if (cells.length && columns) found.push(...figuresOfRow(kind, cells, columns));
      if (head || (cells.length && columns)) isTable = true;
    }
    if (!isTable) columns = null;
    return isTable ? found : null;
  };
}

function figuresOfRow(kind: Kind, cells: readonly TableCell[], columns: readonly Column[]): readonly TableFigure[] {
  const at = (holds: Column['holds']) => cells[columns.findIndex((column) => column.holds === holds)]?.text ?? '';
  const force = cells.map(({ text }) => markIn(kind, text)).find(Boolean);
  const named = withoutMark(kind, at('name')).replace(/^(?:[0-9]{1,2}|[（(][0-9一二三四五六七八九十]{1,2}[）)])[.．、]?\s*|[*＊#]/gu, '');
  const name = named.replace(forms.unitInName, '').replace(/\s+/gu, '');
  const unit = at('unit') || forms.unitInName.exec(named)?.[1] || '';
  return columns.flatMap((column, index) => {
    const cell = cells[index];
    if (column.holds !== 'value' || !cell || !forms.valueCell.test(cell.text) || !name) return [];
    const of = column.mean ? '%' : unit;
    const text = of && !cell.text.includes(of) ? cell.text.replace(/\d(?!.*\d)/u, (digit) => digit + of) : cell.text;
    const draft = readCell(name, text, column.mean);
    return draft ? [{ draft, time: column.time, span: cell.span, text, ...given({ force }) }] : [];
  });
}
