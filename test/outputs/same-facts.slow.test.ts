import { draw } from '../draws.js';
import { holdFormats } from './facts/hold-formats.js';
import { corpusPairs, isNewest, ownPairs } from './facts/pairs.js';

/** Of the corpus the newest pair of each place, and of the older ones a share; TONGBI_DRAWS=1 holds every one. */
const older = draw(
  corpusPairs.filter((pair) => !isNewest(pair)),
  1 / 8,
);

holdFormats([...ownPairs.filter(([, current]) => !current.endsWith('2024.md')), ...corpusPairs.filter(isNewest), ...older]);
