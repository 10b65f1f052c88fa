/** What an assistant is answered about the reports of a folder. */
export { type Answer, answers } from './answers/answers.js';
export type { Asked } from './answers/cite.js';
