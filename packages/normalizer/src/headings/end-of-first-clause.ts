/** Two long clauses have some fifty characters. */
const longestHeading = 52;
const figure = /[0-9０-９](?![0-9０-９]*年)/u;
const longestClause = 30;

/**
 * Where a heading has lost the break after it and nobody can say where it ends, its first clause is sure: `（一）夯实产业根基，茶乡招牌越擦越亮新建茶园9处，…` ends
 * before 茶乡. 0 where the heading that was found, `whole` characters of `rest`, is sound: neither too long nor with a figure.
 */
export function endOfFirstClause(rest: string, whole: number): number {
  if (whole > 0 && whole <= longestHeading && !figure.test(rest.slice(0, whole))) return 0;
  const mark = /[，。；：]/u.exec(rest);
  return mark?.[0] === '，' && mark.index >= 4 && mark.index <= longestClause ? mark.index + 1 : 0;
}
