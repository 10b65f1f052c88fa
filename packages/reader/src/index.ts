export { type AskOptions, askQuestions, questionKinds } from './ask-questions.js';
export type { Question } from './question.js';
export { takeAnswer } from './take-answer.js';
