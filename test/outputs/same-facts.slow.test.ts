import { draw } from '../draws.js';
import { holdFormats } from './facts/hold-formats.js';
import { corpusPairs, isNewest, ownPairs } from './facts/pairs.js';

/** Of the corpus the newest pair of every second place, and of the older ones a share; TONGBI_DRAWS=1 holds every one. */
const newest = draw(corpusPairs.filter(isNewest), 1 / 2);
const older = draw(
  corpusPairs.filter((pair) => !isNewest(pair)),
  1 / 16,
);

holdFormats([...ownPairs.filter(([, current]) => !current.endsWith('2024.md')), ...newest, ...older]);
