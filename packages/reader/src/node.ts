/** Asking second readers over the network, and recording what they answer: what needs files and `fetch`. */

export { BATCH_MODEL, type Listener, planReader, type ReaderChoice, type ReaderPlan } from './node/reader-plan.js';
export { askReader, type Compared } from './node/second-reader.js';
export type { Endpoint } from './node/server.js';
