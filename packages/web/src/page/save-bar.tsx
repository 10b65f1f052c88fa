import type { Shown } from '../engine/requests.js';
import type { PageWords } from './words.js';

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
  readonly words: PageWords;
}

export function SaveBar({ shown, save, words }: SaveBarProps) {
  const formats = shown.formats.flatMap(({ name }) => (name === 'svg' ? [name, 'png'] : [name]));
  const print = () => (document.querySelector('iframe')?.contentWindow ?? window).print();
  return (
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
  );
}
