import { HEAD_LENGTH, recogniseKind, shippedKinds, workReport } from '@tongbi/kinds';
import { type Kind, said, UserError } from '@tongbi/model';
import { simplify } from '../text/simplify.js';

/** What is said of a text's kind beside the text. */
export interface KindChoice {
  /** Id of the kind that the user says it is of. */
  readonly kind?: string;
  /** Kinds of the user's own, which stand above those that are shipped. */
  readonly kinds?: readonly Kind[];
}

const inFrontMatter = /^\ufeff?---\s*\n(?:(?!---)[^\n]*\n){0,40}?kind:[ \t]*"?([\w-]+)/u;

/**
 * The kind of a text: as the user or its front matter says, or by its title and first sentences. `isNamed`: it says of itself that it is something else than a
 * work report.
 *
 * @throws {UserError} where the kind that is said is not known
 */
export function chooseKind(text: string, choice: KindChoice = {}): { readonly kind: Kind; readonly isNamed: boolean } {
  const known = [...(choice.kinds ?? []), ...shippedKinds()];
  const ids = known.map(({ id }) => id);
  const named = choice.kind ?? inFrontMatter.exec(text)?.[1];
  const kind = known.find(({ id }) => id === named);
  if (kind) return { kind, isNamed: kind !== workReport() };
  if (named !== undefined) throw new UserError(said('kind-unknown', named, ids));
  const recognised = recogniseKind(simplify(text.slice(0, HEAD_LENGTH)), known);
  return { kind: recognised.kind, isNamed: recognised.from !== null && recognised.kind !== workReport() };
}
