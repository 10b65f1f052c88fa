import { CorrectionsFile, type WrittenCorrection } from '@tongbi/model';
import { correctionsKind } from './corrections-kind.js';
import { checkShape, readYaml } from './read-yaml.js';
import type { YamlSource } from './yaml-source.js';

/**
 * The corrections of a file, each with the line that it begins on. An empty file has none.
 *
 * @throws {UserError} for what is no such file: too large, no YAML, a key or value that it cannot have; with line, column, what was expected and received
 */
export function parseCorrections(text: string, file: string): readonly WrittenCorrection[] {
  const source = readYaml(withoutMark(text), file, correctionsKind);
  const { corrections } = checkCorrections(source);
  return corrections.map((correction, index) => ({
    ...correction,
    writtenAt: `${file}:${source.positionOf(['corrections', index]).line}`,
  }));
}

/** A byte order mark is none of the text. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/** The data of the file by its schema; a file that says nothing yet, or has the key alone, holds no corrections. */
export function checkCorrections(source: YamlSource): CorrectionsFile {
  const { data } = source;
  const isEmpty =
    typeof data === 'object' && data !== null && !Array.isArray(data) && (!('corrections' in data) || data.corrections === null);
  const filled = isEmpty ? { ...data, corrections: [] } : data;
  return checkShape({ ...source, data: filled }, CorrectionsFile);
}
