import type { CorrectedBy, Place, Record } from '@tongbi/model';
import type { Wording } from '../words/wording.js';
import type { PanelContext } from './prepare-set.js';
import { visibleText } from './visible-text.js';

type Settled = Pick<Record, 'correctedBy'>;

type Says = (one: CorrectedBy, wording: Wording) => string;

/** What a person settled, and who, when and why, where that was written down; null where nobody did. */
const settledBy =
  (says: Says) =>
  ({ correctedBy = [] }: Settled, wording: Wording): string | null => {
    const { phrases } = wording;
    const words = correctedBy.map((one) => {
      const who = [one.by, one.on].filter((each) => each !== undefined).map(visibleText);
      return phrases.settled(says(one, wording), phrases.list(who), visibleText(one.note ?? ''));
    });
    return words.length ? phrases.points([...new Set(words)]) : null;
  };

export const settledWords = settledBy(({ says, about }, { labels, phrases }) =>
  about === undefined ? labels.settled[says] : phrases.settledApart(visibleText(about)),
);

/** Of a figure in a table the mark alone says what was settled: how it is read. */
export const settledFigure = settledBy((_, { ui }) => ui.settled);

const settledHeadings = settledBy(({ about }, { phrases }) =>
  about === undefined ? phrases.settledSections : phrases.settledSectionsApart(visibleText(about)),
);

/** The same of a section, with the mark itself: it stands under the two headings. */
export function settledSection(settled: Settled, wording: Wording): string | null {
  const words = settledHeadings(settled, wording);
  return words && wording.phrases.settledMark(wording.ui.settled, words);
}

/** What no shell takes for more than a word: Chinese with its punctuation, names of files. */
const PLAIN = /^[\p{L}\p{N}_./%，。、；：“”‘’《》（）—…·～][\p{L}\p{N}_./%，。、；：“”‘’《》（）—…·～-]*$/u;

/** A word of a shell, whatever it holds. */
function quoted(words: string): string {
  return PLAIN.test(words) ? words : `'${words.replace(/\s+/gu, ' ').replaceAll("'", `'\\''`)}'`;
}

/** The commands that say of an unsure claim that it is so, and that it is not: to be copied into a terminal. */
export function correctCommands(record: Record, { comparison }: PanelContext): string[] {
  const { previous, current } = comparison;
  const files = [previous.file, current.file].map(quoted);
  const command = (option: string, ...words: string[]) => ['tongbi correct', ...files, option, ...words.map(quoted)].join(' ');
  const [first] = record.previous;
  if (record.current && first) return (['--link', '--unlink'] as const).map((option) => command(option, first.text, record.current!.text));
  const own = record.current ?? first;
  if (!own) return [];
  const alone = command('--status', own.text, record.current ? 'new' : 'dropped');
  const rival = record.rival?.place;
  const pair = (other: Place) => (record.current ? [other.text, own.text] : [own.text, other.text]);
  return rival ? [alone, command('--link', ...pair(rival))] : [alone];
}
