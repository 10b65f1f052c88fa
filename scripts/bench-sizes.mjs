// What `pnpm bench --sizes` runs: what large files cost, and whether the cost of one page and of one section stays what it is: a PDF of 50, 100 and 250 pages, and two years
// of 1,250, 5,000 and 20,000 sections below one heading, read and compared.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (name) => import(pathToFileURL(join(root, 'packages', name, 'dist/index.js')).href);

const PAGES = [50, 100, 250];
const SECTIONS = [1250, 5000, 20_000];
const LINES = 38;

/** Lines of figures in a font that every reader has. */
function makePdf(pages) {
  const line = (page, at) => `BT /F 11 Tf 70 ${780 - at * 18} Td (${page}.${at} ${'0123456789 '.repeat(5)}) Tj ET`;
  const drawn = Array.from({ length: pages }, (_, page) => Array.from({ length: LINES }, (_, at) => line(page, at)).join('\n'));
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${drawn.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...drawn.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  return new TextEncoder().encode(
    `%PDF-1.4\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

const makeReport = (sections, year) =>
  `# 云溪市政府工作报告\n\n各位代表：\n\n## 一、${year - 1}年工作回顾\n\n全市生产总值增长5%。\n\n## 二、${year}年工作任务\n\n${Array.from(
    { length: sections },
    (_, at) => `### 新措施\n\n新建${at % 13 ? '山区' : '沿海'}气象站${(at % 97) + year - 2020}座。\n`,
  ).join('\n')}`;

/** Processor seconds of all threads: what else runs on the machine counts for nothing. */
async function costOf(run) {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

export async function benchSizes() {
  const [{ extractText }, { createSegmenter }, { normalizeReport }, { compareReports }] = await Promise.all(
    ['formats', 'segmenter', 'normalizer', 'compare'].map(load),
  );
  const segment = createSegmenter();
  const read = (sections, year) => ({ ...normalizeReport(makeReport(sections, year), { file: `${year}.md` }), file: `${year}.md` });
  const kinds = [
    ['pages of a PDF', PAGES, (pages, file = makePdf(pages)) => extractText(file, 'made-up.pdf')],
    ['sections of one heading, read', SECTIONS, (sections) => read(sections, 2024)],
    ['… two years read and compared', SECTIONS, (sections) => compareReports(read(sections, 2023), read(sections, 2024), { segment })],
  ];
  const line = (...cells) => console.log(cells.map((cell, at) => (at ? cell.padStart(14) : cell.padEnd(34))).join(''));
  line('what', 'how many', 'CPU seconds', 'ms each');
  for (const [name, sizes, run] of kinds) {
    await run(sizes[0]); // compiles
    for (const size of sizes) {
      const seconds = await costOf(() => run(size));
      line(name, String(size), seconds.toFixed(2), ((1000 * seconds) / size).toFixed(2));
    }
  }
}
