import { holds, same } from './expect.js';
import { CASHIER, FACTS, MILK, OIL, counter } from './counter.js';
import { createApproval } from '/pos/js/identity/identity.js';
import { askCustomer } from '/pos/js/customers/customerScreen.js';
import { askCollect } from '/pos/js/collecting/collectScreen.js';
import { askCashMove, askDrawerReason, askParkLabel, askRemoval, proformaPaper, receiptOf, receiptPaper, showParked } from '/pos/js/selling/selling.js';
import { askBuyerPin } from '/pos/js/selling/buyerPinScreen.js';
import { createCart } from '/pos/js/selling/cartScreen.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { showLine } from '/pos/js/selling/lineScreen.js';
import { askPrice, askUnlisted } from '/pos/js/selling/priceScreen.js';
import { askWaiver } from '/pos/js/selling/serviceScreen.js';

/** Markup that would run and SQL that would drop, as long as the shortest of the boxes takes. */
const WORDS = '<img src=x onerror=struck=1>\'"); DROP TABLE sale; -- &lt;';
const SERVED = [...FACTS, { kind: 'limits', id: 'limits', serviceCharge: 1000, serviceTax: 'B' }];
const text = Object.assign((key, values = {}) => [key, ...Object.values(values)].join(' '), { has: () => false, count: (key, n) => `${key} ${n}` });
const quiet = { refused: sentence => { throw new Error(sentence); }, closed: () => {} };
const NJERI = { id: 'n', name: WORDS, permissions: ['SELL', 'APPROVE'], active: true };

/** Fills boxes of the open dialog and sends its form, as Enter does. */
const type = async (dialog, boxes) => {
  for (const [id, words] of Object.entries(boxes)) dialog.node.querySelector(`#${id}`).value = words;
  dialog.node.querySelector(`#${Object.keys(boxes)[0]}`).closest('form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  await new Promise(resolve => setTimeout(resolve, 20)); // a dialog tells that it closed a moment later
};
/** All of it is text: nothing was made of it, nothing of it ran. */
const stands = async (root, times, where) => {
  document.body.append(root);
  await new Promise(resolve => setTimeout(resolve, 20));
  same([root.textContent.split(WORDS).length - 1, [...root.querySelectorAll('img, script, iframe')].map(one => one.outerHTML), window.struck], [times, [], undefined], where);
  root.remove();
};

const rung = async () => {
  const till = await counter({ facts: SERVED });
  const { checkout } = till;
  const line = () => ({ text, line: checkout.selected(), name: checkout.selected().name, ...quiet });
  checkout.add(MILK);
  await type(showLine({ ...line(), units: [], stock: document.createElement('p'), act: { note: checkout.setNote } }), { 'line-note': WORDS });
  checkout.add(OIL);
  await type(askPrice({ ...line(), take: checkout.setPrice }), { 'price-reason': WORDS, 'price-value': '100' });
  await type(askUnlisted({ text, letters: [{ letter: 'B', rate: 1600 }], take: item => checkout.add(item), ...quiet }), { 'unlisted-name': WORDS, 'unlisted-price': '50' });
  const ask = async () => [{ id: 'b2', name: 'Kisumu', available: 9000 }];
  const collect = askCollect({ ...line(), unit: 'EA', wanted: 1000, others: () => 0, ask, customer: null, take: checkout.setCollect });
  await new Promise(resolve => setTimeout(resolve, 0));
  collect.node.querySelector('#collect-b2').checked = true;
  await type(collect, { 'collect-name': WORDS, 'collect-phone': WORDS.slice(0, 20) });
  const book = { keep: customer => till.facts.apply([{ kind: 'customer', ...customer }]), here: () => [], everywhere: async () => [] };
  await type(askCustomer({ text, book, current: null, choose: checkout.setCustomer, add: async ({ name }) => ({ id: 'c', name, groupId: null }), announce: { warn: quiet.refused }, closed: () => {} }), { 'customer-name': WORDS });
  await type(askWaiver({ text, amount: 1000, take: checkout.waiveService, ...quiet }), { 'service-reason': WORDS });
  return till;
};

export const tests = {
  'note, price, unlisted goods, collector, customer and a charge let off stand in the cart and on paper as they were typed': async () => {
    const { checkout, facts, entries } = await rung();
    const [milk, oil, radio] = checkout.state.get().sale.lines;
    same([milk.note, oil.priceReason, radio.name, radio.collect.name, checkout.customer().name, checkout.state.get().priced.waived.reason], Array(6).fill(WORDS));
    const act = Object.fromEntries(['less', 'more', 'quantity', 'detail', 'discount', 'remove', 'pay', 'customer', 'waive', 'charge', 'select'].map(name => [name, () => {}]));
    const cart = createCart({ text, language: 'en', checkout, isGone: () => false, act, turned: () => {} });
    await stands(cart.root, 6, 'the cart');
    cart.dispose();
    const { due } = checkout.state.get();
    const done = await checkout.complete([cashTender(due, due)], CASHIER);
    same(entries.at(-1).content.sale.lines.map(line => [line.note, line.priceReason, line.name, line.collector]), [[WORDS, undefined, MILK.name, undefined], [undefined, WORDS, OIL.name, undefined], [undefined, undefined, WORDS, WORDS]]);
    await stands(receiptPaper(text, receiptOf({ done, facts, cashier: WORDS })), 4, 'the receipt');
    const proforma = { ...done.sale, number: 'MA-02-P000001', customer: 'c' };
    await stands(proformaPaper({ text, facts, done: { proforma, at: done.at }, cashier: WORDS }), 3, 'the offer');
  },
  'the name a cart waits under is text in the list, and is found by what was typed': async () => {
    let label;
    await type(askParkLabel({ text, park: async words => { label = words; } }), { 'park-label': WORDS });
    same(label, WORDS);
    const waiting = [...Array(11).keys()].map(at => ({ id: `p${at}`, label: at ? 'Otieno' : label, buyer: at ? null : WORDS, cashier: WORDS, at: '2026-11-25T09:00:00Z', total: 100, here: false }));
    const list = showParked({ text, now: Date.UTC(2026, 10, 25, 10), waiting, recall: async () => WORDS, letGo: async () => null });
    const search = list.node.querySelector('#park-search');
    search.value = WORDS.slice(0, 12);
    search.dispatchEvent(new Event('input'));
    same(list.node.querySelectorAll('[data-parked]').length, 11, 'the cashier is named so');
    search.value = 'otieno';
    search.dispatchEvent(new Event('input'));
    same(list.node.querySelectorAll('[data-parked]').length, 10);
    search.value = '';
    search.dispatchEvent(new Event('input'));
    list.node.querySelector('[data-parked]').click();
    await new Promise(resolve => setTimeout(resolve, 0));
    list.close();
    await stands(list.node, 14, 'labels, cashiers, the buyer and what the server said');
    holds(!list.node.open, 'closed');
  },
  'reasons are told as they were typed, and what they are asked about is text': async () => {
    const said = [];
    const keep = async words => { said.push(words.reason ?? words); return true; };
    const removal = askRemoval({ text, name: WORDS, amount: 100, said: words => said.push(words), ...quiet });
    await stands(removal.node.querySelector('h2').cloneNode(true), 1, 'what goes');
    await type(removal, { 'removal-reason': WORDS });
    await type(askCashMove({ text, move: keep }), { 'move-reason': WORDS, 'move-amount': '50' });
    await type(askDrawerReason({ text, open: keep }), { 'move-reason': WORDS });
    const facts = { all: () => [NJERI], one: () => null };
    const { askApproval } = createApproval({ text, facts, keeper: { people: () => [NJERI], check: async () => ({ outcome: 'welcome' }) }, cashier: () => ({ ...CASHIER, permissions: ['SELL'] }), now: () => 0 });
    const asked = askApproval({ action: 'DISCOUNT', detail: WORDS });
    const node = document.querySelector('#approval-dialog');
    await stands(node.querySelector('form').cloneNode(true), 2, 'who is asked, and about what');
    await type({ node }, { 'approval-reason': WORDS, 'approval-pin': '1234' });
    said.push((await asked).reason);
    same(said, Array(4).fill(WORDS));
  },
  'a buyer\'s PIN of other letters is none': async () => {
    const kept = [];
    const pin = askBuyerPin({ text, known: WORDS, keep: one => kept.push(one) });
    same([pin.problem(), kept], ['pay.badPin', []]);
    await stands(pin.node, 0, 'the field');
  },
};
