import { useEffect, useRef } from 'preact/hooks';
import type { GivenAnswer, Shown } from '../engine/requests.js';
import { addClaims, type Drafts } from './add-claims.js';
import type { PageWords } from './words.js';

interface ResultViewProps {
  readonly shown: Shown;
  readonly answer: (given: GivenAnswer) => Promise<void>;
  readonly words: PageWords;
}

/** A page in a frame, of which the reader keeps the place when it is made anew; or a table. */
export function ResultView({ shown, answer, words }: ResultViewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const drafts = useRef<Drafts>(new Map());
  const place = useRef({ scrolled: 0, anchor: '' });
  useEffect(() => {
    const element = frame.current;
    if (!element || shown.page === null) return;
    place.current.scrolled = element.contentWindow?.scrollY ?? 0;
    element.srcdoc = shown.page;
  }, [shown.page]);
  const answerAt: typeof answer = async (given) => {
    place.current.anchor = given.anchor;
    await answer(given);
  };
  const onLoad = () => {
    const page = frame.current?.contentWindow;
    if (!page?.document.body?.childElementCount) return;
    addClaims(page, shown.claims, { answer: answerAt, drafts: drafts.current, words });
    const { anchor, scrolled } = place.current;
    if (page.document.getElementById(anchor)) page.location.hash = anchor;
    else page.scrollTo(0, scrolled);
  };
  if (shown.page !== null) return <iframe ref={frame} title={words.result.frame} onLoad={onLoad} />;
  const [heads = [], ...rows] = shown.rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section class="figures" aria-label={words.result.frame} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} class={typeof cell === 'number' ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
