// Written by scripts/generate.mjs from packages/renderer/data/picture-looks.tsv; edit that file.
export const pictureLooks = {
  "title": { size: "48", above: "0", indent: "0", colour: "#1c1f23", face: "hei", weight: "700" },
  "deck": { size: "28", above: "4", indent: "0", colour: "#5b6168", face: "hei", weight: "" },
  "notice": { size: "24", above: "20", indent: "0", colour: "#5b6168", face: "hei", weight: "" },
  "dispatch": { size: "30", above: "14", indent: "0", colour: "#1c1f23", face: "song", weight: "" },
  "heading": { size: "36", above: "40", indent: "0", colour: "#1c1f23", face: "hei", weight: "700" },
  "number": { size: "28", above: "24", indent: "0", colour: "#5b6168", face: "hei", weight: "" },
  "tag": { size: "24", above: "24", indent: "52", colour: "#00665c", face: "hei", weight: "700" },
  "item": { size: "30", above: "2", indent: "52", colour: "#1c1f23", face: "song", weight: "" },
  "evidence": { size: "24", above: "2", indent: "52", colour: "#5b6168", face: "song", weight: "" },
  "counts": { size: "26", above: "40", indent: "0", colour: "#1c1f23", face: "hei", weight: "" },
  "version": { size: "22", above: "24", indent: "0", colour: "#5b6168", face: "hei", weight: "" },
} as const;
