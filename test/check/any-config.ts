import fc from 'fast-check';

/** Configs as a hand, a program or chance may write them: texts, and values that are valid more often than not. */
export function anyConfig(schema: object) {
  const keys = fc.oneof(
    fc.constantFrom(...Object.keys((schema as { properties: object }).properties), 'rules', 'overrides', 'places', 'from', 'level', 'most'),
    fc.constantFrom('year-conflict', 'max-dropped', 'required-targets', 'length-unusual', '__proto__', 'toString', ''),
    fc.string({ maxLength: 12 }),
  );
  const leaf = fc.oneof(
    fc.constantFrom(
      'off',
      'error',
      'warning',
      'never',
      'reports/**',
      '{place}/{year}.md',
      '**/{a,b',
      '[z-a]',
      '\u0000',
      '苏州',
      1,
      -1,
      2024,
      1e308,
    ),
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(keys, tie('tree'), { maxKeys: 5 })),
  }));
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.dictionary(keys, tree, { maxKeys: 6 }).map((value) => JSON.stringify(value)) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(keys, tree), { maxLength: 6 })
        .map((rows) => rows.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(
          fc.constantFrom(
            '- ',
            ': ',
            '\n',
            ' ',
            '&a ',
            '*a',
            '!!js ',
            '|',
            '>',
            '{',
            ']',
            '"',
            "'",
            '? ',
            '---\n',
            '%YAML 1.2\n',
            'rules',
            'off',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    },
  );
  /** Valid by chance hardly ever; built so, most are. */
  const rule = fc.oneof(fc.constantFrom('off', 'info', 'warning', 'error'), fc.constant(undefined));
  const valid = fc.record(
    {
      include: fc.array(fc.constantFrom('reports/**/*.md', '**/*', 'a{b,c}/[0-9]*', '苏州/*.txt'), { maxLength: 3 }),
      failOn: fc.constantFrom('error', 'warning', 'info', 'never'),
      maxWarnings: fc.nat(),
      path: fc.constantFrom('reports/{place}/{year}.md', '{year}.md', '**/{place}-{year}.*', 'a.(b)+[c]|{place}^$/{year}'),
      rules: fc.dictionary(
        fc.constantFrom('year-conflict', 'page-chrome', 'length-unusual'),
        rule.filter((level) => level !== undefined),
      ),
    },
    { requiredKeys: [] },
  );
  return { keys, tree, text, valid };
}
