// Reports of a made-up place, one a year: what a year promises is carried on, raised, moved, reworded or dropped by the next, and reported on in its review.
// Everything follows from a seed; the words are nobody's.

const sections = [
  {
    title: '培育新产业，增强发展动能',
    things: [
      '装备制造产业园',
      '软件产业基地',
      '新材料中试平台',
      '工业互联网节点',
      '专精特新企业',
      '数字化车间',
      '生物医药孵化器',
      '现代纺织集群',
      '农产品加工园',
      '物流枢纽',
    ],
  },
  {
    title: '扩大有效投资，激发消费活力',
    things: [
      '城际快速路',
      '商贸综合体',
      '夜间经济街区',
      '社区便民市场',
      '冷链仓库',
      '县乡公路',
      '充电站',
      '旅游驿站',
      '会展中心',
      '跨境电商园',
    ],
  },
  {
    title: '深化改革开放，优化营商环境',
    things: [
      '企业服务专员制度',
      '一窗受理事项',
      '信用修复机制',
      '公共资源交易平台',
      '国有企业改革',
      '口岸通关设施',
      '外贸综合服务平台',
      '投资项目承诺制',
      '数据开放目录',
      '惠企资金直达系统',
    ],
  },
  {
    title: '推进乡村全面振兴，促进城乡融合',
    things: [
      '高标准农田',
      '村级卫生室',
      '农村供水工程',
      '和美乡村',
      '农机合作社',
      '粮食烘干中心',
      '村集体经济',
      '农村公路',
      '种业基地',
      '农村污水设施',
    ],
  },
  {
    title: '保护生态环境，推动绿色转型',
    things: [
      '河道整治工程',
      '城市绿道',
      '污水处理厂',
      '口袋公园',
      '造林地块',
      '清洁取暖用户',
      '绿色工厂',
      '固废处置中心',
      '湿地公园',
      '矿山修复片区',
    ],
  },
  {
    title: '保障和改善民生，增进群众福祉',
    things: [
      '公办幼儿园',
      '养老服务中心',
      '老旧小区',
      '保障性住房',
      '社区食堂',
      '三甲医院院区',
      '就业驿站',
      '托育机构',
      '体育公园',
      '残疾人之家',
      '中小学校舍',
      '急救站点',
    ],
  },
];
const verbs = ['新建', '改造', '建成', '提升', '启用'];
const softVerbs = ['加快建设', '推进', '完善', '支持发展', '谋划建设', '规范管理', '深入实施'];
const units = ['个', '处', '家', '座'];
const ends = ['让更多群众受益', '补齐基层短板', '形成长效机制', '带动周边共同发展', '提高服务水平', '做到应建尽建'];
const areas = ['城东片区', '沿江乡镇', '北部山区', '老城区', '临港新区', '各县区', '高新区', '西部县区'];
const rates = [
  '地区生产总值',
  '规模以上工业增加值',
  '固定资产投资',
  '社会消费品零售总额',
  '一般公共预算收入',
  '城镇居民人均可支配收入',
  '农村居民人均可支配收入',
];

/** Mulberry32: small, even, the same everywhere. */
export function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const capital = '一二三四五六七八九十';

/** Of each year's promises so many are gone in the next; so many are new; so many of the others change. */
const shares = { dropped: 0.25, changed: 0.3, moved: 0.05 };
const perSection = 22;

export class ReportWriter {
  #random;
  #promises = [];
  #next = 0;

  constructor(place, seed) {
    this.place = place;
    this.#random = makeRandom(seed);
    for (const section of sections.keys()) for (let count = 0; count < perSection; count++) this.#promises.push(this.#promise(section));
  }

  /** The report of a year; years are asked for in order. */
  write(year) {
    const before = this.#promises;
    if (this.#next++ > 0) this.#promises = this.#carryOn(before);
    return [
      `# ${year}年${this.place}政府工作报告`,
      `——${year}年1月${this.#between(8, 25)}日在${this.place}人民代表大会会议上`,
      '各位代表：',
      '现在，我代表市人民政府，向大会报告工作，请予审议。',
      `## 一、${year - 1}年工作回顾`,
      this.#summary(year - 1),
      ...this.#review(before),
      `## 二、${year}年总体要求和主要预期目标`,
      this.#targets(),
      `## 三、${year}年重点工作`,
      ...sections.flatMap(({ title }, index) => [`### （${capital[index]}）${title}`, ...this.#tasks(index)]),
      '## 四、加强政府自身建设',
      '坚持依法行政，完善重大决策程序。落实过紧日子要求，压减一般性支出。自觉接受监督，认真办理建议提案。',
      '各位代表，让我们团结一心、真抓实干，为建设更加美好的家园努力奋斗！',
    ].join('\n\n');
  }

  #pick(list) {
    return list[Math.floor(this.#random() * list.length)];
  }

  #between(low, high) {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  #promise(section) {
    const counted = this.#random() < 0.45;
    return {
      section,
      area: this.#random() < 0.4 ? this.#pick(areas) : '',
      thing: this.#pick(sections[section].things),
      verb: this.#pick(counted ? verbs : softVerbs),
      count: counted ? this.#between(3, 300) : null,
      unit: this.#pick(units),
      end: this.#random() < 0.5 ? this.#pick(ends) : '',
    };
  }

  #carryOn(promises) {
    const kept = promises.filter(() => this.#random() >= shares.dropped);
    const changed = kept.map((promise) => (this.#random() < shares.changed ? this.#change(promise) : promise));
    const fresh = Array.from({ length: promises.length - kept.length }, (_, index) => this.#promise(index % sections.length));
    return [...changed, ...fresh];
  }

  #change(promise) {
    if (this.#random() < shares.moved) return { ...promise, section: this.#between(0, sections.length - 1) };
    if (promise.count !== null) return { ...promise, count: Math.max(2, Math.round(promise.count * (0.7 + this.#random() * 0.8))) };
    return { ...promise, verb: this.#pick(softVerbs), end: this.#pick(ends) };
  }

  #clause({ verb, area, count, unit, thing, end }, amount = count) {
    return `${verb}${area}${count === null ? '' : `${amount}${unit}`}${thing}${end ? `，${end}` : ''}`;
  }

  #tasks(section) {
    const own = this.#promises.filter((promise) => promise.section === section).map((promise) => `${this.#clause(promise)}。`);
    const half = Math.ceil(own.length / 2);
    return [own.slice(0, half).join(''), own.slice(half).join('')].filter(Boolean);
  }

  #review(promises) {
    return sections.map(({ title }, section) => {
      const reported = promises.filter((promise) => promise.section === section && this.#random() < 0.5);
      return `${title.split('，')[0]}取得实效。${reported.map((promise) => `${this.#result(promise)}。`).join('')}`;
    });
  }

  #result(promise) {
    const amount = promise.count === null ? null : Math.round(promise.count * (0.85 + this.#random() * 0.3));
    return this.#clause({ ...promise, verb: promise.count === null ? '扎实推进' : `${promise.verb}` }, amount).replace(
      /，.*$/u,
      '，任务如期完成',
    );
  }

  #summary(year) {
    return `${year}年，全市${rates.map((name) => `${name}增长${(3 + this.#random() * 6).toFixed(1)}%`).join('，')}。`;
  }

  #targets() {
    return `今年经济社会发展主要预期目标是：${rates.map((name) => `${name}增长${this.#between(4, 9)}%${this.#random() < 0.5 ? '左右' : '以上'}`).join('，')}；城镇新增就业${this.#between(2, 12)}万人。`;
  }
}
