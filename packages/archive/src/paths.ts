/** Which paths are reports, and what a path says of one: with the names of places, without the reading of reports. */

export { isPathPattern, type PathClaim, pathReader } from './list/path-claim.js';
export { matchGlobs, reportMatcher } from './list/report-files.js';
