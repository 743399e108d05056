import { same } from './expect.js';
import { CASHIER, MILK, NOON, OIL, counter } from './counter.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { interrupted } from '/pos/js/dayDesk.js';
import { createParking } from '/pos/js/parking.js';
import { createCheckout, createParkDesk, openCartShelf, openParkShelf } from '/pos/js/selling/selling.js';
import { cartsOf } from '/pos/js/selling/carts.js';
import { cashTender } from '/pos/js/selling/cash.js';

/** What lies on the disk and stands in the journal when the power goes between the two writes. */
const cutAfterPaying = async () => {
  const till = await counter();
  const { checkout, kept, entries } = till;
  checkout.add(MILK);
  checkout.open();
  checkout.add(OIL, { quantity: 2000 });
  checkout.discountSale({ percent: 500, amount: 0 });
  checkout.setCustomer({ id: 'c1', name: 'Mama Otieno', groupId: 'g' });
  checkout.setBuyer('P051234567X');
  checkout.notePayment(checkout.saleId(), { id: 'm', amount: 1000, code: 'QWE', state: 'PAID', typed: false });
  checkout.addTender({ kind: 'CARD', amount: 500, given: 500, change: 0, payment: null, code: '1' });
  checkout.waiveService('a regular');
  const before = kept.at(-1);
  const { due } = checkout.state.get();
  const paid = [{ kind: 'MPESA', amount: 1000, given: 1000, change: 0, payment: 'm', code: 'QWE' }, { kind: 'CARD', amount: 500, given: 500, change: 0, payment: null, code: '1' }];
  await checkout.complete([...paid, cashTender(due - 1500, due - 1500)], CASHIER);
  const store = { latest: async () => entries.map(({ id, kind }) => ({ id, kind })) };
  return { before, store, ledger: { workstation: 'w', head: () => ({ counter: entries.length }) } };
};

/** A till of which the power can go after so many writes, over what is left on its disk; the server knows the cart that waits, and who claimed it. */
const CART = { id: 's1', lines: [{ sku: OIL.id, name: OIL.name, unit: 'EA', quantity: 2000, unitPrice: 16650, taxLetter: 'B' }], selected: 0, prices: 0, payments: [] };
const ROW = { id: 'p1', label: 'Mama Otieno', customer: null, cashier: 'Wanjiku', lines: 1, total: 33300, at: '2026-11-25T08:59:00.000Z' };
const server = () => {
  let claim = null;
  return {
    rows: async () => ({ status: 200, body: claim ? [] : [ROW] }),
    post: async () => ({ status: 201 }),
    recall: async (id, cashier, by) => {
      claim ??= by;
      return claim === by ? { status: 200, body: { cart: JSON.stringify(CART) } } : { status: 409, body: { detail: 'taken' } };
    },
  };
};
const started = async (disk, at, { writes = Infinity, sold = async () => false } = {}) => {
  let left = writes;
  const log = [];
  const till = { setting: async key => disk[key], keep: async (key, value) => {
    if (left-- <= 0) return new Promise(() => {}); // the power is gone
    log.push(key);
    disk[key] = structuredClone(value);
  } };
  const { facts, shiftDesk } = await counter();
  const shelf = openCartShelf(till);
  const checkout = createCheckout({ facts, ledger: null, shelf, shiftDesk, prefix: 'MA-02', cursor: () => 0, offline: () => false, now: () => NOON, kept: await shelf.read(), failed: cause => { throw cause; } });
  const parked = createParkDesk({ shelf: openParkShelf(till), now: () => NOON, post: at.post, fetch: at.rows, recall: at.recall, sold });
  const told = [];
  const parking = createParking({
    house: { text: key => key, desk: { checkout, parked }, facts, notice: { show: () => {} }, now: () => NOON }, cashier: () => CASHIER, enter: () => told.push('entered'), tell: sentence => told.push(sentence), limits: () => ({}),
  });
  const take = async () => {
    if (!checkout.isEmpty()) checkout.open();
    await parking.list();
    document.querySelector('[data-parked="p1"]')?.click();
    await settled();
    told.push(document.getElementById('park-problem')?.textContent ?? '');
    document.getElementById('parked-back')?.click();
    await settled();
  };
  return { checkout, parked, take, told, log };
};
const settled = () => new Promise(done => { setTimeout(done, 20); });
const lines = checkout => checkout.state.get().carts.sales.flatMap(sale => sale.lines.map(line => line.quantity));

export const tests = {
  'a cart that is taken lies in the cart on the disk before it is off the list': async () => {
    const till = await started({}, server());
    await till.take();
    same([till.log, lines(till.checkout), till.told[0]], [['parked', 'carts', 'parked'], [2000], 'entered']);
    same(await till.parked.waiting(), []);
  },
  'wherever the power goes while a cart is taken, it is there afterwards, and once': async () => {
    for (const writes of [1, 2]) {
      const disk = {};
      const at = server();
      await (await started(disk, at, { writes })).take();
      const again = await started(disk, at);
      await again.take();
      same([writes, lines(again.checkout), again.told[0], await again.parked.waiting()], [writes, [2000], 'entered', []]);
    }
  },
  'one that was paid before the power went is not rung a second time': async () => {
    const disk = {};
    const at = server();
    await (await started(disk, at, { writes: 2 })).take();
    const asked = [];
    const again = await started({ parked: disk.parked }, at, { sold: async (id, since) => { asked.push([id, since]); return true; } });
    await again.take();
    same([lines(again.checkout), again.told, asked, await again.parked.waiting()], [[], ['park.gone'], [['s1', ROW.at]], []]);
  },
  'without network a cart of this device is given out once, and is there after a crash': async () => {
    const cut = async () => { throw new NoAnswer('cut'); };
    const away = { rows: cut, post: cut, recall: cut };
    for (const writes of [0, 1, 2]) {
      const disk = { parked: [{ ...ROW, cashier: 'wanjiku', name: 'Wanjiku', cart: JSON.stringify(CART) }] };
      await (await started(disk, away, { writes })).take();
      const again = await started(disk, away);
      await again.take();
      same([writes, lines(again.checkout), await again.parked.waiting()], [writes, [2000], []]);
    }
  },
  'after a crash nothing of the sale just paid is in the cart of the next customer, and who waits keeps theirs': async () => {
    const { before, store, ledger } = await cutAfterPaying();
    same([before.sales.length, before.sales[1].payments.length, before.sales[1].customer.id], [2, 1, 'c1'], 'as it lay on the disk');
    const after = await interrupted(store, ledger, before);
    same(after, { sales: [before.sales[0], { id: null, lines: [], selected: -1, prices: 0, payments: [] }], active: 1 });
    same(cartsOf(after.sales, after.active).active, 1);
  },
  'a cart that was not paid comes back whole': async () => {
    const { before, ledger } = await cutAfterPaying();
    same(await interrupted({ latest: async () => [{ id: 'another' }] }, ledger, before), before);
  },
  'carts with money in them are on the disk itself before anybody goes on, others as soon as it has time': async () => {
    const { before } = await cutAfterPaying();
    const writes = [];
    const shelf = openCartShelf({ setting: async () => undefined, keep: async (key, value, how) => { writes.push(how); } });
    await shelf.keep(before);
    await shelf.keep({ ...before, sales: [before.sales[0]], active: 0 });
    same(writes, [{ strict: true }, { strict: false }]);
  },
};
