// Written by scripts/generate.mjs from packages/renderer/data/section-traits.tsv; edit that file.
export const sectionTraits = {
  "same": { tone: "kept", lackedBy: "" },
  "renamed": { tone: "changed", lackedBy: "" },
  "split": { tone: "changed", lackedBy: "" },
  "merged": { tone: "changed", lackedBy: "" },
  "new": { tone: "new", lackedBy: "previous" },
  "dropped": { tone: "dropped", lackedBy: "current" },
  "both": { tone: "changed", lackedBy: "" },
  "only-current": { tone: "new", lackedBy: "previous" },
  "only-previous": { tone: "dropped", lackedBy: "current" },
} as const;
