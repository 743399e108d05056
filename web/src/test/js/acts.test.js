import { same } from './expect.js';
import { desk, plain } from './actsDesk.js';
import { CASHIER, FACTS, MILK, OIL, TOMATO } from './counter.js';
import { cashTender } from '/pos/js/selling/cash.js';

const NJERI = { id: 'n', permissions: ['SELL', 'PRICE_OVERRIDE', 'UNLISTED_ITEM'], discountCeiling: 2000 };
const SAID = { by: 'n', at: '2026-11-25T09:00:00.000Z', reason: 'Agreed' };
const soon = () => new Promise(resolve => setTimeout(resolve, 0));

const SERVED = [...FACTS, { kind: 'limits', id: 'limits', serviceCharge: 1000, serviceTax: 'B' }];

export const tests = {
  'a cashier asks a colleague to let a customer off the service charge, a supervisor does it': async () => {
    const asked = [];
    const alone = await desk({ facts: SERVED });
    alone.checkout.add(MILK);
    await alone.acts.waiveService('a complaint');
    same([alone.heard, alone.checkout.state.get().priced.total], [['no: approval.without'], 7150]);
    const helped = await desk({ facts: SERVED, approve: async what => { asked.push(what); return { ...SAID, action: what.action, line: what.line }; } });
    helped.checkout.add(MILK);
    await helped.acts.waiveService('a complaint');
    same([asked, helped.checkout.state.get().priced.total], [[{ action: 'SERVICE_CHARGE', detail: 'service.detail 6.50 a complaint', line: null }], 6500]);
    const supervisor = await desk({ facts: SERVED, user: { ...NJERI, permissions: ['SELL', 'WAIVE_SERVICE'] }, approve: async () => { throw new Error('asked'); } });
    supervisor.checkout.add(MILK);
    await supervisor.acts.waiveService('a complaint');
    same([supervisor.heard, supervisor.checkout.state.get().sale.approvals], [['service.said'], undefined]);
    supervisor.acts.chargeService();
    same(supervisor.checkout.state.get().priced.total, 7150);
  },
  'a line is taken out without a word where the owner asks for none, and is told all the same': async () => {
    const { checkout, acts, dropped, heard } = await desk();
    checkout.add(MILK, { quantity: 3000 });
    acts.changeBy(-1000);
    await acts.remove();
    same([checkout.isEmpty(), heard], [true, [2000, 'cart.removed']]);
    same(dropped.map(({ quantity, amount, abandoned, ...more }) => [quantity, amount, abandoned, 'reason' in more]), [[1000, 6500, false, false], [2000, 13000, true, false]]);
  },
  'from the amount on the owner named, why is asked, and without an answer nothing goes': async () => {
    const asked = [];
    let answer = null;
    const till = await desk({ facts: [...FACTS, { kind: 'limits', id: 'limits', removalReason: 13000 }], why: async what => { asked.push(what); return answer; } });
    till.checkout.add(MILK, { quantity: 4000 });
    till.checkout.add(OIL);
    till.checkout.select(0);
    await till.acts.changeBy(-1000);
    same(asked, []);
    await till.acts.setQuantity(1000);
    same([asked, till.checkout.selected().quantity, till.heard.at(-1)], [[{ name: 'Milk 500 ml', amount: 13000 }], 3000, 'no: removal.without']);
    answer = 'Wrong item';
    await till.acts.setQuantity(1000);
    till.checkout.select(1);
    await till.acts.remove();
    same(till.dropped.map(({ sku, quantity, amount, reason = null }) => [sku, quantity, amount, reason]),
      [['sku-milk', 1000, 6500, null], ['sku-milk', 2000, 13000, 'Wrong item'], ['sku-oil', 1000, 16650, 'Wrong item']]);
    same(till.checkout.state.get().sale.lines.length, 1);
  },
  'from nothing on means always': async () => {
    const till = await desk({ facts: [...FACTS, { kind: 'limits', id: 'limits', removalReason: 0 }], why: async () => 'Too expensive' });
    till.checkout.add(MILK);
    await till.acts.remove();
    same(till.dropped.map(({ reason, abandoned }) => [reason, abandoned]), [['Too expensive', true]]);
  },
  'a carton that becomes a piece takes goods out: why is asked, and it is told': async () => {
    const asked = [];
    let answer = null;
    const goods = { ...MILK, units: [{ unit: 'CTN', factor: 24000, price: 150000, barcodes: ['999'] }] };
    const till = await desk({ goods, facts: [...FACTS, { kind: 'limits', id: 'limits', removalReason: 13000 }], why: async what => { asked.push(what.amount); return answer; } });
    await till.pick(goods, { ...plain, code: '999' });
    const [piece, carton] = till.acts.units(till.checkout.selected());
    await till.acts.setUnit(piece);
    same([asked, till.checkout.selected().unit, till.heard.at(-1)], [[143500], 'CTN', 'no: removal.without']);
    answer = 'Wrong item';
    await till.acts.setUnit(piece);
    same([till.checkout.selected().unit, till.dropped.map(({ quantity, amount, reason }) => [quantity, amount, reason])], ['EA', [[23000, 143500, 'Wrong item']]]);
    await till.acts.setUnit(carton);
    same([till.checkout.selected().unit, asked.length, till.dropped.length], ['CTN', 2, 1]);
  },
  'a piece with a number of its own becomes no carton': async () => {
    const goods = { ...MILK, units: [{ unit: 'CTN', factor: 24000, price: 150000, barcodes: ['999'] }] };
    const till = await desk({ goods });
    till.checkout.add(goods, { serial: 'S1' });
    await till.acts.setUnit({ unit: 'CTN', price: 150000 });
    same([till.checkout.selected().unit, till.heard], ['EA', ['no: mark.onePiece']]);
  },
  'a discount within the ceiling is given, above it nobody allowed it': async () => {
    const { checkout, acts, heard } = await desk();
    checkout.add(OIL);
    acts.discount('line', { percent: 500, amount: 0 }, '5 %');
    acts.discount('line', { percent: 501, amount: 0 }, '5.01 %');
    await soon();
    same([heard, checkout.selected().discountPercent], [['discount.given', 'no: approval.without'], 500]);
  },
  'what a colleague allowed goes into the command with its line': async () => {
    const asked = [];
    const till = await desk({ approve: async what => { asked.push(what); return { action: what.action, line: what.line, ...SAID }; } });
    till.checkout.add(MILK);
    till.checkout.add(OIL);
    till.acts.discount('line', { percent: 5000, amount: 0 }, '50 %');
    await soon();
    await till.acts.setPrice(10000, 'Damaged');
    await till.acts.unlisted({ id: null, name: 'Old radio', unit: 'EA', taxLetter: 'B', price: 50000, barcodes: [] });
    till.acts.discount('sale', { percent: 0, amount: 20000 }, 'KES 200');
    await soon();
    same(asked.map(({ action, line }) => [action, line]), [['DISCOUNT', 2], ['PRICE_OVERRIDE', 2], ['UNLISTED_ITEM', 3], ['DISCOUNT', null]]);
    const { due } = till.checkout.state.get();
    await till.checkout.complete([cashTender(due, due)], CASHIER);
    same(till.entries.at(-1).content.approvals.map(({ action, line, by }) => [action, line, by]),
      [['DISCOUNT', 2, 'n'], ['PRICE_OVERRIDE', 2, 'n'], ['UNLISTED_ITEM', 3, 'n'], ['DISCOUNT', null, 'n']]);
  },
  'who has the permission is not asked': async () => {
    const { checkout, acts, entries, heard } = await desk({ user: NJERI, approve: async () => { throw new Error('asked'); } });
    checkout.add(MILK);
    await acts.setPrice(6000, 'Damaged');
    await acts.unlisted({ id: null, name: 'Old radio', unit: 'EA', taxLetter: 'B', price: 50000, barcodes: [] });
    same([heard, checkout.state.get().sale.lines.map(line => line.unitPrice)], [['price.changed', 1000], [6000, 50000]]);
    const { due } = checkout.state.get();
    await checkout.complete([cashTender(due, due)], CASHIER);
    same('approvals' in entries.at(-1).content, false);
  },
  'a discount is never more than what it is taken off': async () => {
    const { checkout, acts } = await desk({ user: NJERI });
    checkout.add(MILK);
    same([acts.discount('line', { percent: 0, amount: 6501 }, ''), acts.discount('sale', { percent: 0, amount: 6501 }, '')], ['discount.tooMuch', 'discount.tooMuch']);
  },
  'money buys weighed goods and kadogo, not pieces': async () => {
    const { checkout, pick, heard } = await desk();
    await pick(TOMATO, { ...plain, amount: 2000 });
    await pick({ ...OIL, kadogo: true }, { ...plain, amount: 2000 });
    await pick(MILK, { ...plain, amount: 2000 });
    await pick(TOMATO, plain);
    same(heard, [169, 120, 'no: pick.notByValue', 424]);
    same(checkout.state.get().priced.total, 9000);
  },
  'pieces are whole, weights need not be': async () => {
    const { pick, heard } = await desk();
    await pick(MILK, { ...plain, quantity: 2500 });
    await pick(TOMATO, { ...plain, quantity: 2500 });
    same(heard, ['no: quantity.badPieces', 2500]);
  },
  'litres are poured: they are asked for, each pouring is a line, and money buys them': async () => {
    const { checkout, pick, heard } = await desk();
    const paraffin = { ...OIL, id: 'par', unit: 'L', price: 18500 };
    await pick(paraffin, { ...plain, quantity: 1250 });
    await pick(paraffin, { ...plain, quantity: 500 });
    await pick(paraffin, plain);
    same([heard, checkout.state.get().sale.lines.map(line => [line.quantity, line.unit])], [[1250, 500, 270], [[1250, 'L'], [500, 'L'], [270, 'L']]]);
  },
  'age is asked once a sale, and without it nothing is sold': async () => {
    const beer = { ...OIL, id: 'beer', ageLimit: 18 };
    const young = await desk({ old: false });
    await young.pick(beer, plain);
    same([young.heard, young.checkout.isEmpty()], [['no: pick.tooYoung'], true]);
    const old = await desk();
    await old.pick(beer, plain);
    await old.pick(beer, plain);
    same(old.heard, [1000, 2000].map(() => 1000));
  },
  'more than a customer may have is heeded, not refused': async () => {
    const { checkout, pick, heard } = await desk();
    await pick({ ...MILK, maxQuantity: 2000 }, { ...plain, quantity: 2000 });
    await pick({ ...MILK, maxQuantity: 2000 }, plain);
    same([heard, checkout.selected().quantity], [[2000, 1000, 'heed: pick.tooMany'], 3000]);
  },
  'a carton is sold as a carton at its own price': async () => {
    const { checkout, pick } = await desk();
    await pick({ ...MILK, units: [{ unit: 'CTN', factor: 24000, price: 150000, barcodes: ['999'] }] }, { ...plain, code: '999' });
    same([checkout.selected().unit, checkout.selected().unitPrice, checkout.state.get().priced.total], ['CTN', 150000, 150000]);
  },
};
