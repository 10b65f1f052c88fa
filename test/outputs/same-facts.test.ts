import { holdFormats } from './facts/hold-formats.js';
import { ownPairs } from './facts/pairs.js';

// One pair of each place; `same-facts.slow.test.ts` holds all the others.
holdFormats(ownPairs.filter(([, current]) => current.endsWith('2024.md')));
