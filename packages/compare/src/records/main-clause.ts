/** So many characters of the object find its clause again. */
const OBJECT_START = 4;

/** Which of the clauses of a promise its object stands in: 聚焦重点，[加强改革系统集成]. -1 where none is known. */
export function mainClauseAt(clauses: readonly string[], object: string | null): number {
  const start = object?.slice(0, OBJECT_START);
  return start ? clauses.findIndex((clause) => clause.includes(start)) : -1;
}
