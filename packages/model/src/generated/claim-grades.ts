// Written by scripts/generate.mjs from packages/model/data/claim-grades.tsv; edit that file.
export const claimGrades = [
  { claim: "link", grade: "certain", from: "0.83", share: "56", right: "97", claims: "403" },
  { claim: "link", grade: "likely", from: "0.7", share: "12", right: "68", claims: "90" },
  { claim: "link", grade: "unsure", from: "0", share: "32", right: "55", claims: "228" },
  { claim: "alone", grade: "certain", from: "0.88", share: "23", right: "88", claims: "334" },
  { claim: "alone", grade: "likely", from: "0.65", share: "57", right: "80", claims: "834" },
  { claim: "alone", grade: "unsure", from: "0", share: "20", right: "53", claims: "288" },
  { claim: "change", grade: "certain", from: "0.85", share: "90", right: "94", claims: "546" },
  { claim: "change", grade: "likely", from: "0.5", share: "10", right: "83", claims: "58" },
  { claim: "change", grade: "unsure", from: "0", share: "0", right: "0", claims: "0" },
  { claim: "reported", grade: "certain", from: "0.75", share: "99", right: "93", claims: "1365" },
  { claim: "reported", grade: "likely", from: "0.75", share: "0", right: "0", claims: "0" },
  { claim: "reported", grade: "unsure", from: "0", share: "1", right: "77", claims: "13" },
  { claim: "row", grade: "certain", from: "0.9", share: "39", right: "95", claims: "404" },
  { claim: "row", grade: "likely", from: "0.78", share: "31", right: "88", claims: "320" },
  { claim: "row", grade: "unsure", from: "0", share: "30", right: "55", claims: "315" },
] as const;
