import { type Correction, type Quote, said, sliceSpan, UserError } from '@tongbi/model';
import { prepareReport } from '../prepare/prepare-report.js';
import type { PreparedReport, ReadFile } from '../prepare/prepared-report.js';
import { kindOf } from './correction-book.js';
import type { CorrectionRequest, Quoter } from './correction-kind.js';
import { quotePlace } from './find-quote.js';
import { findWords, type WordsIn, WordsUnfound } from './find-words.js';

/** Of a report read twice (an edition beside the full text) the name without its number. */
const idOf = ({ report }: PreparedReport) => report.id.replace(/#\d+$/u, '');

/** The quote of the place that has these words, whole, with the surroundings that it needs. */
function quoteWords(prepared: PreparedReport, words: string, wanted: WordsIn): Quote {
  const span = findWords(prepared, words, wanted);
  const quote = quotePlace(prepared.report, span);
  if (quote) return { ...quote, report: idOf(prepared) };
  throw new UserError(said('words-repeated', prepared.file, sliceSpan(prepared.report.text, span)));
}

/**
 * A correction from words that a person remembers: each is bound to the whole commitment, sentence, heading or number that they are of.
 *
 * @throws {UserError} where words are of no such place, or of several
 */
export function proposeCorrection(previousFile: ReadFile, currentFile: ReadFile, request: CorrectionRequest): Correction {
  const prepared = { previous: prepareReport(previousFile), current: prepareReport(currentFile) };
  const quoter: Quoter = {
    of: (side, words, wanted) => quoteWords(prepared[side], words, wanted),
    ofEither: (words, wanted) => quoteEither([prepared.current, prepared.previous], words, wanted),
    id: (side) => idOf(prepared[side]),
  };
  return kindOf(request).propose(quoter, request);
}

const isNowhere = (error: unknown) => error instanceof WordsUnfound && error.count === 0;

/** Of what one report says by itself: in the later one, else in the earlier. */
function quoteEither([first, second]: readonly [PreparedReport, PreparedReport], words: string, wanted: WordsIn): Quote {
  try {
    return quoteWords(first, words, wanted);
  } catch (error) {
    if (!isNowhere(error)) throw error;
    try {
      return quoteWords(second, words, wanted);
    } catch (other) {
      // Of two reports that do not have them the later one is named.
      throw isNowhere(other) ? error : other;
    }
  }
}
