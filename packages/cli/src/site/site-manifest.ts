import type { ReportFacts } from '@tongbi/site';

/** Written last: what a run has made, so that the next makes only what has changed, and removes only what is its own. */
export const MANIFEST = 'tongbi-site.json';
/** Paths that a run is about to write, one a line: should it be killed, the next one knows them as its own. Gone when the run is done. */
export const JOURNAL = 'tongbi-site.journal';

export const SCHEMA = 'tongbi/site@1';

/** What is known of a file of the archive by its bytes. */
export interface KnownSource {
  /** Of its bytes; empty where there were none to read. */
  readonly sha256: string;
  /** Null where it is not on the site. */
  readonly facts: ReportFacts | null;
  /** Why it is not; empty where it is. */
  readonly reason: string;
}

/** Pages that were made together. */
export interface MadeUnit {
  /** Digest of all that they were made from. */
  readonly key: string;
  /** Path to digest of content. */
  readonly files: Readonly<Record<string, string>>;
}

export interface SiteManifest {
  readonly schema: typeof SCHEMA;
  /** Digest of the code that read the sources. */
  readonly stage: string;
  readonly sources: Readonly<Record<string, KnownSource>>;
  readonly units: Readonly<Record<string, MadeUnit>>;
}

export const emptyManifest: SiteManifest = { schema: SCHEMA, stage: '', sources: {}, units: {} };

/** Null for a text that is none of ours. */
export function parseManifest(text: string): SiteManifest | null {
  try {
    const read = JSON.parse(text) as Partial<SiteManifest> | null;
    const isOurs = read?.schema === SCHEMA && typeof read.sources === 'object' && typeof read.units === 'object';
    return isOurs ? ({ ...emptyManifest, ...read } as SiteManifest) : null;
  } catch {
    return null;
  }
}
