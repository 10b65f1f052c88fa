// Written by scripts/generate.mjs from packages/export/data/tables.tsv; edit that file.
export const tables = {
  "reports": { row: "a report of the archive", key: "report", joins: "", asks: "How long are the reports of each place, and how many promises do they make for a thousand characters?" },
  "sections": { row: "a part, section or subsection of a report", key: "report section", joins: "report: reports", asks: "Which share of its text does each report give to the review of the year before?" },
  "commitments": { row: "a commitment of a report: the smallest promise that a reader would track by itself", key: "report commitment", joins: "report: reports; report, section: sections", asks: "Of which themes do the promises speak, year by year?" },
  "links": { row: "what became of a commitment between two neighbouring reports of a place: a partner of a record, or a new or dropped commitment", key: "previous_report current_report record partner", joins: "previous_report, previous_commitment: commitments; current_report, current_commitment: commitments", asks: "What was dropped, though nothing says that it was done, and how sure is that?" },
  "figures": { row: "a figure that a report states: a target, what was reached, or background", key: "report figure", joins: "report: reports; report, section: sections", asks: "Which growth of its product did each place aim at, and how did it say so?" },
  "results": { row: "a sentence of a review that tells of a promise of the report before", key: "previous_report current_report record partner start", joins: "previous_report, commitment: commitments; previous_report, current_report, record, partner: links; current_report, section: sections", asks: "Which promises are told done, and in which words?" },
} as const;
