/** Files that were made together. */
export interface MadeUnit {
  /** What the memory calls what they were made of. */
  readonly key: string;
  /** Path to digest of content. */
  readonly files: Readonly<Record<string, string>>;
}

/** What stands in the folder of a site. */
export type MadeUnits = Readonly<Record<string, MadeUnit>>;

const SCHEMA = 'tongbi/site@2';
/** The one of earlier versions said the same of its files. */
const OLD_SCHEMA = 'tongbi/site@1';

export function formatManifest(units: MadeUnits): string {
  const sorted = Object.fromEntries(Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ schema: SCHEMA, units: sorted }, null, 1)}\n`;
}

/** Null for a text that is none of ours. */
export function parseManifest(text: string): MadeUnits | null {
  try {
    const read = JSON.parse(text) as { readonly schema?: unknown; readonly units?: unknown } | null;
    const isOurs = [SCHEMA, OLD_SCHEMA].includes(String(read?.schema)) && typeof read?.units === 'object';
    return isOurs ? (read.units as MadeUnits) : null;
  } catch {
    return null;
  }
}
