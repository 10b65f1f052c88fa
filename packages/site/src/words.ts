/** What records, chains and sentences are called in a line of text, for who shows them without a page: a terminal, an assistant. */
export { changeOf, endOf, evidenceLine, foundAs, measuredOf, nameOfRecord, percent } from './words/name-record.js';
