import type { BriefArgument, BriefClause, BriefSentence, SentenceCode } from '@tongbi/model';
import type { RunView, SentenceView } from '../generated/view-fields.js';
import { type PanelContext, rowLink } from './prepare-set.js';
import { visibleText } from './visible-text.js';

/** Words that lead nowhere. */
export const plainRun = (text: string): RunView => ({ text, href: null, filter: null });

/** A template with runs in its places, which are asked for by name: {0}, {previous}; with it comes what stands before the place. */
export function fillRuns(template: string, runsAt: (place: string, before: string) => readonly RunView[]): RunView[] {
  return template.split(/[{}]/u).flatMap((piece, at, pieces) => (at % 2 ? runsAt(piece, pieces[at - 1]!) : piece ? [plainRun(piece)] : []));
}

/** A name leads to its row of the table, what a report says to where it says so. */
function argumentRun(
  { text, english, change, place, row }: BriefArgument,
  isQuoted: boolean,
  { index, indicators, wording }: PanelContext,
): RunView {
  // A number; a name has its row, a quotation its marks.
  const isFigure = !isQuoted && row === undefined && place !== undefined;
  const name = visibleText(isFigure ? wording.figure(text) : wording.indicator(text, english, change));
  return {
    // A quotation inside one has the inner marks.
    text: isQuoted ? name.replaceAll('“', '‘').replaceAll('”', '’') : name,
    href: rowLink(row, indicators) ?? (place ? index.link(place.report, place.span) : null),
    filter: null,
  };
}

/** The clause's template with its arguments filled in: {0}, or by name the two reports. */
function clauseRuns({ code, arguments: given }: BriefClause, isInside: boolean, context: PanelContext): RunView[] {
  const reports: Readonly<Record<string, string>> = context.names;
  const template = context.wording.sentences[code];
  return fillRuns(isInside ? context.wording.inside(template) : template, (place, before) => {
    const argument = given[Number(place)];
    return [argument ? argumentRun(argument, before.endsWith('“'), context) : plainRun(reports[place] ?? '')];
  });
}

/** What changed, in one sentence: the code says the words around the arguments, the grade whether they are said with 可能. */
export function viewSentence({ further = [], grade, ...first }: BriefSentence, context: PanelContext): SentenceView {
  const { perhaps, joint, stop } = context.wording.phrases;
  const isHedged = context.wording.labels.grades[grade] !== '';
  const clauses = [first, ...further].flatMap((clause, at) => [
    ...(at ? [plainRun(joint)] : []),
    ...clauseRuns(clause, at > 0 || isHedged, context),
  ]);
  return { runs: [...(isHedged ? [plainRun(perhaps)] : []), ...clauses, plainRun(stop)] };
}

/** The same as a string. */
export const sentenceText = ({ runs }: SentenceView): string => runs.map(({ text }) => text).join('');

/** Since when something is said, in the words of a sentence or shorter ones; null where nothing is known. */
export function historyWords(history: readonly BriefClause[] = [], words: { readonly [code in SentenceCode]?: string }): string | null {
  const said = history.map(({ code, arguments: [year] }) => (words[code] ?? '').replace('{0}', year?.text ?? ''));
  return said.join('') || null;
}
