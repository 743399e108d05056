import { holds, same } from './expect.js';
import { CASHIER, OIL, counter } from './counter.js';
import { createTexts } from '/pos/js/kernel/kernel.js';
import { foreignTender, foreignWorth, isRateOld } from '/pos/js/tenders/foreign.js';
import { isPayable } from '/pos/js/tenders/chequeScreen.js';
import { newValueCode, readValueCode } from '/pos/js/storedvalue/valueCodes.js';
import { valueKind } from '/pos/js/storedvalue/storedvalue.js';
import { originalOfCart, refundKinds } from '/pos/js/selling/returning.js';
import { allTenders } from '/pos/js/selling/tenders.js';
import { shiftSums } from '/pos/js/selling/shiftSums.js';
import { WAYS } from '/pos/js/ways.js';

const text = createTexts({});
/** What came of the dialog: the tender, or the sentence that refused it. */
const ask = (way, how) => new Promise(resolve => {
  const warn = said => {
    dialog.close();
    resolve(said);
  };
  const dialog = way.ask({ text, announce: { say: () => {}, warn }, closed: () => {}, take: resolve, left: 30000, ...how });
  how.fill(dialog.node);
  dialog.node.querySelector('form').requestSubmit();
});
const way = kind => WAYS.find(one => one.kind === kind);
const put = (node, id, value) => { node.querySelector(`#${id}`).value = value; };

export const tests = {
  'every way has a kind and a key of its own, and no key of the money itself': () => {
    same(new Set(WAYS.map(one => one.kind)).size, WAYS.length);
    same(WAYS.filter(one => 'QWERTXM'.includes(one.key)).map(one => one.kind), []);
    same(new Set(WAYS.map(one => one.key)).size, WAYS.length);
  },
  'a card settles with its approval code, and asks for it': async () => {
    same(await ask(way('CARD'), { fill: node => put(node, 'card-code', 'a1 b2c3') }), { kind: 'CARD', amount: 30000, given: 30000, change: 0, payment: null, code: 'A1B2C3' });
    same(await ask(way('CARD'), { fill: node => put(node, 'card-code', '?') }), 'tender.cardCode');
    same(await ask(way('CARD'), { fill: node => { put(node, 'card-code', '1234'); put(node, 'card-amount', '300.01'); } }), 'tender.amountShape');
  },
  'a cheque is of today or up to six months old': async () => {
    same([isPayable('2026-11-25', '2026-11-25'), isPayable('2026-11-26', '2026-11-25'), isPayable('2026-05-20', '2026-11-25'), isPayable('soon', '2026-11-25')], [true, false, false, false]);
    const now = () => Date.UTC(2026, 10, 25, 9);
    same(await ask(way('CHEQUE'), { now, fill: node => put(node, 'cheque-number', '004711') }), { kind: 'CHEQUE', amount: 30000, given: 30000, change: 0, payment: null, code: '004711', dated: '2026-11-25' });
    same(await ask(way('CHEQUE'), { now, fill: node => put(node, 'cheque-number', 'x') }), 'tender.chequeNumber');
  },
  'foreign notes are worth the rate of the day, and their change is shillings': async () => {
    same([foreignWorth(1000, 1295000), foreignWorth(1, 1295049), foreignWorth(333, 12345)], [129500, 130, 411]);
    same(foreignTender({ currency: 'USD', rate: 1295000 }, 1000, 100000), { kind: 'FOREIGN_CASH', amount: 100000, given: 129500, change: 29500, payment: null, code: null, currency: 'USD', foreign: 1000, rate: 1295000 });
    const row = { rates: [{ currency: 'USD', rate: 1295000 }] };
    same((await ask(way('FOREIGN_CASH'), { row, fill: node => put(node, 'foreign-notes', '2') })).amount, 25900);
    same(await ask(way('FOREIGN_CASH'), { row, fill: () => {} }), 'tender.foreignNotes');
    same([isRateOld({ day: '2026-11-25' }, '2026-11-25', 0), isRateOld({ day: '2026-11-24' }, '2026-11-25', 0), isRateOld({ day: '2026-11-22' }, '2026-11-25', 3), isRateOld({ day: '2026-11-21' }, '2026-11-25', 3)], [false, true, false, true]);
  },
  'a gift card is promised by the server before it settles anything': async () => {
    const asked = [];
    const values = {
      find: async code => ({ status: 200, body: { kind: 'GIFT_CARD', code, available: 50000 } }),
      hold: async (...what) => { asked.push(what); return what[2] > 20000 ? { status: 409, body: { errors: [{ message: 'Only 200.00' }] } } : { status: 200, body: {} }; },
    };
    const gift = valueKind('GIFT_CARD', 'G');
    const how = amount => ({ values, sale: 's1', fill: node => { put(node, 'value-code', 'abc-123'); put(node, 'gift-card-amount', amount); } });
    same(await ask(gift, how('200')), { kind: 'GIFT_CARD', amount: 20000, given: 20000, change: 0, payment: null, code: 'ABC123' });
    same([await ask(gift, how('250')), asked], ['Only 200.00', [['ABC123', 's1', 20000], ['ABC123', 's1', 25000]]]);
    same(await ask(valueKind('VOUCHER', 'V'), { values, sale: 's1', fill: node => put(node, 'value-code', 'abc-123') }), 'tender.otherKind');
    same([readValueCode(' ab-c12 3'), readValueCode('abc'), newValueCode(bytes => bytes.fill(31))], ['ABC123', null, 'ZZZZZZZZZZZZ']);
  },
  'several tenders settle one sale and stay with its cart': async () => {
    const { checkout, entries, kept } = await counter();
    checkout.add(OIL);
    const card = { kind: 'CARD', amount: 10000, given: 10000, change: 0, payment: null, code: 'A1B2' };
    checkout.addTender(card);
    checkout.addTender({ ...card, code: 'C3D4' });
    checkout.dropTender(card);
    same(kept.at(-1).sales[0].taken.map(one => one.code), ['C3D4']);
    const { due, sale } = checkout.state.get();
    await checkout.complete(allTenders(sale.taken, 10000, due), CASHIER);
    same(entries.at(-1).content.sale.tenders.map(one => [one.kind, one.amount, one.change]), [['CARD', 10000, 0], ['CASH', 6700, 3300]]);
  },
  'money goes back as it came, foreign notes as shillings, cards of the shop as credit': () => {
    same(refundKinds(['MPESA', 'FOREIGN_CASH'], true), ['CASH', 'MPESA', 'STORE_CREDIT']);
    same([refundKinds(['CARD'], false), refundKinds(['GIFT_CARD'], false), refundKinds([], true)], [['CARD'], ['STORE_CREDIT'], ['STORE_CREDIT']]);
  },
  'goods without a receipt come back at the price of now': async () => {
    const { checkout } = await counter();
    checkout.add(OIL, { quantity: 2000 });
    const { id, tenders, total, paid, lines } = originalOfCart(checkout.state.get(), 0);
    same([id, tenders, total, paid, lines.length, lines[0].total], [null, [], 33300, 33300, 1, 33300]);
  },
  'change on other tenders leaves the drawer, and cards sold for cash fill it': () => {
    const sums = shiftSums([
      { kind: 'shift.open', shift: 's', shiftOpen: { float: 1000 } },
      { kind: 'sale', shift: 's', cashier: 'w', sale: { total: 100000, tenders: [{ kind: 'FOREIGN_CASH', amount: 100000, change: 29500 }] } },
      { kind: 'value.load', shift: 's', value: { kind: 'GIFT_CARD', amount: 50000, tender: { kind: 'CASH' } } },
      { kind: 'value.load', shift: 's', value: { kind: 'GIFT_CARD', amount: 7000, tender: { kind: 'CARD' } } },
    ], 's');
    holds(sums.expected === 1000 - 29500 + 50000, String(sums.expected));
  },
};
