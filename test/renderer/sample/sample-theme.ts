import type { ThemeCommitment, ThemeTable } from '@tongbi/model';

function commitment(id: string, text: string, alike: readonly string[] = []): ThemeCommitment {
  return {
    id,
    text,
    span: { start: 0, end: 1 },
    line: 12,
    heading: '（一）推动科技创新',
    hasFigure: /\d/u.test(text),
    testable: /\d/u.test(text) ? 'number' : 'nothing',
    alike: alike.map((other) => ({ id: other, report: other.split('@')[0]!, confidence: 0.95 })),
  };
}

/** What four places promise on a theme; `hostile` is put into one of the texts. */
export function sampleTheme(hostile = ''): ThemeTable {
  const commitments = {
    甲: [commitment('甲@1', `保护知识产权${hostile}`, ['乙@1', '丙@1']), commitment('甲@2', '建实验室3家')],
    乙: [commitment('乙@1', '加强知识产权保护', ['甲@1'])],
    丙: [commitment('丙@1', '健全知识产权体系', ['甲@1'])],
    丁: [],
  };
  return {
    schema: 'tongbi/theme@1',
    asked: '科技',
    theme: '科技创新',
    by: 'theme',
    year: 2025,
    places: Object.entries(commitments).map(([place, own]) => ({ report: place, place, total: 40, commitments: own })),
    shared: [{ ids: ['甲@1', '乙@1', '丙@1'] }],
    reports: Object.keys(commitments).map((place) => ({ id: place, place, year: 2025, edition: 'full', file: `${place}/2025.md` })),
    leftOut: [{ file: 'x.md', reason: 'no-year' }],
    near: [],
  };
}
