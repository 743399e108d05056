const shown = value => JSON.stringify(value, (key, one) => (typeof one === 'bigint' ? `${one}n` : one));

export const same = (actual, expected, about = '') => {
  if (shown(actual) !== shown(expected)) throw new Error(`${about} expected ${shown(expected)} but got ${shown(actual)}`);
};

export const holds = (condition, about) => {
  if (!condition) throw new Error(about);
};

/** @returns {Promise<Error>} what was thrown */
export const throws = async (type, work) => {
  try {
    await work();
  } catch (fault) {
    holds(fault instanceof type, `expected ${type.name} but got ${fault}`);
    return fault;
  }
  throw new Error(`expected ${type.name}, nothing was thrown`);
};

/** A database name nobody else uses; call the second value when done. */
export const ownDatabase = prefix => {
  const name = `${prefix}-${crypto.randomUUID()}`;
  return [name, () => new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase(name);
    gone.onsuccess = resolve;
    gone.onerror = () => reject(gone.error);
  })];
};
