import { type Message, said, sayMessage, wordMessage } from '@tongbi/model';
import type { PageWords } from './words.js';

/** What the engine is doing, or why it did not. */
export type Work =
  | { readonly kind: 'idle' | 'stopped' }
  | { readonly kind: 'working'; readonly done: number; readonly all: number }
  | { readonly kind: 'refused'; readonly says: Message }
  | { readonly kind: 'bug'; readonly detail: string };

/** What failed, was expected and received, and what to do. */
export function Refusal({ says, words }: { readonly says: Message; readonly words: PageWords }) {
  const { failed, expected, received, advice } = wordMessage(says, words.language);
  const row = (name: 'expected-line' | 'received-line' | 'advice-line', part?: string) =>
    part && sayMessage(said(name, part), words.language);
  return (
    <>
      {[failed, row('expected-line', expected), row('received-line', received), row('advice-line', advice)].filter(Boolean).map((part) => (
        <p key={part}>{part}</p>
      ))}
    </>
  );
}

interface StatusLineProps {
  readonly work: Work;
  /** Files that are being read. */
  readonly waiting: number;
  readonly isReady: boolean;
  /** What to do first, where nothing can be made yet. */
  readonly hint: string | null;
  readonly stop: () => void;
  /** Begins what was stopped; null where there is too little for it. */
  readonly again: (() => void) | null;
  readonly words: PageWords;
}

/** How far the work is; screen readers hear it as well. */
export function StatusLine({ work, waiting, isReady, hint, stop, again, words }: StatusLineProps) {
  const { result } = words;
  const isBusy = waiting > 0 || work.kind === 'working';
  const progress = waiting > 0 ? result.reading(waiting) : work.kind === 'working' ? progressOf(work, words) : null;
  return (
    <>
      <div class="status" role="status">
        {progress ?? (work.kind === 'stopped' ? result.stopped : isReady ? <span class="vh">{result.ready}</span> : hint)}
        {!isBusy && work.kind === 'stopped' && again && (
          <button type="button" onClick={again}>
            {result.again}
          </button>
        )}
        {isBusy && (
          <>
            {' '}
            <progress aria-label={progress ?? ''} {...(work.kind === 'working' && work.all > 1 && { value: work.done, max: work.all })} />{' '}
            <button type="button" onClick={stop}>
              {result.stop}
            </button>
          </>
        )}
      </div>
      {work.kind === 'refused' && (
        <div class="problem" role="alert">
          <Refusal says={work.says} words={words} />
        </div>
      )}
      {work.kind === 'bug' && (
        <div class="problem" role="alert">
          <p>{result.bug}</p>
          <pre>{work.detail}</pre>
        </div>
      )}
    </>
  );
}

const progressOf = ({ done, all }: { readonly done: number; readonly all: number }, { result }: PageWords): string =>
  all === 0 ? result.words : all === 1 ? result.working : result.comparing(done, all);
