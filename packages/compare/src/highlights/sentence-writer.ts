import type { BriefSentence, IndicatorRow } from '@tongbi/model';
import { History } from './history.js';
import { CERTAIN, type HighlightSource, type Item, type Judged } from './item.js';
import { Quoter } from './quoter.js';
import { type RowTeller, rowSentence } from './row-sentence.js';
import { sectionSentence } from './section-sentence.js';
import { TextTeller } from './text-sentence.js';

/** Writes each change of a comparison as one sentence, in the words of the reports and nothing beyond them. */
export class SentenceWriter {
  readonly #pair: Judged;
  readonly #rows: RowTeller;
  readonly #texts: TextTeller;

  constructor(source: HighlightSource, pair: Judged) {
    const quoter = new Quoter(source);
    this.#pair = pair;
    const history = new History(source);
    this.#rows = { source, quoter, history, rows: pair.indicators };
    this.#texts = new TextTeller(source, pair, quoter, history);
  }

  ofRow(row: IndicatorRow): BriefSentence | undefined {
    return rowSentence(row, this.#rows, { sure: CERTAIN });
  }

  of(item: Item): BriefSentence {
    // A rate under another name is two rows: “固定资产投资提质提效” became “投资增长5%左右”, which stands behind what the review reports.
    const [before, now] = [item.previous[0], item.current.at(-1)];
    if (item.rows.length > 1 && before && now) {
      const { quoter } = this.#rows;
      return { code: 'words-changed', arguments: [quoter.quote('previous', before), quoter.quote('current', now)], grade: item.sure.grade };
    }
    const row = this.#pair.indicators.find(({ id }) => id === item.rows[0]);
    const told = row
      ? rowSentence(row, this.#rows, item)
      : item.kind === 'structure'
        ? sectionSentence(item, this.#pair, this.#rows)
        : undefined;
    return told ?? this.#texts.tell(item);
  }
}
