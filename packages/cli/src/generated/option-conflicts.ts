// Written by scripts/generate.mjs from packages/cli/data/option-conflicts.tsv; edit that file.
export const optionConflicts = {
  "--as <kind>": "quote",
  "--csv": "json explain",
  "--dump <stage>": "json format output",
  "--duties": "indicator theme",
  "--explain": "series",
  "--limit <number>": "words",
  "--reader-batch <file>": "reader",
  "--tasks": "at",
  "--theme <name>": "indicator",
} as const;
