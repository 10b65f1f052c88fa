import type { ReadMetrics } from '@tongbi/metric-differ';
import { type Commitment, type DocumentLanguage, firstFrom, type NamedItem, type Span } from '@tongbi/model';
import { englishTestable } from './english/english-testable.js';
import { pattern } from './genre-words.js';

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

/** 实现村级站点全覆盖, 增速高于全省平均水平, 与经济增长同步: a number, in words. */
const numberInWords = pattern`${'in-full'}(?=$|[，；、。和与等”])|${'above-below'}[^，；]{1,16}${'held-against'}`;
/** 出台A办法, 编制B规划; A条例修订. 落实A规划 is of one that is there; 即将出台的A法 and 抢抓B规划编制机遇 are of others. */
const document = pattern`${'issues'}(?!的)[^，；]{0,40}${'paper'}(?:[和与及、等，；”》]|$)|${'paper'}[》”]?(?:的|等)?${'issues'}(?![的、])|${'lawmaking'}(?!${'of-lawmaking'})`;
const ofOthers = pattern`${'chance'}`;
const built: ReadonlySet<string> = new Set(['project', 'place', 'body', 'event']);
const buildsBefore = pattern`${'builds'}[^，；：]*$`;
const buildsBehind = pattern`^[^，；：]{0,12}${'builds'}`;
/** 支持A建设 and 更多B项目 build nothing that one could go and see. */
const onlyHelps = pattern`(?:^|[，；：])[^，；：]{0,4}${'only-helps'}[^，；：]*$`;
const unnamed = pattern`^(?:${'unnamed'}|[两二三四五六七八九十\d]+[个大])`;
const oneOfMany = pattern`${'many'}[^，；：]*$`;
const works = pattern`${'works'}$`;
/** What has the name of no project by its end, yet can be seen: 筹建A银行, 建成B航站楼. */
const structure = pattern`${'builds'}(?![^，；：]{0,20}${'many'})[^，；：]{2,20}${'structures'}`;
const grounds = pattern`${'grounds'}(?:[一二三]期)?$`;
/** A region is never finished, and a zone not by 推进A示范区建设. */
const unbounded = pattern`${'unbounded'}$`;
const held = pattern`${'holds'}[^，；]{2,}${'held'}(?:[等、，；]|$)`;

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
  if (isAim || aims.words(span) || numberInWords.test(text)) return 'number';
  if (by) return 'date';
  if (held.test(text) || structure.test(text) || named.some((name) => isBuilt(name, text))) return 'thing';
  return document.test(text) && !ofOthers.test(text) ? 'document' : 'nothing';
}

function isBuilt({ text: name, kind, key }: NamedItem, text: string): boolean {
  const at = text.indexOf(name);
  if (at < 0 || key === '' || unbounded.test(name) || !(built.has(kind) || works.test(name))) return false;
  const before = text.slice(0, at);
  if (unnamed.test(name) || oneOfMany.test(before)) return false;
  return (
    buildsBefore.test(before) ||
    ((kind !== 'place' || grounds.test(name)) && !onlyHelps.test(before) && buildsBehind.test(text.slice(at + name.length)))
  );
}
