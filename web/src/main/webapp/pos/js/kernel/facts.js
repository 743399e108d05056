/**
 * The small facts that came down (shop, branch, till, users, taxes, tenders, shift, categories), kept in memory.
 * @typedef {{kind: string, id: string, deleted?: boolean}} Row
 * @param {Row[]} rows
 */
export const createFacts = (rows = []) => {
  const kinds = new Map();
  const shelf = kind => kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind);
  const apply = changed => {
    for (const row of changed) {
      if (row.deleted) shelf(row.kind).delete(row.id);
      else shelf(row.kind).set(row.id, row);
    }
  };
  apply(rows);
  return {
    apply,
    all: kind => [...shelf(kind).values()],
    one: kind => shelf(kind).values().next().value ?? null,
    byId: (kind, id) => shelf(kind).get(id) ?? null,
  };
};
