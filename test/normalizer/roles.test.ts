import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeReport } from '@tongbi/normalizer';
import { expect, test } from 'vitest';

const rows = readFileSync(join(import.meta.dirname, 'roles.cases.txt'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' => ') as [string, string]);

const around = (heading: string) => `云溪市政府工作报告

各位代表：

现在，我代表云溪市人民政府，向大会报告工作，请审议。

一、2025年工作回顾

过去一年，云溪经济稳步回升。全市生产总值达到905.2亿元。新增规上企业31家。口袋公园建成了9个。老街修缮完成了一期，四条断头路全部打通了，茶机产值突破40亿元。

${heading}

城乡面貌焕然一新。

三、2026年重点工作

改造管网20公里。新建停车位1500个。加快茶机产业园建设，引进配套企业10家以上，办好春秋两季茶博会，培训茶农2000人次，为老区群众多办实事。完成老街修缮二期，让街坊邻里住得更舒心。

各位代表！山高人为峰，路远行则至。让我们团结一心，为建设幸福云溪而努力奋斗！
`;

test.each(rows)('roles.cases.txt: %s', (heading, role) => {
  expect(normalizeReport(around(heading), { file: '云溪市2026.txt' }).report.parts[2]!.role).toBe(role);
});
