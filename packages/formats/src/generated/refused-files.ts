// Written by scripts/generate.mjs from packages/formats/data/refused-files.tsv; edit that file.
export const refusedFiles = [
  { where: "start", sign: "\\{\\\\rtf", is: "is-rtf", advice: "save-as-docx" },
  { where: "start", sign: "\\x1f\\x8b\\x08", is: "is-gzip", advice: "unpack-it" },
  { where: "start", sign: "Rar!\\x1a", is: "is-rar", advice: "unpack-it" },
  { where: "start", sign: "7z\\xbc\\xaf'\\x1c", is: "is-7z", advice: "unpack-it" },
  { where: "start", sign: "\\x89PNG", is: "is-picture", advice: "recognise-text" },
  { where: "start", sign: "\\xff\\xd8\\xff", is: "is-picture", advice: "recognise-text" },
  { where: "start", sign: "II\\*\\0", is: "is-picture", advice: "recognise-text" },
  { where: "ole", sign: "EncryptedPackage", is: "is-locked-word", advice: "save-without-password" },
  { where: "ole", sign: "WordDocument", is: "is-old-word", advice: "save-as-docx" },
  { where: "ole", sign: "WpsCustomData", is: "is-wps", advice: "save-as-docx" },
  { where: "ole", sign: "Workbook", is: "is-old-spreadsheet", advice: "save-as-docx-or-txt" },
  { where: "zip", sign: "xl/", is: "is-spreadsheet", advice: "save-as-docx-pdf-txt" },
  { where: "zip", sign: "ppt/", is: "is-slides", advice: "save-as-docx-pdf-txt" },
  { where: "zip", sign: "content\\.xml$", is: "is-opendocument", advice: "save-as-docx-pdf-txt" },
  { where: "zip", sign: "META-INF/container\\.xml$", is: "is-epub", advice: "save-as-docx-pdf-txt" },
  { where: "zip", sign: "(?:Doc_0/|OFD\\.xml$)", is: "is-ofd", advice: "save-as-docx-pdf-txt" },
] as const;
