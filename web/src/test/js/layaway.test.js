import { holds, same } from './expect.js';
import { desk, plain } from './actsDesk.js';
import { CASHIER, FACTS, MILK } from './counter.js';
import { askLayaways, askPutAside, createLayawayDesk, unfit } from '/pos/js/collecting/collecting.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { showReturn } from '/pos/js/selling/returnScreen.js';

const text = (key, values = {}) => [key, ...Object.values(values)].join(' ');
text.count = text;
const by = id => document.getElementById(id);
const settled = () => new Promise(resolve => { setTimeout(resolve, 20); });
const cut = async () => { throw new NoAnswer('cut'); };
const instalment = (amount, tax = 'B') => [{ id: null, name: 'LA-000001 Sofa', nameSw: null, unit: 'EA', price: 100, taxLetter: tax, layaway: 'lay-1' }, { quantity: amount * 10 }];
const one = (more = {}) => ({ id: 'lay-1', number: 'LA-000001', state: 'OPEN', total: 100000, paid: 20000, rest: 80000, least: 20000, fee: 10000, owedBack: 0, expiresOn: '2026-12-25', branch: 'Moi Avenue', here: true,
  lines: [{ name: 'Sofa', unit: 'EA', quantity: 1000 }], back: [], ...more });
const shown = (all, acts = {}) => {
  const heard = [];
  const answer = name => async (which, cents) => { heard.push([name, which.number, cents].filter(Boolean).join(' ')); return acts[name] === undefined ? null : acts[name]; };
  askLayaways({ text, customer: 'Halima', all, pay: answer('pay'), cancel: answer('cancel'), giveBack: answer('giveBack'), refused: sentence => heard.push(`no: ${sentence.split(' ')[0]}`) });
  return heard;
};

export const tests = {
  'an instalment is a line of its own: it names the layaway, a shilling a piece, no service is charged on it and it keeps its amount': async () => {
    const { checkout, acts, entries, heard } = await desk({ facts: [...FACTS, { kind: 'limits', id: 'limits', serviceCharge: 1000, serviceTax: 'B' }] });
    same(checkout.add(...instalment(20000)), null);
    same(checkout.add(...instalment(10050, 'C')), null);
    const { sale, priced } = checkout.state.get();
    same([sale.lines.length, priced.total], [2, 30050]);
    acts.changeBy(1000);
    same(heard.at(-1), 'no: layaway.fixed');
    await checkout.complete([cashTender(30100, 30100)], CASHIER);
    const { lines } = entries.at(-1).content.sale;
    same(lines.map(line => [line.sku, line.layaway, line.quantity, line.unitPrice, line.tax, line.total]), [[null, 'lay-1', 200000, 100, 'B', 20000], [null, 'lay-1', 100500, 100, 'C', 10050]]);
  },
  'a plain line says nothing of it': async () => {
    const { checkout, pick, entries } = await desk();
    await pick(MILK, plain);
    await checkout.complete([cashTender(6500, 6500)], CASHIER);
    holds(!('layaway' in entries.at(-1).content.sale.lines[0]), 'only what the server reads is told');
  },
  'only a plain cart of a known customer is put aside': () => {
    const cart = (line, more = {}) => unfit({ customer: { id: 'c' }, lines: [{ sku: 'm', ...line }], ...more });
    same(cart({}), null);
    const offered = one => unfit({ customer: { id: 'c' }, lines: [{ sku: 'm' }] }, [one]);
    same(unfit({ lines: [{ sku: 'm' }] }), 'layaway.needsCustomer');
    same([cart({ layaway: 'lay-1' }), cart({ sku: null }), cart({ collect: {} }), cart({ serial: 's' }), cart({ batch: 'b' })],
      ['layaway.payFirst', 'layaway.plainGoods', 'layaway.plainGoods', 'layaway.plainGoods', 'layaway.plainGoods']);
    same([cart({}, { coupons: ['HALF'] }), offered({ buyers: { once: true }, terms: { budget: -1 } }), offered({ buyers: { once: false }, terms: { budget: 0 } }), offered({ buyers: { once: false }, terms: { budget: -1 } })],
      ['layaway.counted', 'layaway.counted', 'layaway.counted', null]);
    same([cart({}, { exchange: {} }), cart({}, { taken: [{}] }), cart({}, { payments: [{}] }), cart({}, { paper: {} })], Array(4).fill('layaway.plainCart'));
  },
  'an attempt whose answer was lost is told again under its id, another cart under another': async () => {
    const told = [];
    let answers = cut;
    let ids = 0;
    const layaways = createLayawayDesk({ api: { putAside: async what => { told.push(what); return answers(); }, of: cut, pay: cut }, newId: () => `id-${++ids}` });
    const what = (quantity = 1000) => ({ sale: { id: 's', customer: { id: 'c' }, lines: [{ sku: 'm', name: 'Milk', unit: 'EA', quantity, taxLetter: 'C' }] }, priced: { lines: [{ line: 1, total: 6500 }] }, deposit: 1300 });
    same((await layaways.putAside(what(), CASHIER)).key, 'layaway.unsure');
    answers = async () => ({ status: 409, body: { detail: 'Too few are free.' } });
    same((await layaways.putAside(what(), CASHIER)).refusal, 'Too few are free.');
    await layaways.putAside(what(2000), CASHIER);
    same(told.map(({ id }) => id), ['id-1', 'id-1', 'id-2']);
    same(told[0].lines, [{ sku: 'm', name: 'Milk', unit: 'EA', quantity: 1000, tax: 'C', total: 6500 }]);
    same([(await layaways.of('c')).key, (await layaways.pay('lay-1', 100, CASHIER)).key], ['layaway.needsNetwork', 'layaway.needsNetwork']);
  },
  'the deposit is neither less than the least nor more than the price, and what the server refuses is said': async () => {
    const heard = [];
    askPutAside({ text, total: 100000, least: 20000, days: 30, customer: 'Halima', refused: sentence => heard.push(sentence.split(' ')[0]), take: async cents => { heard.push(cents); return heard.length < 4 ? 'too few' : null; } });
    const type = async value => { by('layaway-deposit').value = value; by('layaway-take').click(); await settled(); };
    same(by('layaway-deposit').value, '200');
    for (const value of ['199.99', '1000.01', '200', '250']) await type(value);
    same(heard, ['layaway.depositLeast', 'layaway.depositShape', 20000, 'too', 25000]);
    holds(!by('layaway-dialog'), 'put aside');
  },
  'an instalment is at most the rest; what is elsewhere is only looked at, what ended gives back': async () => {
    const heard = shown([one(), one({ number: 'LA-000002', here: false }), one({ number: 'LA-000003', state: 'CANCELLED', owedBack: 10000, back: [{ receiptNumber: 'r', line: 1, amount: 10000 }] }), one({ number: 'LA-000004', state: 'COMPLETED' })], { cancel: '' });
    same([by('layaway-amount-LA-000001').value, by('layaway-pay-LA-000002'), by('layaway-back-LA-000004')], ['800', null, null]);
    by('layaway-amount-LA-000001').value = '800.01';
    by('layaway-pay-LA-000001').click();
    await settled();
    same(heard, ['no: layaway.amountShape']);
    by('layaway-cancel-LA-000001').click();
    await settled();
    holds(by('layaways-dialog'), 'not after all: the list stays');
    by('layaway-back-LA-000003').click();
    await settled();
    same([heard.slice(1), by('layaways-dialog')], [['cancel LA-000001', 'giveBack LA-000003'], null]);
  },
  'nothing put aside says what to do': () => {
    shown([]);
    holds(by('layaway-none'), 'an empty list says how to get the first');
    by('layaway-back').click();
  },
  'all of a receipt of instalments comes back, though nobody could type so much': async () => {
    const root = document.createElement('div');
    document.body.append(root);
    const taken = [];
    const original = { id: 's', receiptNumber: 'r', at: '2026-11-25T09:00:00.000Z', total: 2500050, paid: 2500050, tenders: ['CASH'], lines: [{ line: 1, sku: null, name: 'LA-000001 Sofa', unit: 'EA', quantity: 25000500, unitPrice: 100, tax: 'B', total: 2500050, returned: 0, refunded: 0 }] };
    showReturn({ text, root, original, tooLate: () => null, exchange: 0, credit: false, take: async chosen => { taken.push(chosen[0].quantity); }, leave: () => {}, reason: 'VOID' });
    same(by('refund').textContent, '25,000.50');
    by('return-take').click();
    await settled();
    same(taken, [25000500]);
    root.remove();
  },
};
