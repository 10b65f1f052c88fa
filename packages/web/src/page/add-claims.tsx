import type { UserError } from '@tongbi/model';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { CardClaims, GivenAnswer, Shown } from '../engine/requests.js';
import { Refusal } from './status-line.js';
import type { PageWords } from './words.js';

/** Throws `UserError` alone. */
type Answer = (given: GivenAnswer) => Promise<void>;

/** What is open and typed at a card. */
interface Draft {
  readonly isOpen: boolean;
  readonly asks: boolean;
  readonly typed: string;
}

/** By the id of the card; kept when the page is made anew. */
export type Drafts = Map<string, Draft>;

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
export function addClaims(page: Window, claims: Shown['claims'], given: Pick<CardAnswersProps, 'answer' | 'drafts' | 'words'>): void {
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
    render(<CardAnswers {...{ anchor, card, ...given }} />, place);
  }
}

interface CardAnswersProps {
  readonly anchor: string;
  readonly card: CardClaims;
  readonly answer: Answer;
  readonly drafts: Drafts;
  readonly words: PageWords;
}

/** One button; pressed, what can be answered. */
function CardAnswers({ anchor, card, answer, drafts, words }: CardAnswersProps) {
  const [draft, setDraft] = useState(drafts.get(anchor) ?? { isOpen: false, asks: false, typed: '' });
  const { isOpen, asks, typed } = draft;
  const change = (fields: Partial<Draft>): void => {
    drafts.set(anchor, { ...draft, ...fields });
    setDraft({ ...draft, ...fields });
  };
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<UserError | null>(null);
  const send = async (kind: CardClaims[number]['kind'], given: GivenAnswer['answer']) => {
    setBusy(true);
    setRefused(null);
    try {
      await answer({ anchor, kind, answer: given, words: typed.trim() });
      drafts.delete(anchor);
    } catch (error) {
      setRefused(error as UserError);
    } finally {
      setBusy(false);
    }
  };
  const sendWords = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim()) void send('link', 'words');
  };
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => change({ isOpen: !isOpen })}>
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
                onClick={() => (each === 'words' ? change({ asks: !asks }) : void send(kind, each))}
              >
                {words.claim[each]}
              </button>
            ))}
          </fieldset>
        ))}
      {isOpen && asks && (
        <form onSubmit={sendWords}>
          <label>
            {words.claim.wordsLabel}{' '}
            <input name="words" size={24} value={typed} onInput={({ currentTarget }) => change({ typed: currentTarget.value })} />
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
