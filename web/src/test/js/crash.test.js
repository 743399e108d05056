import { same } from './expect.js';
import { CASHIER, MILK, OIL, counter } from './counter.js';
import { interrupted } from '/pos/js/dayDesk.js';
import { openCartShelf } from '/pos/js/selling/selling.js';
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

export const tests = {
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
