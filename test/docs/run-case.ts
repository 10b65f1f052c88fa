import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommitments } from '@tongbi/commitments';
import { compareReports } from '@tongbi/compare';
import { readMetrics } from '@tongbi/metric-differ';
import type { Comparison, MetricPair, Record as PromiseRecord, Section } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { createSegmenter } from '@tongbi/segmenter';
import { type CaseRow, withLineBreaks } from './read-tables.js';
import { isSurrounding, plainTextAround, reportAround } from './report-around.js';

const EARLIER = 2023;
const LATER = 2024;
const segment = createSegmenter();

/** What the packages make of a row today, in the notation of the document's column `wanted`. */
export function runCase({ group, cells }: CaseRow): string {
  const run = runs[group];
  if (!run) throw new Error(`docs/tricky-cases.md: no way to run the group "${group}"`);
  return run((column) => withLineBreaks(cells[column] ?? ''));
}

type Cell = (column: string) => string;

const runs: Readonly<Record<string, (cell: Cell) => string>> = {
  Normalizer: (cell) => outline(cell('text')),
  'Whole files': (cell) => shape(cell('text')),
  Figures: (cell) => figures(cell('text')),
  'Pairs of figures': (cell) => pairs(compare({ plan: cell('before') }, afterOf(cell('after'))).metrics, cell('after')),
  Commitments: (cell) => bracketed(cell('text')),
  Links: (cell) => links(compare({ plan: cell('before') }, { plan: cell('after') }).commitments),
  Results: (cell) => reported(compare({ plan: cell('before') }, { review: cell('after') }).commitments),
};

/** `review: …` or `plan: …`; without either it is the plan. */
function afterOf(text: string): { review?: string; plan?: string } {
  const [, role = 'plan', words = text] = /^(review|plan): (.*)$/s.exec(text) ?? [];
  return { [role]: words };
}

function compare(before: { plan: string }, after: { review?: string; plan?: string }): Comparison {
  return compareReports(reportAround({ year: EARLIER, ...before }), reportAround({ year: LATER, ...after }), { segment });
}

/** `（三）办好民生 » [改造小区9个。]`: what heads a section, and its sentences. */
function outline(lines: string): string {
  const { report } = plainTextAround(lines);
  const part = report.parts.find(({ role }) => role === 'tasks') ?? report.parts.at(-1)!;
  const describe = ({ number, heading, paragraphs, children }: Section): readonly string[] => [
    `${number}${heading} » ${paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => `[${text.replaceAll('\n', '⏎')}]`)).join('')}`.trim(),
    ...children.flatMap(describe),
  ];
  return (
    describe(part)
      .slice(part.paragraphs.length > 0 ? 0 : 1)
      .join(' ') || 'no section'
  );
}

/** `opening review(3) tasks(2) closing, 4 removed`, of the file that the link names. */
function shape(link: string): string {
  const path = /\]\((.+)\)$/.exec(link)?.[1] ?? '';
  const { report } = normalizeReport(readFileSync(join(import.meta.dirname, '../../docs', path), 'utf8'), { file: path });
  const isHeaded = ({ number, heading }: Section): boolean => number !== '' || heading !== '';
  const parts = report.parts.map(({ role, children }) => {
    const count = children.filter(isHeaded).length;
    return count ? `${role}(${count})` : role;
  });
  return `${parts.join(' ')}, ${report.removed.length} removed`;
}

function figures(text: string): string {
  const { report } = reportAround({ year: LATER, ...afterOf(text) });
  const found = readMetrics(report).metrics.map(
    ({ indicator, aspect, value, valueHigh, unit, bound, role }) =>
      `${indicator} ${aspect} ${value}${valueHigh === undefined ? '' : `–${valueHigh}`}${unit} ${bound} ${role}`,
  );
  return found.join('; ') || 'no figure';
}

/** A review answers the targets of the plan before it; a plan sets the next ones. */
function pairs(metrics: readonly MetricPair[], after: string): string {
  const kinds: readonly MetricPair['kind'][] = after.startsWith('review: ') ? ['target-actual', 'actual-actual'] : ['target-target'];
  const side = (pair: MetricPair, name: 'previous' | 'current') => (pair[name] ? `${pair[name].indicator} ${pair[name].text}` : 'nothing');
  const found = metrics
    .filter(({ kind }) => kinds.includes(kind))
    .map(
      (pair) =>
        `${pair.kind}: ${side(pair, 'previous')} → ${side(pair, 'current')}${pair.outcome ? ` ${pair.outcome}` : ''}${pair.absence ? ` ${pair.absence}` : ''}`,
    );
  return found.join('; ') || 'no pair';
}

function bracketed(sentence: string): string {
  const { report } = reportAround({ year: LATER, plan: sentence });
  const start = report.text.indexOf(sentence);
  const end = start + sentence.length;
  let text = '';
  let at = start;
  for (const { span } of findCommitments(report).commitments.filter((one) => one.span.start >= start && one.span.end <= end)) {
    text += `${report.text.slice(at, span.start)}[${report.text.slice(span.start, span.end)}]`;
    at = span.end;
  }
  return text + report.text.slice(at, end);
}

const FLAGS = ['moved', 'split', 'merged'] as const;

function links(records: readonly PromiseRecord[]): string {
  const own = records.filter(({ current, previous }) => ![current, ...previous].every((place) => !place || isSurrounding(place.text)));
  const found = own.map((record) => {
    const words = [record.status, ...record.kinds, ...FLAGS.filter((flag) => record[flag])].join(' ');
    const before = record.previous.map(({ text }) => text).join(' + ');
    return `${words}: ${[before, record.current?.text].filter(Boolean).join(' → ')}`;
  });
  return found.join('; ') || 'no commitment';
}

function reported(records: readonly PromiseRecord[]): string {
  const own = records.filter(({ previous }) => previous.some(({ text }) => !isSurrounding(text)));
  return own.map((record) => `${record.reported}: ${record.previous.map(({ text }) => text).join(' + ')}`).join('; ') || 'no commitment';
}
