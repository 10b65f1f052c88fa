/** How the reports of an archive lie, as far as their names say it. */
export interface ArchiveLayout {
  /** Globs that have all of them; empty where they lie in too many folders for a list. */
  readonly include: readonly string[];
  /** The form that all paths have, as `reports/{place}/{year}.md`; null where there is none. */
  readonly path: string | null;
}

/** A config for a new archive: what was found out about it, and the most asked-for policies as comments. */
export function writeConfig({ include, path }: ArchiveLayout): string {
  const globs = include.length
    ? `include:\n${include.map((glob) => `  - ${JSON.stringify(glob)}\n`).join('')}`
    : `# Which files are reports; without it those of a folder reports, or with a year or 工作报告 in their names.\n# include: ["archive/**/*.md"]\n`;
  const form =
    path === null
      ? `# What a path must say; no one form fits all names here.\n# path: reports/{place}/{year}.md\n`
      : `# What a path must say.\npath: ${JSON.stringify(path)}\n`;
  return `# What tongbi check looks at in this archive. All keys: docs/check.md of Tongbi, and packages/model/schemas/config.schema.json.
${globs}${form}
# error | warning | info | never
failOn: error

rules:
  # Off, info, warning or error by code; tongbi check --explain CODE says what a code means.
  year-before-missing: warning
  # Policies are off until they are asked for:
  # max-dropped: 60
  # required-targets: [地区生产总值, 居民消费价格]
  # require-outcome: warning

# Other rules for some places, years or files:
# overrides:
#   - to: 1999
#     rules: { length-unusual: "off" }
`;
}
