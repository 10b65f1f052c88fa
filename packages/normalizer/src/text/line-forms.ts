import { anyOf } from '@tongbi/model';
import { enAbbreviations } from '../generated/en-abbreviations.js';
import { genreWords } from '../generated/genre-words.js';
import { lineForms } from '../generated/line-forms.js';

type Form = keyof typeof lineForms;

/** What `${name}` of a pattern stands for: the words of a class, or else the form of that name. */
function named(name: string): string {
  const words = [...genreWords, ...enAbbreviations].flatMap((row) => (row.class === name ? [row.word] : []));
  return words.length ? anyOf(words) : `(?:${sourceOf(name as Form)})`;
}

const sourceOf = (form: Form): string => lineForms[form].pattern.replace(/\$\{([\w-]+)\}/gu, (_, name: string) => named(name));

/** The forms of the genre, by what each recognises. */
export const forms = Object.fromEntries(
  (Object.keys(lineForms) as Form[]).map((form) => [form, new RegExp(sourceOf(form), 'u')]),
) as Readonly<Record<Form, RegExp>>;
