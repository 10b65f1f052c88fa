import { type Language, type Say, said, sayMessage } from '@tongbi/model';

let chosen: Language = 'en';
let shown: Language = 'zh';

/** The language in which the command speaks until it ends. */
export const language = (): Language => chosen;

/** The language of what it shows of reports: Chinese, as the pages are, unless another one is asked for. */
export const shownLanguage = (): Language => shown;

/** As `--lang` says; else the locale: of the variables that POSIX names the first that is set, and where none is, what the system says. */
export function chooseLanguage(words: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): void {
  const asked = words.flatMap((word, index) => (word === '--lang' ? words[index + 1] : /^--lang=(.*)$/u.exec(word)?.[1]) ?? []).at(-1);
  const locale = asked ?? (LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale);
  chosen = /^zh/iu.test(locale) ? 'zh' : 'en';
  shown = asked === 'en' ? 'en' : 'zh';
}

/** A message of the catalogue in the language of the command. */
export const say: Say = (key, ...values) => sayMessage(said(key, ...values), chosen);

/** A message in the language of what is shown. */
export const show: Say = (key, ...values) => sayMessage(said(key, ...values), shown);
