import { FileChanged } from '@tongbi/archive/node';
import type { OpenClaim, ResultClaim } from '@tongbi/compare';
import { CorrectionRefused, WordsUnfound } from '@tongbi/compare';
import { type ComparedReport, type NoValues, type Place, type Record, type UserError, wordMessage } from '@tongbi/model';
import { plainLine, sharedWording } from '@tongbi/renderer/text';
import { evidenceLine, measuredOf, nameOfRecord, percent } from '@tongbi/site/words';
import { language, say } from '../language.js';
import { locate } from './print-diagnostics.js';
import type { TerminalStyle } from './terminal.js';
import { labelledLine } from './wording.js';

const anyKeys = { s: 'key-skip', u: 'key-undo', q: 'key-quit' } as const;
/** The keys of a review, and what they mean. */
export const reviewKeys = {
  link: { a: 'key-right', n: 'key-not-same', r: 'key-rival', w: 'key-words', ...anyKeys },
  result: { a: 'key-right', n: 'key-not-told', d: 'key-done', i: 'key-under-way', m: 'key-missed', o: 'key-unreported', ...anyKeys },
} as const satisfies { [kind in OpenClaim['kind']]: { readonly [key: string]: NoValues } };

interface Prompt {
  readonly left: number;
  readonly style: TerminalStyle;
}

/** One claim as a review asks about it: both texts, what spoke for it, the best of the others. */
export function formatClaim(claim: OpenClaim, reports: readonly ComparedReport[], prompt: Prompt): string {
  const { style, left } = prompt;
  const words = sharedWording(language());
  // How often such claims were right is what the share beside its name rests on.
  const [title, lines, measured] =
    claim.kind === 'link'
      ? [nameOfRecord(claim.record, language()), linkLines(claim.record), measuredOf(claim.record, language())]
      : [
          say('promised-before', words.reported[claim.record.reported]?.label ?? say('no-result-seen')),
          resultLines(claim),
          words.measured('reported', claim.told.grade),
        ];
  return [
    `${style.bold(title)}  ${say('claim-head', percent(claim.confidence))}  ${style.dim(say('claims-left', left))}\n`,
    ...lines.map(({ label, place, words = '' }) => {
      const text = [place ? writePlace(place, reports, style) : '', words].filter((each) => each !== '').join('  ');
      return text === '' ? '' : labelledLine(label, text, style);
    }),
    labelledLine(say('label-measured'), measured, style),
  ].join('');
}

interface Line {
  readonly label: string;
  readonly place?: Place;
  readonly words?: string;
}

const because = (evidence: Record['because']): Line => ({ label: say('label-evidence'), words: evidenceLine(evidence, language()) });

function linkLines(record: Record): readonly Line[] {
  const { current, rival } = record;
  return [
    ...record.previous.map((place) => ({ label: say('label-previous'), place })),
    ...(current ? [{ label: say('label-current'), place: current }] : []),
    because(record.because),
    ...(rival ? [{ label: say('label-rival'), place: rival.place, words: say('link-probability', percent(rival.confidence)) }] : []),
  ];
}

function resultLines({ promise, told }: ResultClaim): readonly Line[] {
  return [{ label: say('label-previous'), place: promise }, { label: say('label-review'), place: told }, because(told.because)];
}

function writePlace({ report: id, text, span }: Place, reports: readonly ComparedReport[], style: TerminalStyle): string {
  const report = reports.find((one) => one.id === id);
  const where = report ? `${report.file}:${locate(report.text, span.start)}` : id;
  return `${plainLine(text)}  ${style.dim(plainLine(where))}`;
}

/** More than these are not read at a prompt. */
const MOST_SHOWN = 3;

const refusals: { readonly [code: string]: NoValues } = {
  'correction-conflict': 'refused-conflict',
  'correction-repeated': 'refused-repeated',
  'correction-ambiguous': 'refused-ambiguous',
  'correction-unfit': 'refused-unfit',
};

/** Why an answer of a review was not written, and what to do. */
export function explainRefusal(error: UserError): string {
  if (error instanceof WordsUnfound) return explainWords(error);
  if (error instanceof FileChanged) return say('file-changed-meanwhile', plainLine(error.file));
  const refusal = error instanceof CorrectionRefused ? refusals[error.code] : undefined;
  if (refusal) return say(refusal);
  const { failed, expected, advice } = wordMessage(error.says, language());
  const said = say('answer-unfit', failed, expected, advice);
  // Of a key of the review that does nothing here nothing was to be written.
  return error.says.key.startsWith('review-') ? said : say('not-written', said);
}

function explainWords({ count, near }: WordsUnfound): string {
  const shown = near.slice(0, MOST_SHOWN).map((text) => `“${plainLine(text)}”`);
  return count > 1 ? say('review-words-in-many', count, shown) : say('review-words-in-none', shown);
}
