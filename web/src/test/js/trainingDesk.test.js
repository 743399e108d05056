import { holds, same } from './expect.js';
import { CASHIER, FACTS, MILK, NOON } from './counter.js';
import { createBuyers } from '/pos/js/buyers.js';
import { createCollections } from '/pos/js/collections.js';
import { openDayDesk } from '/pos/js/dayDesk.js';
import { createFacts } from '/pos/js/kernel/kernel.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { SHARED, trainingDesk } from '/pos/js/training.js';

const AMINA = { id: 'c1', name: 'Amina', phone: null, groupId: null };
const TILL = { setting: async () => undefined, keep: async () => {} };

/** A real desk of which nothing may be touched but what is shared. */
const guarded = () => {
  const taken = new Set();
  const desk = new Proxy({}, { get: (none, name) => {
    taken.add(name);
    holds(SHARED.includes(name), `training touches the real ${String(name)}`);
    return { real: name };
  }, ownKeys: () => { throw new Error('training takes all there is'); } });
  return { desk, taken };
};
const played = async (more = {}) => {
  const desk = await trainingDesk({ till: TILL, desk: guarded().desk, facts: createFacts(FACTS), tillId: 'till-2', failed: cause => { throw cause; }, now: () => NOON, kept: undefined, ...more });
  await desk.shifts.open(100000, CASHIER);
  return desk;
};
/** As app.js and openDayDesk put it together. */
const members = async () => {
  const source = await (await fetch('/pos/js/app.js')).text();
  const [, own, rest] = /return \{ (ledger, [^}]*?)\.\.\.aside, (.*?) \};/.exec(source);
  const named = `${own}${rest}`.split(',').map(part => part.split(':')[0].trim()).filter(Boolean);
  const aside = await openDayDesk({ till: TILL, token: 't', language: 'en', since: async () => [], now: () => NOON, facts: createFacts(FACTS), ledger: {}, shiftDesk: {}, cursor: () => 0, prefix: 'MA-02', offline: () => true });
  return [...named, ...Object.keys(aside)];
};
const account = amount => ({ kind: 'ON_ACCOUNT', amount, given: amount, change: 0, payment: null, code: null });

export const tests = {
  'every member of the real desk is played in training or is one of the few that only look up and print': async () => {
    const all = await members();
    holds(['ledger', 'checkout', 'mobile', 'customerDesk', 'accounts', 'loadStock', 'parked'].every(name => all.includes(name)), all.join());
    const { desk, taken } = guarded();
    const training = await played({ desk });
    same(all.filter(name => !(name in training)), [], 'not thought of for training');
    same([...taken].sort(), [...SHARED].sort());
  },
  'a debt made in training is settled in training, and a customer added there is nobody': async () => {
    const desk = await played();
    const { entry, customer } = await desk.customerDesk.add({ name: 'Juma', phone: null }, CASHIER);
    same([entry.state, customer.name], ['training', 'Juma']);
    desk.checkout.add(MILK);
    desk.checkout.setCustomer(AMINA);
    await desk.checkout.complete([account(6500)], CASHIER);
    const owes = async id => (await desk.accounts.standing(id)).owed;
    same([await owes('c1'), await owes(customer.id)], [6500, 0]);
    await desk.customerDesk.settle({ customer: AMINA, amount: 2500, tender: cashTender(2500, 2500) }, CASHIER);
    const body = await desk.accounts.standing('c1');
    same([body.owed, body.freeCredit, body.open.map(({ number, unpaid }) => [number, unpaid])], [4000, 996000, [['TRAINING-01-000001', 4000]]]);
    same(desk.ledger.since(() => false).map(({ kind }) => kind), ['shift.open', 'customer.add', 'sale', 'account.settle']);
  },
  'points and credit of a training are set aside in memory alone': async () => {
    const written = [];
    const desk = await played({ till: { setting: async () => undefined, keep: async key => { written.push(key); } } });
    desk.checkout.add(MILK);
    desk.checkout.setCustomer(AMINA);
    same(await desk.accounts.spend('c1', 'POINTS', 200), { spent: true });
    desk.checkout.addTender({ kind: 'POINTS', amount: 20000, given: 20000, change: 0, payment: null, code: null });
    same([await desk.accounts.spend('c1', 'POINTS', 301), await desk.accounts.spend('c1', 'POINTS', 300)], [{ left: 300 }, { spent: true }]);
    same(written, []);
  },
  'the menu of a training settles on its own journal, and says that handing over is not played': async () => {
    const desk = { ...await played(), customerBook: { here: () => [AMINA], everywhere: async () => null, keep: () => {} } };
    const told = [];
    const house = { text: key => key, facts: createFacts(FACTS), desk, announce: { say: () => {}, warn: () => {} }, fault: cause => { throw cause; } };
    const buyers = createBuyers({ house, cashier: () => CASHIER, tell: sentence => told.push(sentence) });
    buyers.settle();
    const words = document.getElementById('customer-words');
    words.value = 'Amina';
    words.dispatchEvent(new Event('input'));
    document.querySelector('[data-customer="c1"]').click();
    await new Promise(done => { setTimeout(done, 20); });
    same(told, ['settle.nothing']);
    createCollections({ house, cashier: () => CASHIER, turnTo: () => {}, enter: () => {}, tell: sentence => told.push(sentence) }).open();
    same(told.at(-1), 'training.noCollecting');
  },
};
