/** The limits by themselves, for who asks before any reader is loaded. */
export { LIMITS } from './format-limits.js';
