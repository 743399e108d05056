import { ownDatabase } from './expect.js';
import { asPromise, openTill } from '/pos/js/kernel/kernel.js';
import { createCatalogue } from '/pos/js/catalogue/catalogue.js';
import { createReading } from '/pos/js/catalogue/reading.js';
import { pageCodes } from '/pos/js/catalogue/pageCodes.js';
import { openDeltasShelf } from '/pos/js/deltas/deltas.js';

export const row = (n, more = {}) => ({
  kind: 'product', id: `p${n}`, code: `C-${n}`, name: `Product ${n}`, nameSw: null, categoryId: 'c', unit: 'EA', taxLetter: 'B', price: 100 + n, barcodes: [`6160000${n}`], favourite: false, active: true, ...more });
export const withTill = async work => {
  const [name, drop] = ownDatabase('till');
  const till = await openTill(name);
  try {
    await work(till);
  } finally {
    till.close();
    await drop();
  }
};
export const keep = async (till, ...pages) => {
  const shelf = await openDeltasShelf(till);
  for (const [at, page] of pages.entries()) await shelf.keep(page, at + 1);
};
export const stored = (till, store) => asPromise(till.db.transaction(store).objectStore(store).getAll());
export const noted = async till => (await asPromise(till.db.transaction('settings').objectStore('settings').getAllKeys())).filter(Array.isArray).map(key => key.at(-1));
export const written = async (till, ...pages) => {
  const store = till.db.transaction('goods', 'readwrite').objectStore('goods');
  for (const page of pages) store.add({ rows: JSON.stringify(page) });
  await new Promise(done => { store.transaction.oncomplete = done; });
};
/** Pages that never end, until they are let go; what is asked for by itself comes at once. */
export const slowDisk = pages => {
  let go;
  const gate = new Promise(resolve => { go = resolve; });
  const store = {
    pages: async () => pages.map((page, at) => at), codes: async () => new Map(pages.map((page, at) => [at, pageCodes(page)])), page: async at => pages[at],
    texts: async keys => { await gate; return keys.map(at => JSON.stringify(pages[at])); }, note: async () => { throw new Error('all is noted'); },
  };
  return { store, go };
};
export const readingOf = pages => {
  const { store, go } = slowDisk(pages);
  const catalogue = createCatalogue();
  return { go, catalogue: { ...catalogue, ...createReading({ store, catalogue, clock: () => performance.now(), breathe: async () => {} }) } };
};
