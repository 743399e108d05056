import { asPromise, openDatabase, settled } from './databaseStore.js';

/**
 * The database of everything that can be had again: facts, goods, settings. The half-rung cart lives here too.
 * The journal is elsewhere and never opened by what is written here.
 */
export const openTill = async (name = 'bytepos-till') => {
  const db = await openDatabase(name, 1, fresh => {
    fresh.createObjectStore('facts', { keyPath: ['kind', 'id'] });
    fresh.createObjectStore('goods', { autoIncrement: true });
    fresh.createObjectStore('settings');
  });
  return {
    db,
    setting: key => asPromise(db.transaction('settings').objectStore('settings').get(key)),
    facts: () => asPromise(db.transaction('facts').objectStore('facts').getAll()),
    /** @param {{strict?: boolean}} [how] strict: on the disk itself when it resolves, where a power cut takes nothing of it */
    keep: (key, value, { strict = false } = {}) => {
      const transaction = db.transaction('settings', 'readwrite', { durability: strict ? 'strict' : 'default' });
      transaction.objectStore('settings').put(value, key);
      const done = settled(transaction);
      transaction.commit(); // a page that goes away takes open transactions with it
      return done;
    },
    close: () => db.close(),
  };
};
