// Written by scripts/generate.mjs from packages/renderer/data/relation-traits.tsv; edit that file.
export const relationTraits = {
  "years": { counted: "new dropped done changed kept", byPlace: "", areDrafts: "", told: "yes" },
  "places": { counted: "both only-previous only-current", byPlace: "yes", areDrafts: "", told: "" },
  "kinds": { counted: "both only-previous only-current", byPlace: "", areDrafts: "", told: "" },
  "draft": { counted: "added removed edited unedited", byPlace: "", areDrafts: "yes", told: "" },
} as const;
