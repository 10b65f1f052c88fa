/** Which paths are reports, and what a path says of one: with the names of places, without the reading of reports. */
export { matchGlobs } from './list/match-globs.js';
export { isPathPattern, type PathClaim, pathReader } from './list/path-claim.js';
export { reportMatcher } from './list/report-files.js';
