// Written by scripts/generate.mjs from packages/normalizer/data/heading-styles.tsv; edit that file.
export const headingStyles = {
  "appendix": { rank: "5", longest: "" },
  "closing": { rank: "5", longest: "" },
  "bare-part": { rank: "10", longest: "" },
  "markdown": { rank: "20", longest: "" },
  "part": { rank: "30", longest: "60" },
  "chapter": { rank: "32", longest: "60" },
  "clause": { rank: "33", longest: "60" },
  "stem": { rank: "35", longest: "60" },
  "ideographic": { rank: "40", longest: "60" },
  "bracketed": { rank: "50", longest: "90" },
  "decimal": { rank: "60", longest: "45" },
  "decimal-bracketed": { rank: "70", longest: "45" },
  "circled": { rank: "75", longest: "45" },
  "ordinal": { rank: "80", longest: "40" },
  "bare": { rank: "90", longest: "" },
  "group": { rank: "95", longest: "" },
} as const;
