import { redlineText } from '../text/pad-text.js';
import { traitsOf } from '../view/label-traits.js';
import type { PanelContext, PreparedSet } from '../view/prepare-set.js';
import { settledWords } from '../view/view-corrections.js';
import { lineageStrip } from '../view/view-lineage.js';
import { becauseOf, hedgeOfRecord, kindsOf, labelOf, outcomeOf, partWords, strengthText, tagsOf, viewParts } from '../view/view-record.js';
import { JOIN, lineOf, type OfPair, pairTable, pathOf, type TableView } from './make-table.js';

const itemsOf = ({ comparison }: PanelContext) =>
  (['commitments', 'passages'] as const).flatMap((list) =>
    comparison[list].filter((record) => !traitsOf(record).unlisted).map((record) => ({ record, list })),
  );
type OfRecord = OfPair<ReturnType<typeof itemsOf>[number]>;

function resultsText([{ record }, context]: OfRecord): string | null {
  const parts = viewParts(record, context);
  const said = parts.length ? parts.map((part) => partWords(part, context.wording)) : record.results.map(({ text }) => text);
  return said.join(JOIN) || null;
}

/** One row a record: commitments, then what is said beside them, of each pair. */
export function changeTable(prepared: PreparedSet): TableView {
  const { wording } = prepared.index;
  const { tables, phrases, labels, themeName } = wording;
  return pairTable('changes', prepared, itemsOf, ({ text, label, number, whole }) => [
    label('list', ([{ list }]) => tables.lists[list], 10),
    label('status', ([{ record }, context]) => labelOf(record, context).label),
    label('kinds', ([{ record }]) => kindsOf(record, wording)),
    text('currentText', ([{ record }]) => record.current?.text ?? null),
    text('previousText', ([{ record }]) => record.previous.map((place) => place.text).join(JOIN) || null),
    text('redline', ([{ record }]) => (record.redline ? redlineText(record.redline) : null)),
    label('strength', ([{ record }, context]) => strengthText(record, context), 24),
    label('movement', ([{ record }, context]) => phrases.list(tagsOf(record, context)), 24),
    label('reported', ([{ record }, context]) => outcomeOf(record, context)?.label ?? null, 20),
    text('results', resultsText),
    label('themes', ([{ record }]) => phrases.list(record.themes.map(themeName)), 20),
    label('testable', ([{ record }]) => (record.testable ? labels.testable[record.testable] : null), 12),
    label('currentSection', ([{ record }, context]) => pathOf(record.current, context), 32),
    whole('currentLine', ([{ record }, context]) => lineOf(record.current, context)),
    label('previousSection', ([{ record }, context]) => pathOf(record.previous[0], context), 32),
    whole('previousLine', ([{ record }, context]) => lineOf(record.previous[0], context)),
    number('confidence', ([{ record }]) => record.confidence),
    label('sureness', ([{ record }]) => hedgeOfRecord(record, wording).hedge || null, 10),
    label('settled', ([{ record }]) => settledWords(record, wording), 32),
    label('because', ([{ record }]) => becauseOf(record, wording), 32),
    label('lineage', ([{ record }, context]) => lineageStrip(record, context)?.words ?? null, 32),
    number('rank', ([{ record }]) => record.rank.score),
    label('reasons', ([{ record }]) => phrases.points(record.rank.reasons.map((reason) => labels.reasons[reason])), 32),
    label('id', ([{ record }]) => record.id, 18),
  ]);
}
