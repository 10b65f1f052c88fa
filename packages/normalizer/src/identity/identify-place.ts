import { type Diagnostic, diagnostic, NATION, remembered, said, termSaid } from '@tongbi/model';
import { places } from '../generated/places.js';
import { forms } from '../text/line-forms.js';

/** A place by its name, with its code if the table has it. */
export interface KnownPlace {
  /** Short Chinese name: 苏州, 全国. */
  readonly place: string;
  /** Six digits: 320500. */
  readonly placeCode?: string;
}

const byName = new Map<string, KnownPlace>();
const byPinyin = new Map<string, KnownPlace[]>();
for (const { name, short, code, pinyin } of places) {
  const known = { place: short, ...(code && { placeCode: code }) };
  byName.set(name, known);
  if (!byName.has(short)) byName.set(short, known);
  for (const alias of pinyin.split(';')) remembered(byPinyin, alias, () => []).push(known);
}

const openingLength = 3000;

/** With where it stands, for a diagnostic. */
type PlaceEvidence = KnownPlace & { readonly from: string };

/**
 * The places that a report may be of, from what is surest to what is least: the meeting line and the title, whom the speaker speaks for
 * (我代表苏州市人民政府), the label of a crawler (标题：…), the folder or file name, and only where none of these names one, the place that the text speaks of most. A place that the table
 * lacks (a county) keeps the name that the text gives.
 */
export function findPlaces(titleLines: readonly string[], labels: readonly string[], text: string, file: string): PlaceEvidence[] {
  const title = titleLines.join('\n');
  const found: PlaceEvidence[] = [];
  const add = (place: KnownPlace | null, from: string): void => {
    if (place) found.push({ ...place, from });
  };
  add(fromTitle(titleLines), 'title block');
  add(fromOpening(title, text.slice(0, openingLength)), 'opening');
  add(fromTitle(labels.map((label) => label.replace(/^标题[:：]/u, ''))), 'label');
  add(placeOfFile(file), 'file name');
  if (!found.length) add(fromMentions(text), 'text');
  return found;
}

/** What contradicts the place that was chosen, with both sides; a district in the folder of its province does not. */
export function placeConflicts(known: PlaceEvidence, evidence: readonly PlaceEvidence[]): Diagnostic[] {
  const other = evidence.find((one) => bare(one) !== bare(known) && !isInside(known, one) && !isInside(one, known));
  if (!other) return [];
  const [own, its] = [termSaid('seen in', known.from), termSaid('seen in', other.from)];
  return [diagnostic('place-conflict', said('places-named-differ', own, its, known.place, other.place))];
}

/** 云溪 and 云溪市, which the table lacks. */
const bare = ({ place }: KnownPlace) => place.replace(forms.unitAtEnd, '');

/** 苏州 in 江苏, by their codes; a county without a code may lie anywhere but in the name of the nation. */
function isInside(inner: KnownPlace, outer: KnownPlace): boolean {
  if (outer.placeCode === undefined) return false;
  if (inner.placeCode === undefined) return inner.place !== NATION;
  return inner.placeCode.startsWith(outer.placeCode.replace(/(?:00)+$/u, ''));
}

/** A name as people write it, 苏州市, 苏州, suzhou, as the table has it; other names stay as they are. */
export const placeNamed = (name: string): KnownPlace => byName.get(name) ?? only(byPinyin.get(name.toLowerCase())) ?? { place: name };

/** Whether a place may be meant by a name: its long or short one, or its pinyin, which several may share (suzhou: 苏州, 宿州). */
export function isPlaceCalled(place: string, name: string): boolean {
  const known = placeNamed(place).place;
  if (placeNamed(name).place === known) return true;
  return (byPinyin.get(name.toLowerCase()) ?? []).some((one) => one.place === known);
}

function fromTitle(lines: readonly string[]): KnownPlace | null {
  for (const line of lines) {
    const written = [forms.titlePlace, forms.congressOf, forms.governed, forms.websiteOf].map((form) => form.exec(line.trim())?.[1] ?? '');
    const place = written.map(fromWritten).find((one) => one !== null);
    if (place) return place;
    if (/全国人民代表大会|国务院/u.test(line)) return placeNamed('国务院');
  }
  return null;
}

function fromOpening(title: string, opening: string): KnownPlace | null {
  if (/施政报告/u.test(title + opening.slice(0, 300))) {
    const oftener = count(opening, '澳门') > count(opening, '香港') ? '澳门' : '香港';
    return placeNamed(['澳门', '香港'].find((name) => title.includes(name)) ?? oftener);
  }
  if (/代表国务院/u.test(opening)) return placeNamed('国务院');
  const spoken = [...opening.matchAll(new RegExp(forms.speaksFor, 'gu'))].map(([, written = '']) => fromWritten(written));
  return spoken.find((place) => place !== null) ?? null;
}

/** 苏州市 → 苏州; 市 → null; 昆山市 → itself. */
function fromWritten(written: string): KnownPlace | null {
  if (!written || forms.kindOnly.test(written)) return null;
  if (written === '国务院' || written === '中央') return placeNamed('国务院');
  // 江苏省苏州市: the last one is meant.
  const known = byName.get(written) ?? longestNamed((name) => forms.unitAtEnd.test(name) && written.endsWith(name));
  if (known) return known;
  return forms.unitAtEnd.test(written) && written.length >= 3 && written.length <= 12 ? { place: written } : null;
}

/** …/suzhou/2024.txt, 上海.txt: the innermost part of the path that names one place. */
export function placeOfFile(file: string): KnownPlace | null {
  for (const word of file
    .split(/[\\/]/u)
    .reverse()
    .flatMap((part) => part.split(/[^\p{L}]+/u))) {
    const known = longestNamed((name) => word.includes(name)) ?? only(byPinyin.get(word.toLowerCase()));
    if (known) return known;
  }
  return null;
}

/** The place with the longest of the names that fit. */
const longestNamed = (fits: (name: string) => boolean): KnownPlace | undefined =>
  byName.get([...byName.keys()].reduce((longest, name) => (name.length > longest.length && fits(name) ? name : longest), ''));

/** Where nothing names the place, the one that its text speaks of most, if no other comes near. */
function fromMentions(text: string): KnownPlace | null {
  const [fewestMentions, lead] = [8, 2];
  const counted = places
    .filter((row) => row.kind !== 'national')
    .map(({ name, short }) => ({ name, mentions: count(text, short) }))
    .sort((a, b) => b.mentions - a.mentions);
  const [first, second] = counted;
  return first && first.mentions >= fewestMentions && first.mentions >= lead * (second?.mentions ?? 0) ? placeNamed(first.name) : null;
}

const count = (text: string, word: string): number => text.split(word).length - 1;

/** Two places may share their pinyin (苏州, 宿州): then it says nothing. */
const only = (places: readonly KnownPlace[] | undefined) => (places?.length === 1 ? places[0] : undefined);
