// Figures by regular expressions: the noun before a number, the number, its unit. What stands in the plan is a target, what stands before it is reached.
import { print, readPlans, SCALES } from './read-plans.mjs';

const FIGURE =
  /([\p{Script=Han}、]{2,20}?)(增长|提高|下降|达到|完成|新增|超过|突破|保持|为|约|超)*(?:在|到|至|了)?(\d+(?:[.,]\d+)*)(万亿|亿|万|千)?(个百分点|%|％|\p{Script=Han}{1,2})?(左右|以上|以内|以下)?/gu;
const BOUNDS = { 左右: 'approx', 以上: 'over', 以内: 'under', 以下: 'under' };

const { current } = readPlans();
const figures = [...current.text.matchAll(FIGURE)].flatMap(
  ({ 0: all, 1: noun, 2: verb, 3: digits, 4: scale, 5: unit = '', 6: bound, index }) => {
    if (/^[年月日]/.test(unit)) return [];
    const start = index + all.indexOf(digits);
    const rate = /%|％|百分点/.test(unit);
    const sign = verb === '下降' && rate ? -1 : 1;
    return [
      {
        indicator: noun.split('、').at(-1),
        aspect: rate ? 'change' : verb === '新增' ? 'increment' : 'level',
        value: sign * Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1),
        unit: unit
          .replace('个百分点', '百分点')
          .replace('％', '%')
          .slice(0, rate ? 3 : 1),
        bound: BOUNDS[bound] ?? 'exact',
        role: start >= current.plan ? 'target' : 'actual',
        span: { start, end: index + all.length - (bound ?? '').length },
      },
    ];
  },
);
print({ figures });
