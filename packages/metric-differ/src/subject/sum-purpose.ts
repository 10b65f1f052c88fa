import { forms } from '../genre-words.js';
import { unitKind } from '../numbers/read-unit.js';
import { objectOfClauseBefore } from './clause-subject.js';
import { readNounPhrase } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';
import { namesSum } from './thing-of.js';
import type { Reading } from './topic.js';

const longestPurpose = 32;

export const isSum = ({ context }: Site): boolean => unitKind(context.number.unit) === 'money';

/** What stands behind a sum as what it is for: 安排90亿元，用于渔民培训. */
export const purposeBehind = (text: string, site: Site): string | undefined =>
  forms.paidFor.exec(text.slice(site.end, site.clauseEnd + longestPurpose))?.[1];

/**
 * A sum whose name does not say what it is for: 中央财政拟投入90亿元用于促进就业, 安排90亿元资金支持再就业; else what the clause before speaks of, of a
 * treasury's alone: 加强渔业保障，中央财政将安排90亿元.
 */
export function withPurpose(reading: Reading, text: string, site: Site): Reading {
  const { indicator } = reading;
  if (!isSum(site) || indicator === '' || namesSum(indicator)) return reading;
  const behind = purposeBehind(text, site);
  const before =
    behind || !forms.ofTreasury.test(indicator)
      ? ''
      : readNounPhrase(objectOfClauseBefore(text, site).replace(forms.leadsToPurpose, '')).words;
  const purpose = behind ?? (before && `用于${before}`);
  return purpose ? { ...reading, indicator: indicator.replace(forms.spendsAtEnd, '') + purpose } : reading;
}
