import { sharedWording } from '@tongbi/renderer/parts';
import { useEffect, useState } from 'preact/hooks';
import { chosenFiles, droppedFiles, pathOf } from './dropped-files.js';
import { Notes } from './notes.js';
import { type ListedFile, nameOf } from './report-list.js';
import { Refusal } from './status-line.js';
import type { Reports } from './use-reports.js';
import type { PageWords } from './words.js';

interface FilesPanelProps {
  readonly reports: Reports;
  readonly words: PageWords;
  /** Id of the file that all others are compared with; null where that is not known yet. */
  readonly focus: number | null;
  readonly setFocus: (id: number | null) => void;
  readonly hasFocus: boolean;
  /** Whether there is something to be seen instead. */
  readonly isFolded: boolean;
  readonly onLanguage: () => void;
  readonly onExample: () => void;
}

/** The name of the product, where files are dropped or chosen, and what was understood of each. */
export function FilesPanel(props: FilesPanelProps) {
  const { reports, words, isFolded, onLanguage, onExample } = props;
  const { list, used, add, change } = reports;
  const [isOpen, setOpen] = useState(false);
  const isOver = useDrop(add);
  const isEmpty = list.length === 0;
  useEffect(() => {
    if (isEmpty) setOpen(false);
  }, [isEmpty]);
  return (
    <header class={isEmpty ? 'empty' : undefined}>
      <div class="head">
        <h1>{words.page.name}</h1>
        {!isEmpty && (
          <button type="button" class="fold" aria-expanded={isOpen || !isFolded} aria-controls="files" onClick={() => setOpen(!isOpen)}>
            {words.files.show(used.map(nameOf).join(words.language === 'zh' ? '、' : ', ') || words.files.count(list.length))}
          </button>
        )}
        <button type="button" class="language" lang={words.language === 'zh' ? 'en' : 'zh-CN'} onClick={onLanguage}>
          {words.page.otherLanguage}
        </button>
      </div>
      <section id="files" aria-label={words.files.title} hidden={!isEmpty && isFolded && !isOpen}>
        <div class={isOver ? 'drop over' : 'drop'}>
          <p class="lead">{words.page.lead}</p>
          <p class="actions">
            <Chooser label={words.files.choose} add={add} />
            <Chooser label={words.files.chooseFolder} add={add} isFolder />
            {isEmpty ? (
              <button type="button" onClick={onExample}>
                {words.files.example}
              </button>
            ) : (
              <button type="button" onClick={() => change({ do: 'clear' })}>
                {words.files.clear}
              </button>
            )}
            <Chooser label={words.files.openCorrections} add={add} accept=".yaml,.yml" />
          </p>
          <p class="note">{words.page.formats}</p>
          <p class="note">{words.page.private}</p>
        </div>
        {!isEmpty && <FilesTable {...props} />}
      </section>
      {isOver && <div class="veil">{words.files.dropHere}</div>}
    </header>
  );
}

/** Whether something is held over the page; what is dropped anywhere on it is added. */
function useDrop(add: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(add);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  });
  return isOver;
}

interface ChooserProps {
  readonly label: string;
  readonly add: (files: readonly File[]) => void;
  readonly isFolder?: boolean;
  readonly accept?: string;
}

/** A button that opens the dialogue of the system. */
function Chooser({ label, add, isFolder = false, accept }: ChooserProps) {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        class="vh"
        multiple
        {...(isFolder && { webkitdirectory: true })}
        {...(accept && { accept })}
        onChange={({ currentTarget }) => {
          add(chosenFiles(currentTarget.files));
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

function FilesTable(props: FilesPanelProps) {
  const { reports, words, hasFocus } = props;
  const { files } = words;
  return (
    <div class="scroll">
      <table>
        <caption class="vh">{files.title}</caption>
        <thead>
          <tr>
            <th scope="col">{files.use}</th>
            <th scope="col">{files.file}</th>
            <th scope="col">{files.place}</th>
            <th scope="col">{files.year}</th>
            <th scope="col">{files.understood}</th>
            {hasFocus && <th scope="col">{files.focus}</th>}
            <th scope="col">
              <span class="vh">{files.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.list.map((one) => (
            <FileRow key={one.id} {...props} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FileRow({ one, reports, words, hasFocus, focus, setFocus }: FilesPanelProps & { readonly one: ListedFile }) {
  const { change, say } = reports;
  const { files } = words;
  const { id, file, said, read, refused, isUsed } = one;
  const path = pathOf(file);
  const { place, year } = read?.report ?? { place: null, year: null };
  const sayYear = (input: HTMLInputElement) => {
    if (input.reportValidity()) say(one, { ...said, year: input.value ? Number(input.value) : undefined });
  };
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={files.useFile(path)}
          checked={isUsed ?? false}
          disabled={read === null}
          onChange={({ currentTarget }) => change({ do: 'use', id, isUsed: currentTarget.checked })}
        />
      </td>
      <th scope="row">{path}</th>
      {read ? (
        <>
          <td>
            <input
              aria-label={files.placeOf(path)}
              size={6}
              key={place}
              defaultValue={place ?? ''}
              onChange={({ currentTarget }) => say(one, { ...said, place: currentTarget.value.trim() || undefined })}
            />
          </td>
          <td>
            <input
              aria-label={files.yearOf(path)}
              size={4}
              inputMode="numeric"
              pattern="(?:19|20)[0-9]{2}"
              title={files.yearForm}
              key={year}
              defaultValue={year ?? ''}
              onChange={({ currentTarget }) => sayYear(currentTarget)}
            />
          </td>
        </>
      ) : (
        <td colSpan={2}>{refused ? '' : files.reading}</td>
      )}
      <td>
        {read && (
          <>
            {files.size(sharedWording(words.language).edition(read.report.edition), read.report.parts.length, read.report.text.length)}
            <Notes diagnostics={read.diagnostics} words={words} />
          </>
        )}
        {refused && (
          <div class="problem">
            <Refusal says={refused} words={words} />
          </div>
        )}
      </td>
      {hasFocus && (
        <td>
          {read && isUsed && (
            <input type="radio" name="focus" aria-label={files.focusFile(path)} checked={id === focus} onChange={() => setFocus(id)} />
          )}
        </td>
      )}
      <td>
        <button type="button" aria-label={files.removeFile(path)} onClick={() => change({ do: 'remove', id })}>
          ×
        </button>
      </td>
    </tr>
  );
}
