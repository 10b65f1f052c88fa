import type { ReadMetrics } from '@tongbi/metric-differ';
import { type Commitment, type DocumentLanguage, firstFrom, type NamedItem, type Span } from '@tongbi/model';
import { englishTestable } from './english/english-testable.js';
import { forms } from './genre-words.js';

/** What a report is read to count and to aim at. */
export type Figures = Pick<ReadMetrics, 'metrics' | 'qualitativeTargets'>;

/** Which commitments hold a target with a number, or one in words: asked of one in the logarithm of how many there are. */
export function aimsOf({ metrics, qualitativeTargets }: Figures): Aims {
  const holds = (spans: readonly Span[]) => {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    return (span: Span): boolean => {
      for (let at = firstFrom(sorted, span.start, ({ start }) => start); at < sorted.length && sorted[at]!.start < span.end; at++)
        if (sorted[at]!.end <= span.end) return true;
      return false;
    };
  };
  return {
    number: holds(metrics.flatMap(({ role, span }) => (role === 'target' ? [span] : []))),
    words: holds(qualitativeTargets.map(({ span }) => span)),
  };
}

type Aims = Readonly<Record<'number' | 'words', (span: Span) => boolean>>;

const built: ReadonlySet<string> = new Set(['project', 'place', 'body', 'event']);

/**
 * What could show that a commitment was kept, the hardest first: a number to reach, a time, a thing that is to be built, opened or held, a document
 * that is to be issued. 推进A建设 without any of these can be shown by nothing.
 */
export function testableOf(
  found: Omit<Commitment, 'testable'>,
  text: string,
  aims: Aims,
  language: DocumentLanguage,
): Commitment['testable'] {
  const { span, named, by } = found;
  const isAim = aims.number(span);
  if (language === 'en') return englishTestable(found, isAim);
  if (isAim || aims.words(span) || forms.numberInWords.test(text)) return 'number';
  if (by) return 'date';
  if (forms.isHeld.test(text) || forms.structure.test(text) || named.some((name) => isBuilt(name, text))) return 'thing';
  return forms.paperIssued.test(text) && !forms.ofOthers.test(text) ? 'document' : 'nothing';
}

function isBuilt({ text: name, kind, key }: NamedItem, text: string): boolean {
  const at = text.indexOf(name);
  if (at < 0 || key === '' || forms.unbounded.test(name) || !(built.has(kind) || forms.isWorks.test(name))) return false;
  const before = text.slice(0, at);
  if (forms.unnamed.test(name) || forms.oneOfMany.test(before)) return false;
  return (
    forms.buildsBefore.test(before) ||
    ((kind !== 'place' || forms.isGrounds.test(name)) &&
      !forms.onlyHelps.test(before) &&
      forms.buildsBehind.test(text.slice(at + name.length)))
  );
}
