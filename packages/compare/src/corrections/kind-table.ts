import type { Correction } from '@tongbi/model';
import type { CorrectionKind } from './correction-kind.js';
import { figureKind } from './kinds/figure.js';
import { linkKind } from './kinds/link.js';
import { resultKind } from './kinds/result.js';
import { roleKind } from './kinds/role.js';
import { sectionKind } from './kinds/section.js';
import { statusKind } from './kinds/status.js';
import { tellingKind } from './kinds/telling.js';

const kinds: { readonly [Name in Correction['kind']]: CorrectionKind<Name> } = {
  link: linkKind,
  status: statusKind,
  result: resultKind,
  telling: tellingKind,
  figure: figureKind,
  section: sectionKind,
  role: roleKind,
};

/** What is known of the kind of a correction, or of a request for one. */
export const kindOf = ({ kind }: { readonly kind: Correction['kind'] }): CorrectionKind<Correction['kind']> =>
  kinds[kind] as CorrectionKind<Correction['kind']>;
