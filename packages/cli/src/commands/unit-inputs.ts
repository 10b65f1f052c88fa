import type { ChosenFile } from '@tongbi/archive';
import type { ArchivePlan, FileDigest, UnitKind } from '@tongbi/archive/node';
import type { Around, CheckSettings } from '@tongbi/check/run';
import type { PlaceExport } from '@tongbi/export/make';
import type { CheckConfig, PlacedCorrection } from '@tongbi/model';
import type { SiteOptions } from '@tongbi/site';
import type { PlaceRequest } from '@tongbi/site/make';

/** Of a place's files what a check must know beside their bytes. */
export interface CheckRequest {
  readonly files: readonly ChosenFile[];
  /** Of their bytes as they were planned. */
  readonly digests: readonly FileDigest[];
  readonly around: readonly Around[];
  readonly settings: CheckSettings;
  readonly config: CheckConfig;
  readonly prefix: string;
}

/** What a unit of each kind is made of. */
export interface UnitInputs {
  readonly site: PlaceRequest;
  readonly export: PlaceExport;
  readonly check: CheckRequest;
}

/** What the parts of all units are joined with. */
export interface PlannedWork {
  /** Of the archive, and the folder that was planned, from where the commands run. */
  readonly root: string;
  readonly folder: string;
  readonly config: string | null;
  readonly plan: ArchivePlan;
  readonly corrections: readonly PlacedCorrection[];
  readonly site: SiteOptions;
  readonly check: { readonly files: readonly ChosenFile[]; readonly settings: CheckSettings; readonly strangers: readonly string[] };
  /** The units of each kind, in the order in which they are joined. */
  readonly units: Readonly<Record<UnitKind, readonly string[]>>;
}
