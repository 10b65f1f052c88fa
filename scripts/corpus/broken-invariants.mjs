// What must hold of every report that the normalizer reads, whatever its text.

const blank = /^\s*$/u;
/** Words of a page that stand in no report; written apart from the rules that remove them, so that a gap in those shows. */
const pageWords =
  /字号[:：]|视力保护|责任编辑|分享到|扫一扫|二维码|https?:\/\/|www\.|<U\+|<!--|-->|&nbsp;|Public domain|发布(?:时间|日期)[:：]|\{ ?display|相关(?:链接|报道|附件)[:：>》]|版权所有|ICP备|当前位置[:：]/iu;
const pageControls =
  /^(?:下载|打印|打印本页|全屏|收藏|分享|关闭|关闭窗口|复制|纠错|返回顶部|上一篇|下一篇|大|中|小|【|】|加大|减小|还原)$/u;

/** @typedef {{ start: number, end: number }} Span */

/** What is wrong with a report, in words; empty when headings, sentences and removed ranges tile the body and the tree is in order. */
export function brokenInvariants(report) {
  const wrong = [];
  const tiles = report.removed.map(({ span }) => span);
  const visit = (section, outer) => {
    if (section.span.start < outer.start || section.span.end > outer.end) wrong.push(`section ${section.id} sticks out`);
    if (section.headingSpan) tiles.push(section.headingSpan);
    for (const { span, sentences } of section.paragraphs) {
      if (!sentences.length) wrong.push(`empty paragraph at ${span.start}`);
      for (const sentence of sentences) {
        tiles.push(sentence.span);
        if (report.text.slice(sentence.span.start, sentence.span.end) !== sentence.text)
          wrong.push(`sentence at ${sentence.span.start} is not its span`);
        if (sentence.span.start < span.start || sentence.span.end > span.end) wrong.push(`sentence at ${sentence.span.start} sticks out`);
      }
    }
    for (const child of section.children) visit(child, section.span);
    wrong.push(...disorder(section.children));
  };
  for (const part of report.parts) visit(part, report.body);
  return [...wrong, ...disorder(report.parts), ...gaps(report, tiles)];
}

function disorder(sections) {
  return sections.flatMap((section, index) => {
    const before = sections[index - 1];
    return before && before.span.end > section.span.start ? [`sections ${before.id} and ${section.id} overlap`] : [];
  });
}

/** What stands in the body and in no tile, and tiles that overlap. */
function gaps({ text, body }, tiles) {
  const wrong = [];
  const inside = tiles.filter(({ start, end }) => end > body.start && start < body.end).sort((a, b) => a.start - b.start);
  let at = body.start;
  for (const { start, end } of inside) {
    if (start < at) wrong.push(`overlap at ${start}`);
    else if (!blank.test(text.slice(at, start))) wrong.push(`lost: ${text.slice(at, start).trim()}`);
    at = Math.max(at, end);
  }
  if (!blank.test(text.slice(at, body.end))) wrong.push('lost at the end');
  return wrong;
}

/** Sentences and headings that hold words of a web page. */
export function pageWordsInBody(report) {
  const found = [];
  const look = (text) => {
    if (pageWords.test(text) || pageControls.test(text.trim())) found.push(`page words: ${text.trim().slice(0, 40)}`);
  };
  const visit = ({ heading, paragraphs, children, role }) => {
    if (role === 'appendix') return;
    look(heading);
    for (const { sentences } of paragraphs) for (const { text } of sentences) look(text);
    children.forEach(visit);
  };
  report.parts.forEach(visit);
  return found;
}
