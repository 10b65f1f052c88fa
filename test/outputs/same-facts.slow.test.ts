import { holdFormats } from './facts/hold-formats.js';
import { corpusPairs, isNewest, ownPairs } from './facts/pairs.js';

/** Of the corpus the newest pair of each place, and of the older ones this share; TONGBI_DRAWS=1 holds every one, which takes twice as long. */
const share = Number(process.env.TONGBI_DRAWS ?? 1 / 3);
const older = corpusPairs.filter((pair) => !isNewest(pair)).filter((_, at) => at % Math.round(1 / share) === 0);

holdFormats([...ownPairs.filter(([, current]) => !current.endsWith('2024.md')), ...corpusPairs.filter(isNewest), ...older]);
