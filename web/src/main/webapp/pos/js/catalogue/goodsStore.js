import { asPromise, settled } from '../kernel/kernel.js';
import { pageCodes } from './pageCodes.js';

const NOTES = 'goods-codes';
const FORM = 1; // another number once goods are found by something else: what was noted before is noted anew
const FULL = 1000;
const MANY = 120; // so many pages are put together into full ones at the next start
const noteOf = page => [NOTES, FORM, page];
const noted = IDBKeyRange.bound([NOTES, FORM], [NOTES, FORM, []]);
const everNoted = IDBKeyRange.bound([NOTES], [NOTES, []]);

/** A page more, with what stands on it. @param {IDBTransaction} transaction over goods and settings */
export const addGoods = (transaction, rows) => {
  transaction.objectStore('goods').add({ rows: JSON.stringify(rows) }).onsuccess = event => {
    transaction.objectStore('settings').put(pageCodes(rows), noteOf(event.target.result));
  };
};

/**
 * The goods as they came down, page after page, each page one JSON text: one read and one parse a page start a till with 50,000 products in a
 * fraction of the time that 50,000 records take. What stands on which page is noted beside, among the settings: a store of its own would take
 * a new version of the database, which the page of a former release cannot open any more.
 */
export const openGoods = till => {
  const goodsOf = () => till.db.transaction('goods').objectStore('goods');
  const page = async key => JSON.parse((await asPromise(goodsOf().get(key)))?.rows ?? '[]');
  return {
    /** @returns {Promise<number[]>} keys of the pages, in the order they came */
    pages: () => asPromise(goodsOf().getAllKeys()),
    page,
    /** @param {number[]} keys that stand beside each other @returns {Promise<string[]>} JSON of their rows */
    texts: async keys => (await asPromise(goodsOf().getAll(IDBKeyRange.bound(keys[0], keys.at(-1))))).map(page => page.rows),
    /** What stands on which page. @returns {Promise<Map<number, Uint32Array>>} by page; of pages another release wrote nothing is noted */
    codes: async () => {
      const settings = till.db.transaction('settings').objectStore('settings');
      const [keys, all] = await Promise.all([asPromise(settings.getAllKeys(noted)), asPromise(settings.getAll(noted))]);
      return new Map(keys.map(([, , page], at) => [page, all[at]]));
    },
    note: (key, rows) => till.keep(noteOf(key), pageCodes(rows)),
    /** Full pages instead of many small ones; not, where another page came while they were put together. */
    async compact(breathe) {
      const seen = await asPromise(goodsOf().getAllKeys());
      if (seen.length < MANY) return;
      const latest = new Map();
      for (const key of seen) for (const row of await page(key)) {
        if (row.deleted) latest.delete(row.id);
        else latest.set(row.id, row);
      }
      const rows = [...latest.values()];
      const full = [];
      for (let from = 0; from < rows.length; from += FULL) {
        const some = rows.slice(from, from + FULL);
        full.push({ rows: JSON.stringify(some), codes: pageCodes(some) });
        await breathe();
      }
      await replaced(till.db.transaction(['goods', 'settings'], 'readwrite'), seen, full);
    },
  };
};

const replaced = (transaction, seen, full) => {
  const [goods, settings] = ['goods', 'settings'].map(name => transaction.objectStore(name));
  goods.getAllKeys().onsuccess = event => {
    const now = event.target.result;
    if (now.length !== seen.length || now.at(-1) !== seen.at(-1)) return;
    goods.clear();
    settings.delete(everNoted);
    for (const { rows, codes } of full) goods.add({ rows }).onsuccess = added => settings.put(codes, noteOf(added.target.result));
  };
  return settled(transaction);
};
