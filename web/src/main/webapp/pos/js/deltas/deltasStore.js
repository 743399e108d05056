import { addGoods } from '../catalogue/catalogue.js';
import { settled } from '../kernel/kernel.js';

const GOODS = ['product'];

/**
 * Writes a page of changes and how far we are in one transaction: after a crash both are old or both are new.
 */
export const openDeltasShelf = async till => {
  let cursor = await till.setting('cursor');
  let place = await till.setting('firstDownload');
  return {
    /** Up to which stamp everything is here; 0 also before anything is. */
    cursor: () => cursor ?? 0,
    isEmpty: () => cursor === undefined,
    /** Where the first download stands: as of which stamp, and after which product. @returns {{upTo: number, after: string}|undefined} */
    place: () => place,
    /** @param {object[]} rows @param {number|null} upTo null: there is more of the same stamp to come @param {object} next where the first download goes on */
    async keep(rows, upTo, next) {
      const transaction = till.db.transaction(['facts', 'goods', 'settings'], 'readwrite');
      const facts = transaction.objectStore('facts');
      const goods = rows.filter(row => GOODS.includes(row.kind));
      for (const row of rows) {
        if (GOODS.includes(row.kind)) continue;
        if (row.deleted) facts.delete([row.kind, row.id]);
        else facts.put(row);
      }
      if (goods.length) addGoods(transaction, goods);
      if (upTo !== null) transaction.objectStore('settings').put(upTo, 'cursor');
      if (next) transaction.objectStore('settings').put(next, 'firstDownload');
      await settled(transaction);
      if (upTo !== null) cursor = upTo;
      place = next ?? place;
    },
    /** As of no stamp any more: all is to come down again, and what is here stays until it has. */
    async again() {
      const transaction = till.db.transaction('settings', 'readwrite');
      for (const name of ['cursor', 'firstDownload']) transaction.objectStore('settings').delete(name);
      await settled(transaction);
      [cursor, place] = [undefined, undefined];
    },
  };
};

/**
 * Another shop's or another till's data must not stay after a new registration. Done at the start, before anything reads or fetches,
 * so that a late answer to the former workstation cannot write between.
 * @returns {Promise<boolean>} whether this is the first start of the workstation
 */
export const ownedBy = async (till, workstation) => {
  if ((await till.setting('workstation')) === workstation) return false;
  const transaction = till.db.transaction(['facts', 'goods', 'settings'], 'readwrite');
  for (const name of ['facts', 'goods', 'settings']) transaction.objectStore(name).clear();
  transaction.objectStore('settings').put(workstation, 'workstation');
  await settled(transaction);
  return true;
};
