/** The file of what persons say of reports, beside them or above. */
export const CORRECTIONS_NAME = 'tongbi.corrections.yaml';
