/** The pages of a pair of reports or of a place, and what the whole site needs of a place: with the comparing that they are made of. */
export { extractPlace, makePlaceOfSite, type PlaceOfSite } from './build/extract-place.js';
export { type MatrixRequest, makeMatrix } from './build/make-matrix.js';
export { makeUnit, type PlaceRequest, type UnitRequest } from './build/make-unit.js';
export { themeNews } from './make-theme-pages.js';
export { reportsOf } from './plan-site.js';
