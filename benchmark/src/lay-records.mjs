// Records of a program laid over what is marked, finer or coarser as they are.
//
//   { current: 3–20, previous: [5–9, 30–41] }, marks c1 of this year, p1 and p4 of the last   →   c1 has the partners p1 and p4; both go on

/** `before`, `now`: a span → ids of the marks that it stands for; `ids`: those of this year. */
export function layRecords(records, ids, before, now) {
  const said = new Map(ids.map((id) => [id, { partners: new Set(), records: [] }]));
  const continued = new Set();
  const laid = records.map((record) => ({
    record,
    right: record.current ? now(record.current.span) : [],
    left: (record.previous ?? []).flatMap(({ span }) => before(span)),
  }));
  for (const { record, right, left } of laid) {
    for (const id of right) {
      said.get(id).records.push(record);
      for (const other of left) said.get(id).partners.add(other);
    }
    if (right.length) for (const id of left) continued.add(id);
  }
  return { said, continued, laid };
}
