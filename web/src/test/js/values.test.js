import { holds, same } from './expect.js';
import { CASHIER, FACTS, counter } from './counter.js';
import { createMobileDesk, createValueDesk } from '/pos/js/selling/selling.js';
import { playedMoney } from '/pos/js/training/training.js';
import { unsold } from '/pos/js/dayDesk.js';
import { createValues } from '/pos/js/values.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { lastDay } from '/pos/js/storedvalue/storedvalue.js';

const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
const TAKEN = ['GIFT_CARD', 'VOUCHER', 'CARD', 'CHEQUE', 'STORE_CREDIT', 'POINTS', 'ON_ACCOUNT', 'MPESA', 'COWRIES'].map((tender, place) => ({ kind: 'tender', id: tender, tender, place: 20 - place }));
const NOTES = { kind: 'tender', id: 'foreign-cash', tender: 'FOREIGN_CASH', place: 1, rates: [{ currency: 'USD', rate: 1295000 }] };
const soon = () => new Promise(resolve => { setTimeout(resolve, 20); });
/** A dialog tells that it was closed in a task of its own. */
const closed = () => new Promise(resolve => { setTimeout(resolve, 50); });

const desk = async (kept = undefined, { facts = [], find = async () => { throw new NoAnswer('offline'); } } = {}) => {
  const at = await counter({ facts: [...FACTS, ...TAKEN, NOTES, ...facts] });
  const stored = [];
  const printed = [];
  const failed = cause => { throw cause; };
  const ledger = { append: async build => { const command = build({ counter: 0 }); at.entries.push(command); return command; } };
  const parts = { ledger, shiftDesk: at.shiftDesk, cursor: () => 42, now: () => at.clock.at };
  const valueSales = createValueDesk({ ...parts, kept, keep: async money => { stored.push(money); }, failed });
  const mobile = createMobileDesk({ api: playedMoney(), facts: at.facts, checkout: at.checkout, now: parts.now, shift: () => 's', cashier: () => CASHIER, keep: async () => {}, failed });
  const papers = [];
  const house = { text, facts: at.facts, now: parts.now, announce: { say: () => {}, warn: () => {} }, fault: failed, desk: { valueSales, mobile, outbox: { grew: () => {} }, values: { find }, printing: { print: (paper, how) => { papers.push(paper.textContent); printed.push(how.drawer); } } } };
  const findCustomer = (current, choose) => choose(current ? null : { id: 'akinyi', name: 'Akinyi', phone: '+254712345678' });
  return { ...at, valueSales, stored, printed, papers, values: createValues({ house, cashier: () => CASHIER, tell: () => {}, findCustomer }) };
};
/** A dialog that was closed leaves the page a moment later: the last one counts. */
const at = id => [...document.querySelectorAll(`#${id}`)].at(-1) ?? null;
const put = (id, value) => { at(id).value = value; };
const pay = ({ values }, by, amount) => {
  values.sell();
  put('value-by', by);
  put('value-amount', amount);
  at('value-sell').click();
};
const sellOpen = () => {
  put('value-amount', '100');
  at('value-sell').click();
  return soon();
};
const told = ({ entries }) => entries.at(-1).content.value;

export const tests = {
  'the last day is so many months on, of a longer month the end of the shorter': () => {
    same([['2026-11-25', 12], ['2027-01-31', 1], ['2028-01-31', 1], ['2026-08-31', 6], ['2026-12-31', 120], ['2026-11-25', undefined]].map(([day, months]) => lastDay(day, months)), ['2027-11-25', '2027-02-28', '2028-02-29', '2027-02-28', '2036-12-31', null]);
  },
  'a card has the day of the shop\'s rule and whose it is, in the entry and on the slip; both may be left': async () => {
    const shop = await desk(undefined, { facts: [{ kind: 'limits', id: 'limits', valueMonths: 12 }] });
    shop.values.sell();
    same([at('value-expires').textContent, at('value-holder').textContent], ['value.until{"day":"2027-11-25"}', 'value.nobody']);
    at('value-holder').click();
    same(at('value-holder').textContent, 'Akinyi');
    await sellOpen();
    same([told(shop).expires, told(shop).holder, shop.papers[0].includes('Akinyi'), shop.papers[0].includes('2027-11-25')], ['2027-11-25', 'akinyi', true, true]);
    shop.values.sell();
    for (let n = 0; n < 2; n++) at('value-holder').click();
    await sellOpen();
    same([told(shop).holder, shop.papers[1].includes('value.holder')], [null, false]);
  },
  'where the owner says nothing a card never expires': async () => {
    const ever = await desk();
    pay(ever, 'CASH', '100');
    await soon();
    same([told(ever).expires, told(ever).holder, ever.papers[0].includes('value.lasts')], [null, null, false]);
  },
  'a card that is topped up keeps its day; without network the slip promises none': async () => {
    const sold = async find => {
      const shop = await desk(undefined, { facts: [{ kind: 'limits', id: 'limits', valueMonths: 12 }], find });
      shop.values.sell();
      put('value-code', 'GIFT1234');
      await sellOpen();
      return [told(shop).expires, shop.papers[0].includes('value.lasts'), shop.papers[0].includes('2026-12-24')];
    };
    same(await sold(async () => ({ status: 200, body: { expires: '2026-12-24' } })), ['2026-12-24', true, true]);
    same(await sold(async () => ({ status: 404, body: null })), ['2027-11-25', true, false]);
    same(await sold(undefined), ['2027-11-25', false, false]);
  },
  'a card is offered for every money the branch takes, in its order, and for nothing the shop owes itself': async () => {
    const { values } = await desk();
    const dialog = values.sell();
    same([...at('value-by').options].map(one => one.value), ['CASH', 'FOREIGN_CASH', 'MPESA', 'CHEQUE', 'CARD']);
    same([...at('value-kind').options].map(one => one.value), ['GIFT_CARD', 'VOUCHER']);
    dialog.close();
    await soon();
  },
  'cash opens the drawer, a card asks for its code, and what was paid is on it': async () => {
    const shop = await desk();
    pay(shop, 'CASH', '100');
    await soon();
    same([told(shop).amount, told(shop).tender.kind, shop.printed], [10000, 'CASH', [true]]);
    pay(shop, 'CARD', '250');
    put('card-code', 'a1b2');
    put('card-amount', '200');
    at('card-take').click();
    await soon();
    same([told(shop).amount, told(shop).tender, shop.printed], [20000, { kind: 'CARD', amount: 20000, given: 20000, change: 0, payment: null, code: 'A1B2' }, [true, false]]);
  },
  'a cheque says its number, dollars give change from the drawer': async () => {
    const shop = await desk();
    pay(shop, 'CHEQUE', '100');
    put('cheque-number', '004711');
    at('cheque-take').click();
    await soon();
    same([told(shop).tender.kind, told(shop).tender.code], ['CHEQUE', '004711']);
    pay(shop, 'FOREIGN_CASH', '1000');
    put('foreign-notes', '10');
    at('foreign-cash-take').click();
    await soon();
    same([told(shop).amount, told(shop).tender.change, told(shop).tender.foreign, shop.printed.at(-1)], [100000, 29500, 1000, true]);
  },
  'cents are refused for M-PESA before anybody is asked to pay': async () => {
    const shop = await desk();
    const before = shop.entries.length;
    pay(shop, 'MPESA', '100.50');
    same([at('value-problem').textContent, shop.entries.length, at('mpesa-dialog')], ['value.wholeShillings', before, null]);
    at('value-back').click();
    await soon();
  },
  'M-PESA that came for a card not sold in the end pays for the next one only when a person says so, once': async () => {
    const shop = await desk({ id: 'before', payments: [{ id: 'p', state: 'PAID', amount: 7000, code: 'UKA1B2C3D4' }] });
    const before = shop.entries.length;
    pay(shop, 'MPESA', '70');
    holds(at('decision').textContent.includes('70.00') && at('decision').textContent.includes('UKA1B2C3D4'), at('decision').textContent);
    at('decide-back').click();
    await closed();
    holds(at('mpesa-dialog') && shop.entries.length === before, 'another customer pays himself');
    at('mpesa-back').click();
    pay(shop, 'MPESA', '70');
    at('decide-yes').click();
    await closed();
    same([shop.entries.at(-1).id, told(shop).amount, told(shop).tender.payment, at('mpesa-dialog')], ['before', 7000, 'p', null]);
    holds(shop.stored.at(-1).id !== 'before' && shop.stored.at(-1).payments.length === 0, 'it is spent');
    pay(shop, 'MPESA', '70');
    holds(at('mpesa-dialog'), 'the next one is asked for');
    at('mpesa-back').click();
    await soon();
  },
  'what one customer was asked for is nothing to the next: no number stands there, no prompt is open, and cash sells under an id of its own': async () => {
    const shop = await desk({ id: 'before', payments: [{ id: 'w', phone: '254712345678', state: 'WAITING', amount: 7000 }, { id: 'f', phone: '254712345678', state: 'FAILED', amount: 7000 }] });
    pay(shop, 'MPESA', '70');
    same([at('mpesa-phone').value, shop.valueSales.target.payments(), shop.valueSales.target.saleId() === 'before'], ['', [], false]);
    at('mpesa-back').click();
    shop.valueSales.target.notePayment('before', { id: 'w', phone: '254712345678', state: 'PAID', amount: 7000 });
    same(shop.valueSales.target.payments(), []);
    const asked = shop.valueSales.target.saleId();
    pay(shop, 'CASH', '70');
    await soon();
    holds(shop.entries.at(-1).id !== asked, 'money may be claimed for that one yet');
  },
  'the same card again goes on with what was asked for it': async () => {
    const shop = await desk();
    shop.valueSales.turnTo('G1');
    const id = shop.valueSales.target.saleId();
    shop.valueSales.target.notePayment(id, { id: 'w', phone: '254712345678', state: 'WAITING', amount: 7000 });
    shop.valueSales.turnTo('G1');
    same([shop.valueSales.target.saleId(), shop.valueSales.target.payments().length], [id, 1]);
    shop.valueSales.turnTo('G2');
    same([shop.valueSales.target.saleId() === id, shop.valueSales.target.payments().length], [false, 0]);
  },
  'of two that came the one a person takes is spent, the other waits': async () => {
    const came = ['p', 'q'].map(id => ({ id, phone: '254712345678', state: 'PAID', amount: 7000, code: `CODE${id}` }));
    const shop = await desk({ id: 'before', payments: came });
    pay(shop, 'MPESA', '70');
    holds(at('decision').textContent.includes('0712 345 678'), at('decision').textContent);
    at('decide-back').click();
    await closed();
    at('decide-yes').click();
    await closed();
    same([told(shop).tender.payment, shop.stored.at(-1).payments.map(one => one.id)], ['q', ['p']]);
  },
  'what came a day ago is not offered any more': async () => {
    const { clock } = await desk();
    const shop = await desk({ id: 'before', payments: [{ id: 'p', phone: '254712345678', state: 'PAID', amount: 7000, at: clock.at - 24 * 3600000 }] });
    pay(shop, 'MPESA', '70');
    same([at('decision'), Boolean(at('mpesa-dialog'))], [null, true]);
    at('mpesa-back').click();
  },
  'a crash between the journal and the till spends what the entry spent and nothing else': async () => {
    const kept = { id: 'x', payments: [{ id: 'p', phone: '1', state: 'PAID', amount: 7000 }, { id: 'q', phone: '2', state: 'PAID', amount: 5000 }, { id: 'w', phone: '3', state: 'WAITING', amount: 100 }] };
    const journal = [{ kind: 'sale', id: 's' }, { kind: 'value.load', id: 'x', value: { tender: { kind: 'MPESA', payment: 'p', code: null } } }, { kind: 'sale', id: 't' }];
    const since = entries => async isFirst => entries.slice(Math.max(0, entries.findLastIndex(isFirst)));
    const left = await unsold(kept, since(journal), () => 1000);
    same([left.id === 'x', left.payments.map(one => [one.id, one.amount])], [false, [['q', 5000]]]);
    same([await unsold(kept, since([journal[0]]), () => 1000), await unsold(undefined, since(journal), () => 1000)], [kept, undefined]);
    const claimed = { id: 'y', payments: [{ id: 'p', state: 'PAID', amount: 7000, of: 'x', at: 1 }] };
    same((await unsold(claimed, since(journal), () => 1000)).payments, []);
  },
  'what is known of a payment is kept until the card is sold': async () => {
    const shop = await desk();
    const id = shop.valueSales.target.saleId();
    shop.valueSales.target.notePayment('another', { id: 'x', state: 'PAID', amount: 1 });
    shop.valueSales.target.notePayment(id, { id: 'p', state: 'WAITING', amount: 7000 });
    shop.valueSales.target.notePayment(id, { id: 'p', state: 'PAID', amount: 7000 });
    same([shop.stored.at(-1), shop.stored.length], [{ id, payments: [{ id: 'p', state: 'PAID', amount: 7000 }] }, 2]);
  },
};
