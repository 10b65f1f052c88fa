import { useEffect, useState } from 'preact/hooks';

/** What persons say of the reports. */
export interface Corrections {
  /** Of the corrections file. */
  readonly text: string;
  /** The text before each answer of this sitting. */
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
  const [now, set] = useState({ text: '', before: [] as readonly string[], version: 0, isSaved: true });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!now.isSaved) addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [now.isSaved]);
  return {
    ...now,
    open: (file) => {
      void file.text().then((text) => set(({ version }) => ({ text, before: [], version: version + 1, isSaved: true })));
    },
    add: (text) => set((known) => ({ ...known, text, before: [...known.before, known.text], isSaved: false })),
    undo: () =>
      set(({ text, before, version }) => ({
        text: before.at(-1) ?? text,
        before: before.slice(0, -1),
        version: version + 1,
        isSaved: before.length < 2,
      })),
    setSaved: () => set((known) => ({ ...known, isSaved: true })),
  };
}
