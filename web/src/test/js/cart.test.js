import { holds, same } from './expect.js';
import { CASHIER, FACTS, MILK, OIL, TOMATO, counter } from './counter.js';
import { createCheckout } from '/pos/js/selling/selling.js';
import { afterSale, cartsOf, next, opened, previous, turnedTo } from '/pos/js/selling/carts.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { discountCeiling, withinShare } from '/pos/js/selling/allowance.js';
import { addLine, emptySale, withPrice, withUnit, withoutLine } from '/pos/js/selling/sale.js';
import { quantityFor, shareOf } from '/pos/js/pricing/pricing.js';

const rung = (...products) => products.reduce((sale, product) => addLine(sale, product, { quantity: 1000, barcode: null, prices: 1 }), emptySale('s'));
const lineOf = entries => entries.at(-1).content.sale.lines[0];
const paid = async ({ checkout }) => checkout.complete([cashTender(checkout.state.get().due, checkout.state.get().due)], CASHIER);

export const tests = {
  'twenty shillings of sugar cost twenty shillings, and the quantity follows to the gram': async () => {
    const till = await counter();
    same(quantityFor(2000, 11800), 169);
    till.checkout.add(TOMATO, { quantity: quantityFor(2000, 11800), fixedTotal: 2000 });
    same(till.checkout.state.get().priced.total, 2000);
    await paid(till);
    same([lineOf(till.entries).quantity, lineOf(till.entries).fixedTotal, lineOf(till.entries).total], [169, 2000, 2000]);
  },
  'a new quantity ends a total that was named': async () => {
    const { checkout } = await counter();
    checkout.add(TOMATO, { quantity: 169, fixedTotal: 2000 });
    checkout.setQuantity(1000);
    same(checkout.state.get().priced.total, 11800);
  },
  'a line discount is the engine\'s, in percent or shillings': async () => {
    const till = await counter();
    till.checkout.add(OIL);
    till.checkout.discountLine({ percent: 1000, amount: 0 });
    same([till.checkout.state.get().priced.total, till.checkout.state.get().priced.discount], [14985, 1665]);
    till.checkout.discountLine({ percent: 0, amount: 650 });
    same(till.checkout.state.get().priced.total, 16000);
    await paid(till);
    same([lineOf(till.entries).discountPercent, lineOf(till.entries).discountAmount, lineOf(till.entries).discount], [0, 650, 650]);
  },
  'a percentage off the whole sale follows the lines, and no cent is lost': async () => {
    const till = await counter();
    till.checkout.add(OIL);
    till.checkout.discountSale({ percent: 500, amount: 0 });
    till.checkout.add(MILK);
    const { priced } = till.checkout.state.get();
    same([priced.basketDiscount, priced.total, shareOf(23150, 500)], [1158, 21992, 1158]);
    same(priced.lines.reduce((sum, line) => sum + line.total, 0), priced.total);
    await paid(till);
    same(till.entries.at(-1).content.sale.basketDiscount, 1158);
  },
  'another price keeps the list price beside it and why, and going back ends it': async () => {
    const till = await counter();
    till.checkout.add(MILK);
    till.checkout.setPrice(6000, 'Damaged');
    await paid(till);
    same([lineOf(till.entries).unitPrice, lineOf(till.entries).listPrice, lineOf(till.entries).priceReason], [6000, 6500, 'Damaged']);
    const back = withPrice(withPrice(rung(MILK), 0, 6000, 'Damaged'), 0, 6500, 'none');
    same([back.lines[0].unitPrice, 'listPrice' in back.lines[0], 'priceReason' in back.lines[0]], [6500, false, false]);
  },
  'the same goods at a named price, with a note or by the dozen are lines of their own': () => {
    const overridden = withPrice(rung(MILK), 0, 6000, 'Damaged');
    same(addLine(overridden, { ...MILK, price: 6000 }, { quantity: 1000, barcode: null, prices: 1 }).lines.length, 2);
    const dozen = withUnit(rung(MILK), 0, { unit: 'DZ', price: 75000 });
    same([dozen.lines[0].unit, dozen.lines[0].unitPrice, addLine(dozen, MILK, { quantity: 1000, barcode: null, prices: 1 }).lines.length], ['DZ', 75000, 2]);
  },
  'a note goes with the sale, a plain line carries nothing it does not need': async () => {
    const till = await counter();
    till.checkout.add(MILK);
    till.checkout.setNote('chilled');
    till.checkout.add(OIL);
    await paid(till);
    const { lines } = till.entries.at(-1).content.sale;
    same([lines[0].note, 'note' in lines[1], 'listPrice' in lines[1]], ['chilled', false, false]);
  },
  'what is in no list is sold under its own name': async () => {
    const till = await counter();
    same(till.checkout.add({ id: null, name: 'Old radio', nameSw: null, unit: 'EA', taxLetter: 'B', price: 50000, barcodes: [] }), null);
    await paid(till);
    same([lineOf(till.entries).sku, lineOf(till.entries).name, lineOf(till.entries).tax], [null, 'Old radio', 'B']);
  },
  'a ceiling is a share of what it is taken off': () => {
    same([withinShare(833, 16650, 500), withinShare(834, 16650, 500), withinShare(1, 10000, 0), discountCeiling({ discountCeiling: 500 }), discountCeiling(null)], [true, false, false, 500, 0]);
  },
  'a discount tells by which ceilings this till worked, a plain sale does not': async () => {
    const till = await counter({ facts: [...FACTS, { kind: 'user', ...CASHIER, ceilings: 3 }] });
    till.checkout.add(MILK);
    await paid(till);
    till.checkout.add(MILK);
    till.checkout.discountLine({ percent: 500 });
    await paid(till);
    till.checkout.add(MILK);
    till.checkout.discountSale({ amount: 100 });
    await paid(till);
    same(till.entries.slice(-3).map(({ content }) => content.sale.ceilings), [undefined, 3, 3]);
  },
  'what was approved for a line moves and goes with it': () => {
    const sale = { ...rung(MILK, OIL), approvals: [{ action: 'DISCOUNT', line: 2 }, { action: 'DISCOUNT', line: null }] };
    same(withoutLine(sale, 0).approvals, [{ action: 'DISCOUNT', line: 1 }, { action: 'DISCOUNT', line: null }]);
    same(withoutLine(sale, 1).approvals, [{ action: 'DISCOUNT', line: null }]);
  },
  'carts wait for their customers, empty ones go by themselves': () => {
    const two = opened(cartsOf([rung(MILK)]));
    same([two.sales.length, two.active], [2, 1]);
    same(opened(two), two);
    same([previous(two).sales.length, previous(two).active], [1, 0]);
    const full = turnedTo(cartsOf([rung(MILK), rung(OIL), rung(TOMATO)], 0), 2);
    same([full.active, next(full).sales.length, next(full).active], [2, 4, 3]);
  },
  'after a sale the next goods fall into no waiting cart': () => {
    const carts = afterSale(cartsOf([rung(MILK), rung(OIL)], 0));
    same([carts.sales.map(sale => sale.lines.length), carts.active], [[1, 0], 1]);
  },
  'three carts are rung and paid one after the other': async () => {
    const { checkout, entries, kept } = await counter();
    for (const product of [MILK, OIL, TOMATO]) {
      checkout.open();
      checkout.add(product);
    }
    same([checkout.state.get().carts.sales.length, checkout.areAllEmpty()], [3, false]);
    checkout.turnTo(0);
    same([checkout.selected().sku, checkout.state.get().carts.sales.map(sale => sale.shownTotal ?? null)], ['sku-milk', [6500, 16650, 11800]]);
    for (let n = 0; n < 3; n++) {
      checkout.turnTo(0);
      await paid({ checkout });
    }
    same(entries.filter(entry => entry.kind === 'sale').map(entry => entry.content.sale.total), [6500, 16650, 11800]);
    same([checkout.areAllEmpty(), kept.at(-1).sales.length], [true, 1]);
  },
  'the carts come back as they were': async () => {
    const till = await counter();
    const parts = { facts: till.facts, ledger: {}, cursor: () => 1, now: () => till.clock.at, shelf: { keep: async () => {} }, shiftDesk: till.shiftDesk, prefix: 'MA-02', offline: () => false, failed: () => {} };
    const again = createCheckout({ ...parts, kept: { sales: [rung(MILK), rung(OIL)], active: 1 } });
    same([again.state.get().carts.sales.length, again.selected().sku, again.state.get().priced.total], [2, 'sku-oil', 16650]);
    holds(FACTS.length > 0, 'facts');
  },
};
