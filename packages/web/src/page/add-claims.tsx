import type { UserError } from '@tongbi/model';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerInput, CardClaims, Shown } from '../engine/requests.js';
import { Refusal } from './status-line.js';
import type { PageWords } from './words.js';

/** Throws `UserError` alone. */
type Answer = (given: Pick<AnswerInput, 'anchor' | 'kind' | 'answer' | 'words'>) => Promise<void>;

/** In the colours of the page that they stand in. */
const STYLE = `
.settle { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: baseline; margin-top: 6px; font-size: var(--small); color: var(--muted); }
.settle button { min-height: 26px; padding: 0 8px; font-size: var(--small); color: var(--ink); }
.settle > button:first-child { color: var(--muted); border-color: transparent; text-decoration: underline; text-underline-offset: .22em; text-decoration-color: var(--rule); padding: 0; background: none; }
.settle form, .settle .choices { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: baseline; flex-basis: 100%; }
.settle fieldset { border: 0; margin: 0; padding: 0; }
.settle legend { float: left; padding: 0; margin-right: 8px; }
.settle [role="alert"] { flex-basis: 100%; color: var(--missed); }
@media print { .settle { display: none; } }
`;

/** Puts at each card of a comparison's page what can be answered to its claims. */
export function addClaims(page: Window, claims: Shown['claims'], answer: Answer, words: PageWords): void {
  // A style of the document's own scripts is no inline style, which the policy of the page forbids.
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(STYLE);
  page.document.adoptedStyleSheets = [sheet];
  for (const [anchor, card] of Object.entries(claims)) {
    const body = page.document.getElementById(anchor)?.lastElementChild;
    if (!body) continue;
    const place = page.document.createElement('div');
    place.className = 'settle';
    body.append(place);
    render(<CardAnswers {...{ anchor, card, answer, words }} />, place);
  }
}

interface CardAnswersProps {
  readonly anchor: string;
  readonly card: CardClaims;
  readonly answer: Answer;
  readonly words: PageWords;
}

/** One button; pressed, what can be answered. */
function CardAnswers({ anchor, card, answer, words }: CardAnswersProps) {
  const [isOpen, setOpen] = useState(false);
  const [asks, setAsks] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<UserError | null>(null);
  const send = async (kind: CardClaims[number]['kind'], given: AnswerInput['answer'], typed = '') => {
    setBusy(true);
    setRefused(null);
    try {
      await answer({ anchor, kind, answer: given, words: typed });
    } catch (error) {
      setRefused(error as UserError);
    } finally {
      setBusy(false);
    }
  };
  const sendWords = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = (event.currentTarget as HTMLFormElement).querySelector('input')?.value.trim() ?? '';
    if (typed) void send('link', 'words', typed);
  };
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.claim.open}
      </button>
      {isOpen &&
        card.map(({ kind, answers }) => (
          <fieldset class="choices" key={kind}>
            <legend>{words.claim[kind]}</legend>
            {answers.map((each) => (
              <button
                type="button"
                key={each}
                disabled={isBusy}
                onClick={() => (each === 'words' ? setAsks(!asks) : void send(kind, each))}
              >
                {words.claim[each]}
              </button>
            ))}
          </fieldset>
        ))}
      {isOpen && asks && (
        <form onSubmit={sendWords}>
          <label>
            {words.claim.wordsLabel} <input name="words" size={24} />
          </label>
          <button type="submit" disabled={isBusy}>
            {words.claim.send}
          </button>
        </form>
      )}
      {refused && (
        <div role="alert">
          <Refusal says={refused.says} words={words} />
        </div>
      )}
    </>
  );
}
