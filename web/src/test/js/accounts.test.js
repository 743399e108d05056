import { same } from './expect.js';
import { CASHIER, FACTS, MILK, NOON, OIL, counter } from './counter.js';
import { openAccounts } from '/pos/js/dayDesk.js';
import { NoAnswer, createFacts } from '/pos/js/kernel/kernel.js';
import { accountKind, pointsKind } from '/pos/js/customers/customers.js';
import { setAside } from '/pos/js/selling/aside.js';

const AMINA = { id: 'amina', name: 'Amina', groupId: null };
const JUMA = { id: 'juma', name: 'Juma', groupId: null };
const settled = () => new Promise(done => { setTimeout(done, 5); });
const tender = (kind, amount) => ({ kind, amount, given: amount, change: 0, payment: null, code: null });

/** As the server keeps one till's allowances of one customer: what others hold is not here, what a sale took is used up. */
const server = ({ limit = 500000, points = 100, usual = 0, name = null } = {}) => {
  const books = { owed: 0, points, granted: { CREDIT: 0, POINTS: 0 }, asked: [], cut: false };
  const free = () => ({ CREDIT: limit - books.owed, POINTS: books.points });
  const answer = id => ({ status: 200, body: { customer: name ?? id, owed: books.owed, freePoints: free().POINTS, freeCredit: free().CREDIT, allowedPoints: books.granted.POINTS, allowedCredit: books.granted.CREDIT, until: new Date(NOON + 3600000).toISOString(), open: [] } });
  const call = async (what, work) => {
    books.asked.push(what);
    if (books.cut) throw new NoAnswer('cut');
    return work();
  };
  const api = {
    account: id => call('account', () => {
      for (const kind of ['CREDIT', 'POINTS']) books.granted[kind] = Math.min(free()[kind], Math.max(usual, books.granted[kind]));
      return answer(id);
    }),
    reserve: (id, kind, amount) => call(`reserve ${kind} ${amount}`, () => {
      if (amount > free()[kind]) return { status: 409, body: { type: kind === 'CREDIT' ? 'urn:problem:accounts:credit-limit' : 'urn:problem:accounts:points-short', detail: 'no' } };
      books.granted[kind] = Math.max(amount, books.granted[kind]);
      return answer(id);
    }),
    release: (id, kept) => call(`release ${kept.POINTS} ${kept.CREDIT}`, () => {
      for (const kind of ['CREDIT', 'POINTS']) books.granted[kind] = Math.min(kept[kind], books.granted[kind]);
      return answer(id);
    }),
  };
  return { books, api };
};

/** A till with open carts, a journal that is sent or not, and that server. */
const till = async (at, disk = {}) => {
  const unsent = [];
  let accounts;
  const desk = await counter({ letGo: ({ customer, tenders }) => accounts.letGo(customer, tenders) });
  accounts = await openAccounts({
    till: { setting: async key => structuredClone(disk[key]), keep: async (key, value) => { disk[key] = structuredClone(value); } }, now: () => NOON, api: at.api, facts: createFacts(FACTS),
    carts: () => desk.checkout.state.get().carts.sales, unsent: async () => unsent, offline: () => at.books.cut,
  });
  const take = async (kind, amount, customer = AMINA) => {
    const units = kind === 'POINTS' ? amount / 100 : amount;
    const { spent, left, refused } = await accounts.spend(customer.id, kind === 'POINTS' ? 'POINTS' : 'CREDIT', units);
    if (spent) desk.checkout.addTender(tender(kind, amount));
    return spent ? 'taken' : left ?? refused.detail;
  };
  const ring = (customer = AMINA, quantity = 9000) => {
    desk.checkout.add(MILK, { quantity: 100 * quantity });
    desk.checkout.setCustomer(customer);
  };
  /** Paid with what was taken; the journal has it, the server not yet. */
  const pay = async () => {
    const { sale, due } = desk.checkout.state.get();
    const rest = due - (sale.taken ?? []).reduce((sum, one) => sum + one.amount, 0);
    await desk.checkout.complete([...(sale.taken ?? []), tender('CASH', rest)], CASHIER);
    const { content, ...command } = desk.entries.at(-1);
    unsent.push({ payload: JSON.stringify({ ...command, ...content }) });
  };
  return { ...desk, accounts, take, ring, pay, unsent, disk };
};

export const tests = {
  'a second tender on account is asked for with the first: the limit stands': async () => {
    const at = server();
    const desk = await till(at);
    desk.ring();
    same([await desk.take('ON_ACCOUNT', 500000), await desk.take('ON_ACCOUNT', 400000)], ['taken', 0]);
    same(at.books.asked, ['reserve CREDIT 500000', 'reserve CREDIT 900000', 'account']);
    same([(await desk.accounts.standing('amina')).freeCredit, await desk.take('ON_ACCOUNT', 100)], [0, 0], 'looking again gives nothing back');
    const part = await till(server());
    part.ring();
    same([await part.take('ON_ACCOUNT', 100000), await part.take('ON_ACCOUNT', 450000), await part.take('ON_ACCOUNT', 400000)], ['taken', 400000, 'taken'], 'what is left is said');
  },
  'points are spent once, in the next cart and after the customer was chosen again too': async () => {
    const desk = await till(server());
    desk.ring();
    same([await desk.take('POINTS', 10000), await desk.take('POINTS', 10000)], ['taken', 0]);
    desk.checkout.open();
    desk.ring();
    await desk.accounts.standing('amina');
    same(await desk.take('POINTS', 10000), 0);
  },
  'what is paid and not sent yet is counted, what was sent the server counts': async () => {
    const at = server();
    const desk = await till(at);
    desk.ring();
    await desk.take('ON_ACCOUNT', 300000);
    await desk.pay();
    desk.ring();
    same([await desk.take('ON_ACCOUNT', 300000), at.books.asked.at(-2)], [200000, 'reserve CREDIT 600000']);
    desk.unsent.length = 0;
    Object.assign(at.books, { owed: 300000 });
    at.books.granted.CREDIT = 0;
    same([await desk.take('ON_ACCOUNT', 200000), at.books.asked.at(-1)], ['taken', 'reserve CREDIT 200000']);
  },
  'without network what was set aside is spent once': async () => {
    const at = server({ usual: 50 });
    const desk = await till(at);
    desk.ring();
    await desk.accounts.standing('amina');
    at.books.cut = true;
    same([await desk.take('POINTS', 3000), await desk.take('POINTS', 3000), await desk.take('POINTS', 2000), desk.disk.allowances.amina.POINTS], ['taken', 20, 'taken', 0]);
    const [first] = desk.checkout.state.get().sale.taken;
    desk.checkout.dropTender(first);
    await settled();
    same([desk.disk.allowances.amina.POINTS, at.books.asked.filter(one => one.startsWith('release'))], [30, []], 'nobody is asked without a network');
  },
  'what pays for nothing any more is let go: a tender taken off, another customer, a cart set aside; what is paid is not': async () => {
    const at = server();
    const desk = await till(at);
    const granted = async () => { await settled(); return at.books.granted.CREDIT; };
    desk.ring();
    await desk.take('ON_ACCOUNT', 200000);
    await desk.take('ON_ACCOUNT', 100000);
    same(await granted(), 300000);
    desk.checkout.dropTender(desk.checkout.state.get().sale.taken[0]);
    same([await granted(), at.books.asked.at(-1)], [100000, 'release 0 100000']);
    desk.checkout.setCustomer(JUMA);
    same([await granted(), desk.checkout.state.get().sale.taken], [0, []]);
    desk.checkout.setCustomer(AMINA);
    await desk.take('ON_ACCOUNT', 200000);
    desk.checkout.lift();
    same(await granted(), 0);
    desk.ring();
    await desk.take('ON_ACCOUNT', 200000);
    await desk.pay();
    same(await granted(), 200000);
  },
  'a cart set aside takes no promise along': () => {
    const sale = { id: 's', lines: [], customer: AMINA, taken: [tender('ON_ACCOUNT', 100), tender('CARD', 200)] };
    same(setAside(sale).taken.map(({ kind }) => kind), ['CARD']);
    same('taken' in setAside({ id: 's', lines: [] }), false);
  },
  'who was merged meanwhile pays under the old name, out of one account': async () => {
    const at = server({ name: 'stays' });
    const desk = await till(at);
    desk.ring({ ...AMINA, id: 'old' });
    same([await desk.take('ON_ACCOUNT', 400000, { id: 'old' }), await desk.take('ON_ACCOUNT', 200000, { id: 'stays' })], ['taken', 100000]);
    at.books.cut = true;
    const again = await till(at, { allowances: { ...desk.disk.allowances, stays: { POINTS: 0, CREDIT: 70000, until: new Date(NOON + 1000).toISOString() } } });
    again.ring({ ...AMINA, id: 'old' });
    same(await again.take('ON_ACCOUNT', 70000, { id: 'old' }), 'taken', 'without network too');
  },
  'the dialogs say what is left and take what was set aside': async () => {
    const desk = await till(server());
    desk.ring();
    desk.checkout.add(OIL);
    const said = [];
    const how = { text: (key, values = {}) => [key, ...Object.values(values)].join(' '), facts: desk.facts, accounts: desk.accounts, customer: AMINA, announce: { say: () => {}, warn: sentence => said.push(sentence) }, closed: () => {}, take: one => { desk.checkout.addTender(one); said.push(one.amount); } };
    for (const [kind, amount] of [[accountKind, '5000'], [accountKind, '4000'], [pointsKind, '100'], [pointsKind, '100']]) {
      const dialog = kind.ask({ ...how, left: 900000 });
      dialog.node.querySelector('input').value = amount;
      dialog.node.querySelector('form').requestSubmit();
      await settled();
      dialog.close();
    }
    same(said, [500000, 'account.creditBeyond 0.00', 10000, 'account.pointsBeyond 0 0.00']);
  },
  'fewer points than may be spent at once are refused, without network too': async () => {
    const at = server({ usual: 50 });
    const desk = await till(at);
    desk.ring();
    await desk.accounts.standing('amina');
    at.books.cut = true;
    const said = [];
    const how = {
      text: (key, values = {}) => [key, ...Object.values(values)].join(' '), facts: createFacts([...FACTS, { kind: 'loyalty', id: 'loyalty', active: true, pointValue: 100, leastRedeemed: 20 }]), accounts: desk.accounts,
      customer: AMINA, left: 900000, announce: { say: () => {}, warn: sentence => said.push(sentence) }, closed: () => {}, take: one => said.push(one.amount),
    };
    for (const amount of ['19', '20']) {
      const dialog = pointsKind.ask(how);
      dialog.node.querySelector('input').value = amount;
      dialog.node.querySelector('form').requestSubmit();
      await settled();
      dialog.close();
    }
    same([said, desk.disk.allowances.amina.POINTS], [['account.pointsLeast 20', 2000], 30]);
  },
};
