/** Names of the published contracts; a breaking change of one raises its number. */
export const COMPARISON_SCHEMA = 'tongbi/comparison@1';
export const COMPARISON_SET_SCHEMA = 'tongbi/comparison-set@1';
export const LINEAGE_SCHEMA = 'tongbi/lineage@1';
export const EXPLAIN_SCHEMA = 'tongbi/explain@1';
