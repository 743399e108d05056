import { asPromise, openDatabase, settled } from '../kernel/kernel.js';

/** Somebody else wrote to this chain: nothing was stored. */
export class HeadMoved extends Error {}

/**
 * One thing that happened. Its payload and signature never change; state and answer do.
 * @typedef {{workstation: string, counter: number, id: string, kind: string, at: string, payload: string, signature: string,
 *   hash: string, sales: number, state: "unsent"|"sent"|"attention", answer?: object}} Entry
 *   hash of the payload and sales so far: the head of the chain can be told from its last entry alone
 */

const STRICT = { durability: 'strict' };

/**
 * The database of what happened. Version 1 for ever: records may grow, stores do not change, nothing deletes it.
 * Entries are keyed by workstation and counter, because a new registration of the same browser starts again at 1
 * while the old chain must stay.
 */
export const openJournal = async (name = 'bytepos-journal') => {
  const db = await openDatabase(name, 1, fresh => {
    fresh.createObjectStore('entries', { keyPath: ['workstation', 'counter'] }).createIndex('state', ['workstation', 'state', 'counter']);
    fresh.createObjectStore('head');
  });
  const heads = () => db.transaction('head').objectStore('head');
  const entries = () => db.transaction('entries').objectStore('entries');
  const inState = (workstation, state) => IDBKeyRange.bound([workstation, state], [workstation, state, []]);
  return {
    close: () => db.close(),
    head: workstation => asPromise(heads().get(['chain', workstation])),
    registration: async () => {
      const current = await asPromise(heads().get('current'));
      return current ? asPromise(heads().get(['registration', current])) : null;
    },
    registrations: () => asPromise(heads().getAll(IDBKeyRange.bound(['registration'], ['registration', []]))),
    register(registration) {
      const transaction = db.transaction('head', 'readwrite', STRICT);
      const store = transaction.objectStore('head');
      store.put(registration, ['registration', registration.workstationId]);
      store.put({ counter: 0, hash: registration.genesis, sales: 0 }, ['chain', registration.workstationId]);
      store.put(registration.workstationId, 'current');
      return settled(transaction);
    },
    append: (entry, expected, next) => append(db, entry, expected, next),
    entry: (workstation, counter) => asPromise(entries().get([workstation, counter])),
    /** The newest entries, up to a counter, oldest first. */
    latest: (workstation, counter, most) =>
      asPromise(entries().getAll(IDBKeyRange.bound([workstation, counter - most + 1], [workstation, counter]))),
    unsent: (workstation, limit) => asPromise(entries().index('state').getAll(inState(workstation, 'unsent'), limit)),
    attention: workstation => asPromise(entries().index('state').getAll(inState(workstation, 'attention'))),
    count: (workstation, state) => asPromise(entries().index('state').count(inState(workstation, state))),
    all: () => asPromise(entries().getAll()),
    answered(changes) {
      const transaction = db.transaction('entries', 'readwrite', STRICT);
      for (const change of changes) amend(transaction, change.key, { state: change.state, answer: change.answer });
      return settled(transaction);
    },
    /** Makes everything after a counter unsent again: the server was restored and has lost it. */
    resendAfter: (workstation, counter) => resend(db, IDBKeyRange.bound([workstation, 'sent', counter + 1], [workstation, 'sent', []])),
    /** What the server lost in the middle. @param {number} after the last it has before @param {number} before the one it has behind */
    resendBetween: (workstation, after, before) => resend(db, IDBKeyRange.bound([workstation, 'sent', after + 1], [workstation, 'sent', before], false, true)),
    resendAttention: workstation => resend(db, inState(workstation, 'attention')),
    /** @param {Entry[]} lost @param {Map<string, string>} tokens of their workstations, for a journal that knows them no more */
    putBack(lost, tokens = new Map()) {
      const transaction = db.transaction(['entries', 'head'], 'readwrite', STRICT);
      const store = transaction.objectStore('head');
      for (const [workstationId, token] of tokens) {
        store.add({ workstationId, token }, ['registration', workstationId]).onerror = event => { event.preventDefault(); event.stopPropagation(); };
      }
      for (const entry of [...lost].sort((a, b) => a.counter - b.counter)) {
        transaction.objectStore('entries').put(entry);
        advance(store, entry);
      }
      return settled(transaction);
    },
  };
};

const append = async (db, entry, expected, next) => {
  const transaction = db.transaction(['entries', 'head'], 'readwrite', STRICT);
  const store = transaction.objectStore('head');
  const key = ['chain', entry.workstation];
  let moved = false;
  store.get(key).onsuccess = event => {
    const stored = event.target.result;
    moved = stored?.counter !== expected.counter || stored?.hash !== expected.hash;
    if (moved) return transaction.abort();
    transaction.objectStore('entries').add(entry);
    store.put(next, key);
  };
  try {
    await settled(transaction);
  } catch (cause) {
    if (moved) throw new HeadMoved(`expected ${expected.counter}`, { cause });
    throw cause;
  }
};

// A chain that came back shorter than it was goes on after its last entry, never a second time through the same numbers.
const advance = (store, { workstation, counter, hash, sales, at }) => {
  const key = ['chain', workstation];
  store.get(key).onsuccess = event => {
    if (event.target.result && event.target.result.counter < counter) store.put({ counter, hash, sales, at }, key);
  };
};

const amend = (transaction, key, part) => {
  const store = transaction.objectStore('entries');
  store.get(key).onsuccess = event => event.target.result && store.put({ ...event.target.result, ...part });
};

const resend = async (db, range) => {
  const transaction = db.transaction('entries', 'readwrite', STRICT);
  transaction.objectStore('entries').index('state').openCursor(range).onsuccess = event => {
    const cursor = event.target.result;
    if (!cursor) return;
    cursor.update({ ...cursor.value, state: 'unsent' });
    cursor.continue();
  };
  await settled(transaction);
};
