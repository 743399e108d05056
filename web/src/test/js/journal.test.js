import { holds, ownDatabase, same, throws } from './expect.js';
import { fromBase64Url, sha256Hex, utf8 } from '/pos/js/kernel/kernel.js';
import { HeadMoved, createKeys, createLedger, inTurn, openJournal, openMirror, recover } from '/pos/js/journal/journal.js';

const GENESIS = 'ab'.repeat(32);
const WORKSTATION = '01900000-0000-7000-8000-000000000001';

const commandAt = n => ({
  kind: 'sale', id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`, at: '2026-11-25T08:00:00.000Z',
  engine: '1', prices: 7, cashier: 'c', shift: 's', content: { sale: { total: n } },
});

const withJournal = async work => {
  const [name, drop] = ownDatabase('journal');
  const store = await openJournal(name);
  const registration = { workstationId: WORKSTATION, token: 't', genesis: GENESIS, keys: await createKeys() };
  await store.register(registration);
  const ledgerOf = async () => createLedger({ store, registration, head: await store.head(WORKSTATION), inTurn });
  try {
    await work({ store, registration, ledgerOf, name });
  } finally {
    store.close();
    await drop();
  }
};

export const tests = {
  'the payload is the exact string of format 1, in the order of the contract': () => withJournal(async ({ ledgerOf }) => {
    const entry = await (await ledgerOf()).append(() => commandAt(1));
    same(entry.payload, `{"format":1,"kind":"sale","id":"${commandAt(1).id}","workstation":"${WORKSTATION}","counter":1,"previous":"${GENESIS}",`
      + '"engine":"1","prices":7,"at":"2026-11-25T08:00:00.000Z","cashier":"c","shift":"s","sale":{"total":1}}');
  }),
  'the signature fits the UTF-8 bytes and the key cannot be read': () => withJournal(async ({ ledgerOf, registration }) => {
    const entry = await (await ledgerOf()).append(() => commandAt(1));
    const fits = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, registration.keys.publicKey, fromBase64Url(entry.signature), utf8(entry.payload));
    holds(fits, 'signature');
    same(fromBase64Url(entry.signature).length, 64);
    await throws(DOMException, () => crypto.subtle.exportKey('pkcs8', registration.keys.privateKey));
  }),
  'every entry names the hash of the one before it': () => withJournal(async ({ store, ledgerOf }) => {
    const ledger = await ledgerOf();
    for (let n = 1; n <= 3; n++) await ledger.append(() => commandAt(n));
    const entries = (await store.unsent(WORKSTATION, 9)).map(entry => JSON.parse(entry.payload));
    same(entries.map(entry => entry.counter), [1, 2, 3]);
    same(entries[1].previous, await sha256Hex((await store.entry(WORKSTATION, 1)).payload));
    same(entries[2].previous, await sha256Hex((await store.entry(WORKSTATION, 2)).payload));
  }),
  'appends that start together are chained one after the other': () => withJournal(async ({ store, ledgerOf }) => {
    const ledger = await ledgerOf();
    await Promise.all([1, 2, 3, 4, 5].map(n => ledger.append(() => commandAt(n))));
    same((await store.unsent(WORKSTATION, 9)).map(entry => entry.counter), [1, 2, 3, 4, 5]);
  }),
  'every write asks for strict durability, and what is paid was on the disk before': async () => {
    const { transaction } = IDBDatabase.prototype;
    const asked = [];
    const order = [];
    IDBDatabase.prototype.transaction = function strict(...how) {
      const made = transaction.apply(this, how);
      if (made.mode === 'readwrite') {
        asked.push(made.durability);
        made.addEventListener('complete', () => order.push('on disk'));
      }
      return made;
    };
    try {
      await withJournal(async ({ store, ledgerOf }) => {
        const entry = await (await ledgerOf()).append(() => commandAt(1)).then(made => { order.push('paid'); return made; });
        same(order.slice(-2), ['on disk', 'paid']);
        await store.answered([{ key: [WORKSTATION, 1], state: 'sent', answer: {} }]);
        await store.resendAfter(WORKSTATION, 0);
        await store.resendAttention(WORKSTATION);
        await store.putBack([await store.entry(WORKSTATION, entry.counter)]);
      });
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    same(asked, ['register', 'append', 'answered', 'resendAfter', 'resendAttention', 'putBack'].map(() => 'strict'));
  },
  'a head that somebody else moved stores nothing': () => withJournal(async ({ store, ledgerOf }) => {
    const [mine, other] = [await ledgerOf(), await ledgerOf()];
    await other.append(() => commandAt(1));
    await throws(HeadMoved, () => mine.append(() => commandAt(2)));
    same(await store.count(WORKSTATION, 'unsent'), 1);
    same((await store.head(WORKSTATION)).counter, 1);
    same(mine.head().counter, 0);
  }),
  'the chain and the key are still there after closing': () => withJournal(async ({ store, ledgerOf, name }) => {
    await (await ledgerOf()).append(() => commandAt(1));
    store.close();
    const again = await openJournal(name);
    const kept = await again.registration();
    const ledger = createLedger({ store: again, registration: kept, head: await again.head(WORKSTATION), inTurn });
    same((await ledger.append(() => commandAt(2))).counter, 2);
    same((await again.head(WORKSTATION)).sales, 2);
    again.close();
  }),
  'only sales count for receipt numbers': () => withJournal(async ({ store, ledgerOf }) => {
    const ledger = await ledgerOf();
    await ledger.append(() => ({ ...commandAt(1), kind: 'shift.open' }));
    await ledger.append(() => commandAt(2));
    const { counter, sales } = await store.head(WORKSTATION);
    same({ counter, sales }, { counter: 2, sales: 1 });
  }),
  'a new registration starts a chain of its own and keeps the old one': () => withJournal(async ({ store, registration, ledgerOf }) => {
    await (await ledgerOf()).append(() => commandAt(1));
    const next = { ...registration, workstationId: '01900000-0000-7000-8000-000000000002', genesis: 'cd'.repeat(32) };
    await store.register(next);
    const ledger = createLedger({ store, registration: next, head: await store.head(next.workstationId), inTurn });
    same((await ledger.append(() => commandAt(2))).counter, 1);
    same(await store.count(WORKSTATION, 'unsent'), 1);
    same((await store.registration()).workstationId, next.workstationId);
    same((await store.registrations()).length, 2);
  }),
  'what a restored server lost is unsent again, what needs attention is not touched': () => withJournal(async ({ store, ledgerOf }) => {
    const ledger = await ledgerOf();
    for (let n = 1; n <= 4; n++) await ledger.append(() => commandAt(n));
    await store.answered([1, 2, 4].map(n => ({ key: [WORKSTATION, n], state: 'sent', answer: {} })));
    await store.answered([{ key: [WORKSTATION, 3], state: 'attention', answer: {} }]);
    await store.resendAfter(WORKSTATION, 1);
    same((await store.unsent(WORKSTATION, 9)).map(entry => entry.counter), [2, 4]);
    same((await store.attention(WORKSTATION)).map(entry => entry.counter), [3]);
  }),
  'the second place gives back what the journal lost and lets go what was answered': () => withJournal(async ({ store, ledgerOf }) => {
    const mirror = await openMirror();
    const ledger = await ledgerOf();
    const entry = await ledger.append(() => commandAt(1));
    const lost = { ...entry, workstation: 'lost-one', counter: 9 };
    await mirror.keep(entry);
    await mirror.keep(lost);
    await store.answered([{ key: [WORKSTATION, 1], state: 'sent', answer: {} }]);
    same(await recover(store, mirror), 1);
    same((await store.entry('lost-one', 9)).payload, entry.payload);
    same((await mirror.entries()).map(kept => kept.workstation), ['lost-one']);
    await mirror.release([lost]);
    same(await mirror.entries(), []);
  }),
  'a journal that lost everything gets its entries back with the token that can send them': () => withJournal(async ({ store, ledgerOf }) => {
    const mirror = await openMirror();
    const entry = { ...await (await ledgerOf()).append(() => commandAt(1)), workstation: 'wiped' };
    await mirror.keep({ ...entry, token: 'its-token' });
    same(await recover(store, mirror), 1);
    same((await store.registrations()).map(({ workstationId, token }) => [workstationId, token]), [[WORKSTATION, 't'], ['wiped', 'its-token']]);
    same((await store.registration()).workstationId, WORKSTATION);
    same('token' in await store.entry('wiped', 1), false);
    await mirror.release([entry]);
  }),
  'a chain that came back shorter goes on after what the second place still knew': () => withJournal(async ({ store, registration, ledgerOf }) => {
    const mirror = await openMirror();
    const elsewhere = await ledgerOf();
    await elsewhere.append(() => commandAt(1));
    const [second, third] = [await elsewhere.append(() => commandAt(2)), await elsewhere.append(() => commandAt(3))];
    const [name, drop] = ownDatabase('older');
    const older = await openJournal(name);
    await older.register(registration);
    for (const entry of [third, second]) await mirror.keep({ ...entry, token: 't' });
    same(await recover(older, mirror), 2);
    same(await older.head(WORKSTATION), { counter: 3, hash: await sha256Hex(third.payload), sales: 3, at: third.at });
    same((await older.registration()).keys !== undefined, true);
    await mirror.release([second, third]);
    older.close();
    await drop();
  }),
};
