export { addCorrections } from './add-corrections.js';
export type { WrittenKind } from './explain-issue.js';
export { parseCorrections } from './parse-corrections.js';
export { checkShape, readYaml, type Schema, type YamlKind, type YamlSource } from './read-yaml.js';
