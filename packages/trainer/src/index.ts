export { type Claim, readClaims } from './confidence-examples.js';
export { type Folders, type LinkExamples, readLinkExamples } from './link-examples.js';
export { makeGramTable } from './make-gram-table.js';
export { readCorpus, readReportFile } from './read-corpus.js';
export { coveredBy, type GoldAlignment, type GoldSet, listGoldSets, readGoldAlignment } from './read-gold.js';
export { FEATURES, type FeatureChoice, trainLinks } from './train-links.js';
export { type LogisticModel, type NamedExample, predict, trainLogistic, trainNamedFeatures } from './train-logistic.js';
