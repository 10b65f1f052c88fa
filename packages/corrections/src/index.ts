export { addCorrections } from './add-corrections.js';
export { parseCorrections } from './parse-corrections.js';
export { parseReadings } from './parse-readings.js';
export { checkShape, readYaml, type Schema } from './read-yaml.js';
export type { YamlKind, YamlSource } from './yaml-source.js';
