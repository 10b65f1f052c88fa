import type { EchoCommitment, EchoPlace, EchoTable, Language } from '@tongbi/model';
import { placeName } from '../places/place-words.js';
import { columnsIn, makeTable } from '../tables/make-table.js';
import type { TableView } from '../tables/table-view.js';
import { wordingOf } from '../words/wording.js';
import { sourceName } from './view-echo.js';

interface Row {
  readonly place: EchoPlace;
  readonly commitment: EchoCommitment;
}

/** Every commitment of the places with what it has from above, and every one above with who has it, as tables for spreadsheets. */
export function echoTableViews(table: EchoTable, { language = 'zh' }: { readonly language?: Language } = {}): readonly TableView[] {
  const { echo, labels, phrases } = wordingOf(language);
  const reportOf = (id: string) => table.reports.find((one) => one.id === id);
  const nameOf = (report: string) => placeName({ report, place: reportOf(report)?.place ?? null }, table);
  const firstOf = ({ commitment: { first }, place }: Row) => first && { source: sourceName(table), place: placeName(place, table) }[first];
  const rows = table.places.flatMap((place) => place.commitments.map((commitment): Row => ({ place, commitment })));
  const own = columnsIn<Row, keyof typeof echo.columns>(echo);
  const above = columnsIn<EchoTable['taken'][number], keyof typeof echo.columns>(echo);
  return [
    makeTable(
      'commitments',
      echo.sheet,
      [
        own.label('place', ({ place }) => placeName(place, table)),
        own.text('text', ({ commitment }) => commitment.text),
        own.label('echo', ({ commitment }) => labels.echoes[commitment.echo]),
        own.label('sureness', ({ commitment }) => labels.grades[commitment.grade] || null, 10),
        own.text('sourceText', ({ commitment }) => commitment.source?.text ?? null),
        own.whole('sourceYear', ({ place, commitment }) => (commitment.source ? (reportOf(place.source)?.year ?? null) : null)),
        own.whole('sourceLine', ({ commitment }) => commitment.source?.line ?? null),
        own.label('first', firstOf),
        own.whole('placeSince', ({ commitment }) => commitment.since?.place ?? null),
        own.whole('sourceSince', ({ commitment }) => commitment.since?.source ?? null),
        own.label('testable', ({ commitment }) => labels.testable[commitment.testable], 12),
        own.label('section', ({ commitment }) => commitment.heading || null, 32),
        own.whole('line', ({ commitment }) => commitment.line),
        own.label('file', ({ place }) => reportOf(place.report)?.file ?? null, 32),
      ],
      rows,
    ),
    makeTable(
      'above',
      echo.takenSheet,
      [
        above.text('sourceText', ({ text }) => text),
        above.whole('placeCount', ({ places }) => places.length),
        above.label('places', ({ places }) => phrases.list(places.map(nameOf)) || null, 32),
        above.label('section', ({ heading }) => heading || null, 32),
        above.whole('sourceLine', ({ line }) => line),
        above.whole('sourceYear', ({ report }) => reportOf(report)?.year ?? null),
      ],
      table.taken,
    ),
  ];
}
