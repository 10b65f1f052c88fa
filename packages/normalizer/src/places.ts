/** Names and codes of places, without the reading of reports. */
export { isPlaceCalled, type KnownPlace, placeNamed, placeOfFile } from './identity/identify-place.js';
