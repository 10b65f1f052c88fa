import type { BriefArgument, BriefClause, BriefSentence } from '@tongbi/model';
import type { PanelContext } from './panel-context.js';
import type { RunView, SentenceView } from './record-view.js';
import { visibleText } from './visible-text.js';

const words = (text: string): RunView => ({ text, href: null, filter: null });

/** A name leads to its row of the table, what a report says to where it says so. */
function argumentRun(
  { text, english, place, row }: BriefArgument,
  isQuoted: boolean,
  { index, indicators, wording }: PanelContext,
): RunView {
  const shown = [...indicators.main, ...indicators.others].find((each) => row !== undefined && each.row.id === row);
  const name = visibleText(wording.indicator(text, english));
  return {
    // A quotation inside one has the inner marks.
    text: isQuoted ? name.replaceAll('“', '‘').replaceAll('”', '’') : name,
    href: shown ? `#${shown.id}` : place ? index.link(place.report, place.span) : null,
    filter: null,
  };
}

/** The clause's template with its arguments filled in: {0}, or by name the two reports. */
function clauseRuns({ code, arguments: given }: BriefClause, context: PanelContext): RunView[] {
  const reports: Readonly<Record<string, string>> = { previous: context.previousLabel, current: context.currentLabel };
  const pieces = context.wording.sentences[code].split(/[{}]/u);
  return pieces.flatMap((piece, at) => {
    if (at % 2 === 0) return piece ? [words(piece)] : [];
    const argument = given[Number(piece)];
    return argument ? [argumentRun(argument, pieces[at - 1]!.endsWith('“'), context)] : [words(reports[piece] ?? '')];
  });
}

/** What changed, in one sentence: the code says the words around the arguments, the grade whether they are said with 可能. */
export function viewSentence({ further = [], grade, ...first }: BriefSentence, context: PanelContext): SentenceView {
  const { perhaps, joint, stop } = context.wording.phrases.sentence;
  const clauses = [first, ...further].flatMap((clause, at) => [...(at ? [words(joint)] : []), ...clauseRuns(clause, context)]);
  return { runs: [...(context.wording.labels.grades[grade] ? [words(perhaps)] : []), ...clauses, words(stop)] };
}

/** The same as a string. */
export const sentenceText = ({ runs }: SentenceView): string => runs.map(({ text }) => text).join('');
