const quoted = /[“《]([^“”《》]{2,30})[”》]/g;
/** Things that carry a name of their own by the form of its end. */
const nameEnd =
  /(?:工程|计划|行动|试点|试验区|示范区|项目|产业园|园区|中心|实验室|条例|基金|铁路|高速|机场|大桥|隧道|大会|博览会|论坛|平台|品牌)$/;
const splitters = /[、，；：和及与等的“”《》（）]/;
/** Verbs and modifiers before a name are cut off by the caller; what is left longer than this is a description. */
const longestName = 14;
const shortestName = 4;

/**
 * Names inside a promise: quoted terms, titles in 《》, and programmes, projects and places by the form of their end.
 *
 *   实施“千帆计划”，建设东湖综合客运中心  →  千帆计划, 东湖综合客运中心
 */
export function namedItems(objects: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const object of objects) {
    for (const match of object.matchAll(quoted)) found.push(match[1] as string);
    for (const part of object.replace(quoted, '、').split(splitters)) {
      const name = part.replace(/(?:建设|创建|改造|实施)$/, '');
      if (name.length >= shortestName && name.length <= longestName && nameEnd.test(name) && !/^[\d一两多更批]/.test(name))
        found.push(name);
    }
  }
  return [...new Set(found)];
}
