export { type AskOptions, askQuestions } from './ask-questions.js';
export { ASKED_WITH, batchLine, chatRequest, type Question } from './question.js';
export { type BatchAnswer, readBatchAnswer, readReply, readVectors } from './read-reply.js';
export { takeAnswer } from './take-answer.js';
