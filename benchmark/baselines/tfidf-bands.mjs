// As services for company filings describe theirs: words weighed by TF-IDF, every sentence against the other year's, and bands of likeness:
// from 0.95 on unchanged, from 0.28 on changed, below that new or gone. How sure is how alike.
import { cosine, count, makeRecords, print, readPlans, weigh } from './read-plans.mjs';

const SAME = 0.95;
/** The best of 0.2 to 0.4 on the marked pairs themselves. */
const CHANGED = 0.28;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const termsOf = ({ text }) => count([...words.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])));

const { previous, current } = readPlans();
const vectors = weigh([...previous.units, ...current.units].map(termsOf));
const links = current.units.flatMap((unit, index) =>
  previous.units.flatMap((other, at) => {
    const alike = cosine(vectors[at], vectors[previous.units.length + index]);
    return alike >= CHANGED ? [[other, unit, { confidence: Math.min(1, alike), ...(alike >= SAME ? { status: 'kept' } : {}) }]] : [];
  }),
);
print({ commitments: makeRecords(previous.units, current.units, links) });
