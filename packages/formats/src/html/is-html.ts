const afterSpace =
  /^\uFEFF?\s*\[?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|div|section|article|main|table|p|h[1-6]|span|font|center|style|script|base)\b/iu;
const xhtml = /^\uFEFF?\s*<\?xml[^>]{0,200}\?>\s*(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html)\b/iu;
const tag = /<(?:html|body|div|p|br|table|h[1-6]|span)\b[^>]{0,500}>/iu;

/** Whether the head of a text is that of a page: it begins with a tag, or is called .html and holds one. Markdown may begin with one too. */
export function isHtml(head: string, file: string): boolean {
  if (xhtml.test(head) || /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/iu.test(head)) return true;
  if (/\.(?:md|markdown)$/iu.test(file)) return false;
  return afterSpace.test(head) || (/\.x?html?$/iu.test(file) && tag.test(head));
}
