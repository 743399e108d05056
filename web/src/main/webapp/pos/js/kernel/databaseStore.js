/** @param {IDBRequest} request @returns {Promise<any>} its result */
export const asPromise = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** @param {IDBTransaction} transaction @returns {Promise<void>} resolves only when everything is committed */
export const settled = transaction => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
});

/** @param {(db: IDBDatabase) => void} build makes the stores, called once, for an empty database */
export const openDatabase = (name, version, build) => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => build(request.result);
  return asPromise(request);
};
