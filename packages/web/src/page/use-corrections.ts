import { useEffect, useState } from 'preact/hooks';

/** The text of the corrections file, with what changes it; `version` is another one where it was opened or taken back, so that everything is to be compared again. */
export function useCorrections() {
  // `before`: the text before each answer of this sitting, and before each file that was opened.
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
    open: (file: File): void => {
      void file.text().then((text) => {
        add(text);
        set((known) => ({ ...known, version: known.version + 1, saved: text }));
      });
    },
    add,
    undo: (): void =>
      set((known) => ({
        ...known,
        text: known.before.at(-1) ?? known.text,
        before: known.before.slice(0, -1),
        version: known.version + 1,
      })),
    setSaved,
  };
}

export type Corrections = ReturnType<typeof useCorrections>;
