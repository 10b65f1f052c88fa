import { CORRECTIONS_NAME } from '@tongbi/archive';
import type { Shown } from '../engine/requests.js';
import { Notes } from './notes.js';
import { saveFile } from './save-bar.js';
import type { Corrections } from './use-corrections.js';
import type { PageWords } from './words.js';

interface CorrectionsBarProps {
  /** Null while it is made, and where the corrections are none that can be read: then they can be taken back. */
  readonly shown: Shown | null;
  readonly corrections: Corrections;
  readonly by: string;
  readonly setBy: (by: string) => void;
  readonly words: PageWords;
}

/** What the reader said of the reports: to be saved, signed and taken back. */
export function CorrectionsBar({ shown, corrections, by, setBy, words }: CorrectionsBarProps) {
  const { text, before, isSaved, undo, setSaved } = corrections;
  const save = () => {
    saveFile(CORRECTIONS_NAME, text);
    setSaved();
  };
  return (
    <div>
      {shown !== null && shown.corrected > 0 && (
        <button type="button" onClick={save}>
          {words.save.corrections(shown.corrected)}
        </button>
      )}
      {before.length > 0 && (
        <button type="button" onClick={undo}>
          {words.save.undo}
        </button>
      )}
      <label>
        {words.save.by} <input value={by} size={8} onInput={({ currentTarget }) => setBy(currentTarget.value)} />
      </label>
      {!isSaved && <span class="note">{words.save.unsaved}</span>}
      <Notes diagnostics={shown?.unfollowed ?? []} words={words} />
    </div>
  );
}
