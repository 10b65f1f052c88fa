import { useEffect, useState } from 'preact/hooks';

export interface Corrections {
  /** Of the corrections file. */
  readonly text: string;
  /** The text before each answer of this sitting, and before each file that was opened. */
  readonly before: readonly string[];
  /** Another one where the text was opened or taken back, so that everything is to be compared again. */
  readonly version: number;
  readonly isSaved: boolean;
  readonly open: (file: File) => void;
  readonly add: (text: string) => void;
  readonly undo: () => void;
  readonly setSaved: () => void;
}

export function useCorrections(): Corrections {
  const [now, set] = useState({ text: '', before: [] as readonly string[], version: 0, saved: '' });
  const isSaved = now.text === now.saved || now.text === '';
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!isSaved) addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isSaved]);
  const add = (text: string): void => set((known) => ({ ...known, text, before: [...known.before, known.text] }));
  const setSaved = (): void => set((known) => ({ ...known, saved: known.text }));
  return {
    ...now,
    isSaved,
    open: (file) => {
      void file.text().then((text) => {
        add(text);
        set((known) => ({ ...known, version: known.version + 1, saved: text }));
      });
    },
    add,
    undo: () =>
      set((known) => ({
        ...known,
        text: known.before.at(-1) ?? known.text,
        before: known.before.slice(0, -1),
        version: known.version + 1,
      })),
    setSaved,
  };
}
