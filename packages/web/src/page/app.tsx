import { type Language, UserError } from '@tongbi/model';
import { useEffect, useState } from 'preact/hooks';
import type { GivenAnswer } from '../engine/requests.js';
import { CorrectionsBar } from './corrections-bar.js';
import { FilesPanel } from './files-panel.js';
import { ResultView } from './result-view.js';
import { SaveBar, saveFile, toPng } from './save-bar.js';
import { StatusLine } from './status-line.js';
import { useCorrections } from './use-corrections.js';
import { useReports } from './use-reports.js';
import { useResult } from './use-result.js';
import { type Asked, Choices, type View, ViewTabs } from './view-tabs.js';
import { pageWords } from './words.js';
import type { WorkerClient } from './worker-client.js';

interface AppProps {
  /** Reads files, one of which may end it. */
  readonly reader: WorkerClient;
  readonly engine: WorkerClient;
  readonly examples: readonly File[];
  readonly firstLanguage: Language;
}

export function App({ reader, engine, examples, firstLanguage }: AppProps) {
  const [language, setLanguage] = useState(firstLanguage);
  const [view, setView] = useState<View>('comparison');
  const [focus, setFocus] = useState<number | null>(null);
  const [asked, setAsked] = useState<Asked>({ indicator: null, report: null });
  const [indicators, setIndicators] = useState<readonly string[]>([]);
  const [by, setBy] = useState('');
  const [tries, setTries] = useState(0);
  const corrections = useCorrections();
  const { shown, work, setShown, make, stop, fail } = useResult(engine);
  const reports = useReports(reader, corrections.open, fail);
  const { list, used, waiting, isSettled, add } = reports;
  const reads = used.map(({ read }) => read!);
  const hasFocus = view === 'comparison' && used.length > 2;
  const chosen = used.findIndex(({ id }) => id === focus);
  const words = pageWords(language);

  const makers: Readonly<Record<View, () => void>> = {
    comparison: () => {
      // Of two the later is compared with the earlier: it can be chosen among more only.
      const input = { reads, focus: chosen < 0 || !hasFocus ? null : chosen, corrections: corrections.text, language };
      make((tell) => engine.ask('compare', input, { tell }));
    },
    figures: () => {
      const { read } = used.find(({ id }) => id === asked.report) ?? used.at(-1)!;
      make(() => engine.ask('figures', { read: read!, language }));
    },
    places: () =>
      make(async () => {
        const made = await engine.ask('places', { reads, indicator: asked.indicator, language });
        setIndicators(made.indicators);
        return made;
      }),
  };
  const isEnough = reads.length >= (view === 'comparison' ? 2 : 1);
  const usedKey = used.map(({ id, said }) => `${id} ${said.place ?? ''} ${said.year ?? ''}`).join('|');
  useEffect(() => {
    if (!isSettled) return;
    stop('idle');
    if (isEnough) makers[view]();
  }, [isSettled, usedKey, view, focus, asked, corrections.version, tries]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = words.page.title;
    // Also what was being made while the language was changed.
    if (shown && shown.language !== language) make(() => engine.ask('show', { language }), true);
  }, [language, shown]);

  const answer = async (given: GivenAnswer) => {
    const signature = { on: new Date().toISOString().slice(0, 10), ...(by.trim() && { by: by.trim() }) };
    try {
      const made = await engine.ask('answer', { ...given, signature, language });
      setShown(made);
      corrections.add(made.corrections);
    } catch (error) {
      if (error instanceof UserError) throw error;
      fail(error);
    }
  };
  const save = async (format: string) => {
    try {
      const { name, content } = await engine.ask('save', { format: format === 'png' ? 'svg' : format, language });
      if (format === 'png') saveFile(name.replace(/svg$/u, 'png'), await toPng(String(content)));
      else saveFile(name, content);
    } catch (error) {
      fail(error);
    }
  };
  const isCorrected = corrections.text !== '' || corrections.before.length > 0;
  const hint = list.length === 0 || isEnough ? null : view === 'comparison' ? words.result.none : words.result.noneRead;
  return (
    <>
      <a class="skip" href="#result">
        {words.page.skip}
      </a>
      <FilesPanel
        {...{ reports, words, setFocus, hasFocus }}
        focus={used[chosen < 0 ? (shown?.focus ?? -1) : chosen]?.id ?? null}
        onLanguage={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        onExample={() => add(examples)}
        isFolded={shown !== null}
      />
      <main id="result" tabIndex={-1}>
        {list.length > 0 && (
          <div class="bar">
            <ViewTabs {...{ view, setView, words }} />
            <Choices {...{ view, used, indicators, asked, setAsked, words }} />
            <div class="save">
              {shown && <SaveBar {...{ shown, save, words }} />}
              {view === 'comparison' && isCorrected && <CorrectionsBar {...{ shown, corrections, by, setBy, words }} />}
            </div>
          </div>
        )}
        <StatusLine
          {...{ work, waiting, hint, words }}
          isReady={shown !== null}
          again={isEnough ? () => setTries(tries + 1) : null}
          stop={() => {
            reader.stop();
            stop('stopped');
          }}
        />
        {shown && <ResultView {...{ shown, answer, words }} />}
      </main>
    </>
  );
}
