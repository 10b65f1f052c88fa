import { pathOf } from './dropped-files.js';
import { type ListedFile, nameOf } from './report-list.js';
import type { PageWords } from './words.js';

const views = ['comparison', 'figures', 'places'] as const;
export type View = (typeof views)[number];

export function ViewTabs({ view, setView, words }: Pick<ChoicesProps, 'view' | 'words'> & { readonly setView: (view: View) => void }) {
  return (
    <fieldset class="tabs">
      <legend class="vh">{words.views.label}</legend>
      {views.map((one) => (
        <button type="button" key={one} aria-pressed={one === view} onClick={() => setView(one)}>
          {words.views[one]}
        </button>
      ))}
    </fieldset>
  );
}

export interface Asked {
  /** Null for what most places set a target for. */
  readonly indicator: string | null;
  /** Id of a file; null for the last one. */
  readonly report: number | null;
}

interface ChoicesProps {
  readonly view: View;
  readonly used: readonly ListedFile[];
  readonly indicators: readonly string[];
  readonly asked: Asked;
  readonly setAsked: (asked: Asked) => void;
  readonly words: PageWords;
}

/** Of which report the figures, for which indicator the targets. */
export function Choices({ view, used, indicators, asked, setAsked, words }: ChoicesProps) {
  if (view === 'figures' && used.length > 1)
    return (
      <label>
        {words.result.report}{' '}
        <select
          value={asked.report ?? used.at(-1)!.id}
          onChange={({ currentTarget }) => setAsked({ ...asked, report: Number(currentTarget.value) })}
        >
          {used.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)} · {pathOf(one.file)}
            </option>
          ))}
        </select>
      </label>
    );
  if (view !== 'places' || used.length === 0) return null;
  const shownIndicator = asked.indicator ?? indicators[0] ?? '';
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const indicator = new FormData(event.currentTarget as HTMLFormElement).get('indicator');
    if (typeof indicator === 'string' && indicator.trim()) setAsked({ ...asked, indicator: indicator.trim() });
  };
  return (
    <form class="inline" onSubmit={send}>
      <label>
        {words.result.indicator} <input key={shownIndicator} name="indicator" list="indicators" defaultValue={shownIndicator} />
      </label>
      <datalist id="indicators">
        {indicators.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit">{words.result.show}</button>
    </form>
  );
}
