/** Line and column, both from 1, of a UTF-16 offset, as `12:3`. */
export function locate(text: string, offset: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return `${line}:${offset - start + 1}`;
}
