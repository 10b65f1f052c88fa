import { type Language, UserError } from '@tongbi/model';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { AnswerInput, Tell } from '../engine/engine.js';
import type { Shown } from '../engine/result.js';
import { isCorrections } from './dropped-files.js';
import { FilesPanel } from './files-panel.js';
import { ResultView } from './result-view.js';
import { changeList, isWaiting, type ListedFile } from './report-list.js';
import { SaveBar, saveFile } from './save-bar.js';
import { StatusLine, type Work } from './status-line.js';
import { Choices, type View, ViewTabs } from './view-tabs.js';
import { pageWords } from './words.js';
import { Stopped, type WorkerClient } from './worker-client.js';

export interface AppProps {
  /** Reads files, one of which may end it. */
  readonly reader: WorkerClient;
  /** Compares. */
  readonly engine: WorkerClient;
  readonly examples: readonly File[];
  readonly firstLanguage: Language;
}

/** As long as the command gives a file. */
const READING_SECONDS = 60;
const IDLE: Work = { kind: 'idle' };

/** What persons say of the reports: the text of a file, as it was before each answer too. */
interface Corrections {
  readonly text: string;
  readonly before: readonly string[];
  /** Changes where the text was opened or taken back, and everything is to be compared again. */
  readonly version: number;
  readonly isSaved: boolean;
}

const failureOf = (error: unknown): Work => {
  if (error instanceof UserError) return { kind: 'refused', says: error.says };
  if (error instanceof Stopped) return { kind: 'stopped' };
  return { kind: 'bug', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
};

export function App({ reader, engine, examples, firstLanguage }: AppProps) {
  const [language, setLanguage] = useState(firstLanguage);
  const [list, change] = useReducer(changeList, [] as readonly ListedFile[]);
  const [view, setView] = useState<View>('comparison');
  const [focus, setFocus] = useState<number | null>(null);
  const [asked, setAsked] = useState<{ readonly indicator: string | null; readonly report: number | null }>({ indicator: null, report: null });
  const [corrections, setCorrections] = useState<Corrections>({ text: '', before: [], version: 0, isSaved: true });
  const [by, setBy] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const [indicators, setIndicators] = useState<readonly string[]>([]);
  const [work, setWork] = useState<Work>(IDLE);
  const turn = useRef(0);
  const ids = useRef(0);
  const words = pageWords(language);

  const waiting = list.filter(isWaiting).length;
  const used = list.filter(({ read, isUsed }) => read !== null && isUsed);
  const reads = used.map(({ read }) => read!);

  /** Reads a file, also one that was read before, with what the reader says of it now. */
  const readFile = async ({ id, file, said }: ListedFile) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await reader.ask('read', { bytes, name: file.name, said }, { limit: { seconds: READING_SECONDS, file: file.name } });
      change({ do: 'read', id, read });
    } catch (error) {
      if (!(error instanceof UserError)) setWork(failureOf(error));
      change({ do: 'refuse', id, says: error instanceof UserError ? error.says : { key: 'an-error', values: [] } });
    }
  };
  const openCorrections = async (file: File) => {
    const text = await file.text();
    setCorrections(({ version }) => ({ text, before: [], version: version + 1, isSaved: true }));
  };
  const add = (files: readonly File[]) => {
    for (const file of files.filter(isCorrections)) void openCorrections(file);
    const added = files
      .filter((file) => !isCorrections(file))
      .map((file): ListedFile => ({ id: ++ids.current, file, said: {}, isUsed: null, read: null, refused: null }));
    if (added.length === 0) return;
    change({ do: 'add', files: added });
    for (const one of added) void readFile(one);
  };
  const say = (one: ListedFile, said: ListedFile['said']) => {
    change({ do: 'say', id: one.id, said });
    void readFile({ ...one, said });
  };

  /** Shows what the engine makes; what it was making before is given up. */
  const make = async (perform: (tell: Tell) => Promise<Shown>): Promise<boolean> => {
    const own = ++turn.current;
    const isLast = () => own === turn.current;
    engine.stop();
    setWork({ kind: 'working', done: 0, all: 0 });
    try {
      const made = await perform((done, all) => isLast() && setWork({ kind: 'working', done, all }));
      if (!isLast()) return false;
      setShown(made);
      setWork(IDLE);
      return true;
    } catch (error) {
      if (isLast()) setWork(failureOf(error));
      return false;
    }
  };
  const makeView: Readonly<Record<View, () => boolean>> = {
    comparison: () => {
      if (reads.length < 2) return false;
      const index = used.findIndex(({ id }) => id === focus);
      const input = { reads, focus: index < 0 ? null : index, corrections: corrections.text, language };
      void make((tell) => engine.ask('compare', input, { tell }));
      return true;
    },
    figures: () => {
      const read = (used.find(({ id }) => id === asked.report) ?? used.at(-1))?.read;
      if (read) void make(() => engine.ask('figures', { read, language }));
      return Boolean(read);
    },
    places: () => {
      if (reads.length === 0) return false;
      void make(async () => {
        const stated = (await engine.ask('indicators', { reads })).map(({ indicator }) => indicator);
        setIndicators(stated);
        return await engine.ask('places', { reads, indicator: asked.indicator ?? stated[0] ?? '', language });
      });
      return true;
    },
  };
  const isSettled = waiting === 0 && list.every(({ read, isUsed }) => read === null || isUsed !== null);
  const usedKey = used.map(({ id, said }) => `${id} ${said.place ?? ''} ${said.year ?? ''}`).join('|');
  useEffect(() => {
    if (!isSettled) return;
    setShown(null);
    if (makeView[view]()) return;
    turn.current++;
    engine.stop();
    setWork(IDLE);
  }, [isSettled, usedKey, view, focus, asked.indicator, asked.report, corrections.version]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = words.page.title;
    if (shown) void make(() => engine.ask('show', { language }));
  }, [language]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!corrections.isSaved) addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [corrections.isSaved]);

  const answer = async (given: Pick<AnswerInput, 'anchor' | 'kind' | 'answer' | 'words'>) => {
    const signature = { on: new Date().toISOString().slice(0, 10), ...(by.trim() && { by: by.trim() }) };
    const made = await engine.ask('answer', { ...given, signature, language });
    setShown(made);
    setCorrections(({ text, before, version }) => ({ text: made.corrections, before: [...before, text], version, isSaved: false }));
  };
  const undo = () =>
    setCorrections(({ text, before, version }) => ({
      text: before.at(-1) ?? text,
      before: before.slice(0, -1),
      version: version + 1,
      isSaved: before.length < 2,
    }));
  const save = async (format: string) => {
    try {
      const { name, content } = await engine.ask('save', { format, language });
      saveFile(name, content);
    } catch (error) {
      setWork(failureOf(error));
    }
  };
  const stop = () => {
    turn.current++;
    reader.stop();
    engine.stop();
    setShown(null);
    setWork({ kind: 'stopped' });
  };

  return (
    <>
      <a class="skip" href="#result">
        {words.page.skip}
      </a>
      <FilesPanel
        {...{ list, used, focus, words, change, say, add, setFocus }}
        onLanguage={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        onExample={() => add(examples)}
        hasFocus={view === 'comparison' && used.length > 2}
        isFolded={shown !== null}
      />
      <main id="result" tabIndex={-1}>
        {list.length > 0 && (
          <div class="bar">
            <ViewTabs {...{ view, setView, words }} />
            <Choices {...{ view, used, indicators, asked, setAsked, words }} />
            {shown && <SaveBar {...{ shown, save, words }} corrections={{ ...corrections, by, setBy, undo, onSaved: () => setCorrections((now) => ({ ...now, isSaved: true })) }} />}
          </div>
        )}
        <StatusLine {...{ work, waiting, stop, words }} isReady={shown !== null} hint={list.length === 0 ? null : reads.length < 2 && view === 'comparison' ? words.result.none : reads.length === 0 ? words.result.noneRead : null} />
        {shown && <ResultView {...{ shown, answer, words }} />}
      </main>
    </>
  );
}
