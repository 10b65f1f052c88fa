import type { Shown } from '../engine/requests.js';
import type { Corrections } from './use-corrections.js';
import type { PageWords } from './words.js';

/** As the command looks for it. */
const CORRECTIONS_NAME = 'tongbi.corrections.yaml';

/** Hands a file to the reader. */
export function saveFile(name: string, content: string | Uint8Array | Blob): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A picture of lines as one of dots, twice as fine as it is shown, for messages that take no other. */
export async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width * 2, picture.height * 2);
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

interface SaveBarProps {
  readonly shown: Shown;
  readonly save: (format: string) => Promise<void>;
  readonly corrections: Corrections;
  readonly by: string;
  readonly setBy: (by: string) => void;
  readonly words: PageWords;
}

/** What can be saved of what is shown, and of what the reader said of it. */
export function SaveBar({ shown, save, corrections, by, setBy, words }: SaveBarProps) {
  const formats = shown.formats.flatMap(({ name }) => (name === 'svg' ? [name, 'png'] : [name]));
  const { text, before, isSaved, undo, setSaved } = corrections;
  const print = () => (document.querySelector('iframe')?.contentWindow ?? window).print();
  return (
    <div class="save">
      <fieldset>
        <legend>{words.save.label}</legend>
        {formats.map((name) => (
          <button type="button" key={name} onClick={() => void save(name)}>
            {words.formats[name] ?? name}
          </button>
        ))}
        <button type="button" onClick={print}>
          {words.save.print}
        </button>
      </fieldset>
      {shown.corrected > 0 && (
        <div>
          <button
            type="button"
            onClick={() => {
              saveFile(CORRECTIONS_NAME, text);
              setSaved();
            }}
          >
            {words.save.corrections(shown.corrected)}
          </button>
          {before.length > 0 && (
            <button type="button" onClick={undo}>
              {words.save.undo}
            </button>
          )}
          <label>
            {words.save.by} <input value={by} size={8} onInput={({ currentTarget }) => setBy(currentTarget.value)} />
          </label>
          {!isSaved && <span class="note">{words.save.unsaved}</span>}
        </div>
      )}
    </div>
  );
}
