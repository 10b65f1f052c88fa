import { fillPhrase } from '@tongbi/model';
import { textWidth } from '@tongbi/renderer/text';
import type { Help, Option } from 'commander';
import { helpTexts } from '../generated/help-texts.js';
import { language } from '../language.js';

type HelpKey = keyof typeof helpTexts;

/** A text of the help in the language of the command. */
export const help = (key: HelpKey, ...values: readonly (string | readonly string[])[]): string =>
  values.length ? fillPhrase(helpTexts[key][language()], values, language()) : helpTexts[key][language()];

const known = (key: string): HelpKey | undefined => (Object.hasOwn(helpTexts, key) ? (key as HelpKey) : undefined);

/** What help says of a command's option: a text of its own, or that of all commands that have it. */
export function optionHelp(command: string, long: string): string {
  const key = known(`${command}.${long.slice(2)}`) ?? known(long);
  if (key) return help(key);
  throw new TypeError(`no help for ${long} of ${command}`);
}

/** What stands for an option that is not given; null where nothing is said of it. */
export function usualHelp(command: string, long: string): string | null {
  const key = known(`${command}.${long.slice(2)}.usual`);
  return key ? help(key) : null;
}

/** `<files...>` as <文件...>: the names of values, in the words of the language. */
const namesIn = (text: string): string =>
  text.replace(/(?<=[<[])[a-z]+/gu, (name) => {
    const key = known(`word.${name}`);
    return key ? help(key) : name;
  });

/** How the help is laid out: as commander does, in the language of the command. */
export const helpLayout: Partial<Help> = {
  styleTitle: (title) => {
    const key = known(`title.${title}`);
    return key ? help(key) : title;
  },
  displayWidth: textWidth,
  styleUsage: namesIn,
  styleOptionTerm: namesIn,
  styleSubcommandTerm: namesIn,
  optionDescription: ({ description, argChoices, defaultValueDescription }: Option) => {
    const chosen = argChoices ? help('choices', description, argChoices) : description;
    return defaultValueDescription ? help('default', chosen, defaultValueDescription) : chosen;
  },
};
