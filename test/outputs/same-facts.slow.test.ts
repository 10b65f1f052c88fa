import { holdFormats } from './facts/hold-formats.js';
import { corpusPairs, ownPairs } from './facts/pairs.js';

holdFormats([...ownPairs.filter(([, current]) => !current.endsWith('2024.md')), ...corpusPairs]);
