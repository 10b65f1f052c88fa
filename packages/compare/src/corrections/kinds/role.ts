import type { Diagnostic, PlacedCorrection, Report, Role, RoleCorrection, Section, Span } from '@tongbi/model';
import { isOfReport, said, spanContains, termSaid, walkSections } from '@tongbi/model';
import type { PreparedReport } from '../../prepare/prepared-report.js';
import type { CorrectionKind } from '../correction-kind.js';
import { diagnose, placeQuote, signedBy } from '../placed-correction.js';

/** What a part or section is for. */
export const roleKind: CorrectionKind<'role'> = {
  propose: (quoter, request) => ({ ...request, heading: quoter.ofEither(request.heading, 'heading') }),
};

type Placed = RoleCorrection & PlacedCorrection;

/** A report with the roles that persons give its parts. What stands below has the role of its part, unless its own heading said otherwise. */
export function correctRoles(report: Report, corrections: readonly PlacedCorrection[]): Pick<PreparedReport, 'report' | 'diagnostics'> {
  const own = corrections.filter((one): one is Placed => one.kind === 'role' && isOfReport(report, one.heading.report));
  if (own.length === 0) return { report, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const roles = new Map<string, Placed>();
  const contested = new Set<string>();
  for (const correction of own) {
    const span = placeQuote(report, correction, correction.heading, diagnostics);
    if (!span) continue;
    const section = headingAt(report.parts, span);
    if (!section) {
      diagnostics.push(diagnose(correction, 'correction-unfit', said('in-no-heading'), { report: report.id, span }));
      continue;
    }
    const known = roles.get(section.id);
    if (known && known.role !== correction.role) {
      contested.add(section.id);
      diagnostics.push(
        diagnose(correction, 'correction-conflict', said('other-role', termSaid('role', known.role)), { report: report.id, span }),
      );
    }
    roles.set(section.id, known ?? correction);
  }
  for (const id of contested) roles.delete(id);
  return { report: { ...report, parts: report.parts.map((part) => withRole(part, roles, null)) }, diagnostics };
}

function headingAt(parts: readonly Section[], span: Span): Section | undefined {
  return [...walkSections(parts)].find(({ section }) => section.headingSpan && spanContains(section.headingSpan, span))?.section;
}

/** What a section above it changed: from which role to which. */
type Inherited = { readonly from: Role; readonly to: Role } | null;

function withRole(section: Section, roles: ReadonlyMap<string, Placed>, inherited: Inherited): Section {
  const own = roles.get(section.id);
  const role = own?.role ?? (inherited && section.role === inherited.from ? inherited.to : section.role);
  const below: Inherited = role === section.role ? null : { from: section.role, to: role };
  return {
    ...section,
    role,
    children: section.children.map((child) => withRole(child, roles, below)),
    ...(own && { correctedBy: [signedBy(own, 'role')] }),
  };
}
