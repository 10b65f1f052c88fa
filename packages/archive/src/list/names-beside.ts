/** The file of what persons say of reports, beside them or above. */
export const CORRECTIONS_NAME = 'tongbi.corrections.yaml';
/** The file of what second readers answered, found in the same way. */
export const READINGS_NAME = 'tongbi.readings.jsonl';
/** The folder of a user's own kinds of documents, found in the same way. */
export const KINDS_NAME = 'tongbi.kinds';
