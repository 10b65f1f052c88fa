/** The limits by themselves, for callers that need them before any reader is loaded. */
export { LIMITS } from './format-limits.js';
