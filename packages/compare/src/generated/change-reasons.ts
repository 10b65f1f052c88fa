// Written by scripts/generate.mjs from packages/compare/data/change-reasons.tsv; edit that file.
export const changeReasons = {
  "raised": { main: "target-raised", other: "figure-moved" },
  "lowered": { main: "target-lowered", other: "figure-moved" },
  "bound": { main: "target-reworded", other: "" },
  "number-added": { main: "target-reworded", other: "" },
  "number-dropped": { main: "target-reworded", other: "" },
  "other-words": { main: "target-reworded", other: "" },
  "not-comparable": { main: "target-reworded", other: "" },
  "new": { main: "target-new", other: "new-figure" },
  "absent": { main: "target-gone", other: "dropped-figure" },
} as const;
