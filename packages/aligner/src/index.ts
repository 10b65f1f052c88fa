export {
  alignDocuments,
  type DocumentAlignment,
  type DocumentOptions,
  type DocumentSection,
  type TextLink,
} from './align-documents.js';
export { alignItems } from './align-items.js';
export { alignSections, linkSections, type SectionLink, type SectionRelation } from './align-sections.js';
export type { AlignInput, Alignment, AlignOptions, Item, Link, WeakLink } from './alignment.js';
export { LINK_THRESHOLDS, type LinkThresholds } from './choose-links.js';
export type { Alone, LinkStanding } from './claim-features.js';
export type { Embed } from './embed-texts.js';
export {
  findSectionPartners,
  SECTION_THRESHOLDS,
  type SectionFlow,
  type SectionNode,
  type SectionPartner,
  type SectionWords,
} from './find-section-partners.js';
export { decodeGramTable, type GramColumns, type GramTable, gramKey } from './gram-table.js';
export type { IndexPair } from './index-pair.js';
export { type FeatureName, type LinkEvidence, type LinkModel, type LinkModels, shippedModels, type TwoPasses } from './link-model.js';
export { longestIncreasing } from './longest-increasing.js';
export type { RedlinePart } from './mark-moves.js';
export { findCandidatePairs, type Knowledge, type PairFeatures, type Unit, type UnitList } from './pair-features.js';
export { probability } from './probability.js';
export { redline, redlineTexts, type Word } from './redline.js';
export type { RivalFeatures } from './rival-features.js';
