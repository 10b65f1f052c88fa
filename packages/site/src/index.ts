export { anchorOf, listBlocks, type TextBlock } from './anchors.js';
export { buildSite, makeSitePages, placeRequests, type SiteArchive, type SiteFiles, type SiteWork } from './build/build-site.js';
export type { MatrixRequest } from './build/make-matrix.js';
export type { PlaceRequest, UnitRequest } from './build/make-unit.js';
export { makePairPage } from './build/make-unit.js';
export { LONG_CHAIN } from './chain-notes.js';
export { makeAssets } from './make-assets.js';
export { makeSitemap } from './make-home-page.js';
export { makePlacePages } from './make-place-pages.js';
export { planSite, type SiteOptions } from './plan-site.js';
export type {
  Dispatches,
  PlaceData,
  PlaceExtract,
  ReadSiteReport,
  ReportExtract,
  SearchSentence,
  Site,
  SiteAssets,
  SiteChain,
  SiteCommitment,
  SiteEcho,
  SiteFigure,
  SiteFrame,
  SitePage,
  SitePair,
  SitePlace,
  SitePoint,
  SiteReport,
  SiteSeries,
  SiteTerm,
  ThemeEcho,
  ThemeNews,
} from './site.js';
export { relativeHref } from './site-paths.js';
export { slugOf } from './slug-of.js';
