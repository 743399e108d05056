/**
 * A value that tells its listeners when it changes.
 * @template T @param {T} initial
 */
export const createState = initial => {
  let value = initial;
  const listeners = new Set();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener(value);
    },
    update(part) {
      this.set({ ...value, ...part });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
