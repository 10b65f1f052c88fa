/** The reader of a config, by itself: an archive without one need not load it. */
export { parseConfig } from './config/parse-config.js';
