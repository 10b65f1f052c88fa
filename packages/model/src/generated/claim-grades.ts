// Written by scripts/generate.mjs from packages/model/data/claim-grades.tsv; edit that file.
export const claimGrades = [
  { claim: "link", grade: "certain", from: "0.85", share: "54", right: "97", claims: "385" },
  { claim: "link", grade: "likely", from: "0.7", share: "16", right: "70", claims: "111" },
  { claim: "link", grade: "unsure", from: "0", share: "30", right: "55", claims: "215" },
  { claim: "alone", grade: "certain", from: "0.88", share: "23", right: "88", claims: "334" },
  { claim: "alone", grade: "likely", from: "0.65", share: "57", right: "80", claims: "834" },
  { claim: "alone", grade: "unsure", from: "0", share: "20", right: "53", claims: "288" },
  { claim: "change", grade: "certain", from: "0.85", share: "76", right: "93", claims: "457" },
  { claim: "change", grade: "likely", from: "0.5", share: "24", right: "83", claims: "142" },
  { claim: "change", grade: "unsure", from: "0", share: "0", right: "0", claims: "0" },
  { claim: "reported", grade: "certain", from: "0.75", share: "99", right: "93", claims: "1374" },
  { claim: "reported", grade: "likely", from: "0.75", share: "0", right: "0", claims: "0" },
  { claim: "reported", grade: "unsure", from: "0", share: "1", right: "73", claims: "11" },
  { claim: "row", grade: "certain", from: "0.85", share: "52", right: "92", claims: "448" },
  { claim: "row", grade: "likely", from: "0.7", share: "40", right: "78", claims: "345" },
  { claim: "row", grade: "unsure", from: "0", share: "8", right: "49", claims: "73" },
] as const;
