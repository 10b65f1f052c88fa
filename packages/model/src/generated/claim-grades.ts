// Written by scripts/generate.mjs from packages/model/data/claim-grades.tsv; edit that file.
export const claimGrades = [
  { claim: "link", grade: "certain", from: "0.85", share: "54", right: "97", claims: "384" },
  { claim: "link", grade: "likely", from: "0.7", share: "16", right: "70", claims: "111" },
  { claim: "link", grade: "unsure", from: "0", share: "30", right: "55", claims: "215" },
  { claim: "alone", grade: "certain", from: "0.88", share: "24", right: "88", claims: "268" },
  { claim: "alone", grade: "likely", from: "0.65", share: "55", right: "81", claims: "618" },
  { claim: "alone", grade: "unsure", from: "0", share: "21", right: "52", claims: "232" },
  { claim: "change", grade: "certain", from: "0.85", share: "75", right: "94", claims: "447" },
  { claim: "change", grade: "likely", from: "0.5", share: "25", right: "80", claims: "152" },
  { claim: "change", grade: "unsure", from: "0", share: "0", right: "0", claims: "0" },
  { claim: "reported", grade: "certain", from: "0.75", share: "92", right: "90", claims: "600" },
  { claim: "reported", grade: "likely", from: "0.75", share: "0", right: "0", claims: "0" },
  { claim: "reported", grade: "unsure", from: "0", share: "8", right: "51", claims: "49" },
] as const;
