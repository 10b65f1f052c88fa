// Written by scripts/generate.mjs from packages/check/data/harmless-removals.tsv; edit that file.
export const harmlessRemovals: readonly { readonly reason: string }[] = [
  { reason: "source line" },
  { reason: "date line" },
  { reason: "agency line" },
  { reason: "editor line" },
  { reason: "caption" },
  { reason: "newspaper page turn" },
  { reason: "editor placeholder" },
  { reason: "space that was not decoded" },
  { reason: "before the report" },
  { reason: "crawler header" },
  { reason: "ruler" },
  { reason: "comment" },
  { reason: "stray sign" },
  { reason: "applause of a transcript" },
  { reason: "table of contents" },
  { reason: "the report once more" },
];
