/** The rows of a place: with the comparing that they are made of. */
export { type ExportTools, exportPlace, type PlaceExport } from './export-place.js';
