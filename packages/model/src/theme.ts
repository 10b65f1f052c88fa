import type { z } from 'zod';
import { oneOf } from './schema.js';

/** What a commitment may be on; the words that speak for each stand in a table of commitments. */
export const Theme = oneOf(
  ['科技创新', '人才', '产业', '数字经济', '投资', '消费', '外贸开放', '改革营商'],
  ['区域城乡', '农业农村', '交通基础设施', '城市建设', '生态环境'],
  ['就业社保', '教育', '医疗健康', '养老托育', '住房', '文化旅游体育', '社会治理安全', '财政金融', '政府建设'],
);
export type Theme = z.infer<typeof Theme>;
