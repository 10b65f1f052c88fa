import { type NamedItem, WordTable } from '@tongbi/model';
import { nameEnds } from './generated/name-ends.js';
import { forms } from './genre-words.js';
import { nameKey } from './name-key.js';
import { readOpening } from './read-opening.js';

type Kind = NamedItem['kind'];

const ends = new WordTable(nameEnds.map(({ word, kind }) => [word, kind as Kind]));

/** “A”, 《B》, and what follows up to the next mark or verb: 行动 of “A”行动. */
const quoted = /[“《]([^“”《》，；：。]{2,24})[”》]([^“”《》、，；：（）]{0,6})/g;
const longestName = 18;
const longestQuoted = 12;
const shortestName = 4;
const shortestWork = 3;

/**
 * Names inside a promise, from its objects: quoted terms, titles in 《》, and programmes, projects, places, bodies, events and laws by the
 * form of their end. Each comes with a key that compares, see `name-key.ts`.
 *
 *   实施“千帆”行动，建设东湖综合客运枢纽  →  programme 千帆行动 (千帆), project 东湖综合客运枢纽 (东湖客运)
 */
export function namedItems(objects: readonly string[]): readonly NamedItem[] {
  const found = new Map<string, NamedItem>();
  for (const object of objects) {
    for (const item of [...quotedNames(object), ...plainNames(object.replace(quoted, '、'))]) {
      if (!found.has(item.text)) found.set(item.text, item);
    }
  }
  return [...found.values()];
}

function* quotedNames(object: string): Generator<NamedItem> {
  for (const match of object.matchAll(quoted)) {
    const [whole, inner = '', behind = ''] = match;
    if (whole.startsWith('《')) {
      yield item(inner, 'law');
      continue;
    }
    const name = behind.replace(forms.deedBehind, '');
    const end = endOf(name);
    if (end && end.word.length === name.length) yield item(inner + name, end.value, inner);
    else if (inner.length <= longestQuoted && !forms.saying.test(inner)) yield item(inner, endOf(inner)?.value ?? 'term');
  }
}

function* plainNames(text: string): Generator<NamedItem> {
  for (const clause of text.split(/[，；：]/)) {
    const pieces = clause.split(forms.nameMarks).flatMap((part) => part.split(forms.nameJoint));
    const isList = forms.worksList.test(clause);
    for (const piece of pieces) {
      const name = bareName(piece).replace(forms.listEnd, '');
      const isWork = isList && forms.workEnd.test(name);
      const kind = kindOf(name) ?? (isWork ? 'project' : undefined);
      if (kind && name.length >= (isWork ? shortestWork : shortestName) && name.length <= longestName && !forms.noName.test(name))
        yield item(name, kind);
    }
  }
}

const kindOf = (name: string) => endOf(name.replace(forms.stretchOfWork, ''))?.value;

/** Verbs and counts before a name, and what is done to it behind. */
function bareName(piece: string): string {
  const behindVerb = piece.slice(verbsEnd(piece));
  const described = behindVerb.slice(behindVerb.lastIndexOf('的') + 1);
  const bare = described.replace(forms.deedBehind, '');
  return (endOf(bare) ? bare : described).replace(forms.countBefore, '');
}

/** Where the object starts. In the name of a programme a verb behind others belongs to it: 设施更新提升行动. */
function verbsEnd(piece: string): number {
  const { objectStart, verbStart, late } = readOpening(piece);
  if (verbStart >= 0) return objectStart;
  return late && kindOf(piece) !== 'programme' ? late.start + late.word.length : 0;
}

const endOf = (name: string) => ends.endingAt(name, name.length);

function item(text: string, kind: Kind, whole: string = text): NamedItem {
  const core = whole.replace(forms.stretchOfWork, '');
  const end = endOf(core)?.word ?? '';
  return { text, kind, key: kind === 'term' ? nameKey(core, { whole: true }) : nameKey(core.slice(0, core.length - end.length)) };
}
