import { plain } from './words.js';

/**
 * Which goods stand together, in the order of their names: a change of a price moves nothing under a cashier's finger.
 * Sorted when somebody looks, not while twenty thousand come down.
 * @param {(number: number) => string} nameOf
 */
export const createPages = nameOf => {
  const members = new Map();
  const sorted = new Map();
  const keyOf = number => plain(nameOf(number));
  const byName = numbers => [...numbers].map(number => ({ number, key: keyOf(number) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.number - other.number)).map(({ number }) => number);

  return {
    learn(page, number) {
      if (!members.has(page)) members.set(page, new Set());
      members.get(page).add(number);
      sorted.delete(page);
    },
    forget(page, number) {
      if (members.get(page)?.delete(number)) sorted.delete(page);
    },
    count: page => members.get(page)?.size ?? 0,
    /** @returns {number[]} */
    of(page) {
      if (!sorted.has(page)) sorted.set(page, byName(members.get(page) ?? []));
      return sorted.get(page);
    },
  };
};
