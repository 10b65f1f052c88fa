/** What a file says of itself, and how much of it another one says too: by its text, which is read for it. */
export { type ArchiveEntry, frontMatterOf, indexEntry, lengthOfFrontMatter, writeArchiveText } from './index/archive-entry.js';
export { findCopies, lettersOf, printsOf, sharedShare, takeSamples } from './index/text-samples.js';
