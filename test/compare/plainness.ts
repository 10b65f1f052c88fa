import { type BriefClause, type BriefSentence, type Comparison, Grade, type HowSure } from '@tongbi/model';

/** What says no more than which words a report has; whether the other has them anybody can look up. */
const OF_WORDS: ReadonlySet<BriefSentence['code']> = new Set(['term-new', 'term-gone', 'words-new', 'words-gone', 'words-said']);

const isPlainer = (said: { readonly grade: Grade }, ground: { readonly grade: Grade } | undefined): boolean =>
  ground !== undefined && Grade.options.indexOf(said.grade) < Grade.options.indexOf(ground.grade);

const clausesOf = ({ code, arguments: given, further = [] }: BriefSentence): readonly BriefClause[] => [
  { code, arguments: given },
  ...further,
];

/** What a sentence says of rows more plainly than the table: what changed, or what became of a target. */
function plainerThanRows(sentence: BriefSentence, { indicators }: Comparison): readonly string[] {
  let row: Comparison['indicators'][number] | undefined;
  return clausesOf(sentence).flatMap(({ code, arguments: given }) => {
    const named = given.find((argument) => argument.row !== undefined)?.row;
    row = indicators.find(({ id }) => id === named) ?? row;
    const ground: HowSure | undefined = code.startsWith('result') ? row?.claims.outcome : row;
    return isPlainer(sentence, ground) ? [`${code} of ${row?.id}: ${sentence.grade}, not ${ground?.grade}`] : [];
  });
}

/** What the brief of a comparison says more plainly than the row or record it rests upon. */
export function plainerThanGround(comparison: Comparison): readonly string[] {
  const { highlights, dispatch, indicators, commitments, passages } = comparison;
  const records = new Map([...commitments, ...passages].map((record) => [record.id, record]));
  return [...highlights.map(({ sentence }) => sentence), ...dispatch]
    .flatMap((sentence) => plainerThanRows(sentence, comparison))
    .concat(
      highlights.flatMap((highlight) => {
        const { rows, sentence } = highlight;
        const own = rows.length > 0 ? indicators.filter(({ id }) => rows.includes(id)) : [];
        const told = rows.length > 0 ? [] : highlight.records.map((id) => records.get(id)!);
        const missed = told.flatMap(({ reported, claims }) => (reported === 'missed' && claims.reported ? [claims.reported] : []));
        const said = OF_WORDS.has(sentence.code) ? [highlight] : [highlight, sentence];
        return [...own, ...told, ...missed].some((ground) => said.some((one) => isPlainer(one, ground)))
          ? [`${highlight.kind} ${sentence.code} ${sentence.grade}`]
          : [];
      }),
    );
}
