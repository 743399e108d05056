import { same, throws } from './expect.js';
import { desk } from './actsDesk.js';
import { CASHIER, FACTS, HOUR, MILK, NOON, OIL, counter } from './counter.js';
import { AmountChanged } from '/pos/js/selling/selling.js';
import { cashTender } from '/pos/js/selling/cash.js';

const NJERI = { id: 'n', permissions: ['SELL'], discountCeiling: 2000 };
const SAID = { by: 'n', at: '2026-11-25T09:00:00.000Z', reason: 'Agreed' };
const paid = async till => {
  const { due } = till.checkout.state.get();
  await till.checkout.complete([cashTender(due, due)], CASHIER);
  return till.entries.at(-1).content;
};
const soon = () => new Promise(resolve => setTimeout(resolve, 0));

export const tests = {
  'what ten pieces were let off is the whole of one: it ends, with a word, and the line costs its price': async () => {
    const till = await desk({ user: { ...NJERI, discountCeiling: 1000 }, approve: async () => { throw new Error('asked'); } });
    till.checkout.add(MILK, { quantity: 10000 });
    till.acts.discount('line', { percent: 0, amount: 6500 }, 'KES 65');
    await soon();
    till.acts.changeBy(1000);
    same(till.checkout.state.get().priced.discount, 6500, 'more of it is less of a share');
    till.acts.changeBy(-1000);
    same(till.checkout.state.get().priced.discount, 6500);
    till.acts.setQuantity(1000);
    same([till.checkout.state.get().priced.total, till.heard], [6500, ['discount.given', 11000, 10000, 'ended: Milk 500 ml', 1000]]);
    same((await paid(till)).sale.lines.map(line => line.discountAmount), [0]);
  },
  'what is off a line and what is off the sale are one for who gave both': async () => {
    const asked = [];
    const till = await desk({ approve: async what => { asked.push(what.line); return asked.length > 1 ? { ...SAID, action: what.action, line: what.line } : null; } });
    till.checkout.add(OIL);
    till.acts.discount('line', { percent: 300, amount: 0 }, '3 %');
    await soon();
    till.acts.discount('sale', { percent: 200, amount: 0 }, '2 %');
    await soon();
    same([asked, till.checkout.state.get().priced.basketDiscount], [[], 323], 'five together');
    till.acts.discount('sale', { percent: 300, amount: 0 }, '3 %');
    await soon();
    same([asked, till.checkout.state.get().priced.basketDiscount], [[null], 323]);
    till.acts.discount('line', { percent: 400, amount: 0 }, '4 %');
    await soon();
    same([asked, till.checkout.selected().discountPercent, till.checkout.state.get().priced.basketDiscount], [[null, 1], 400, 320]);
    same((await paid(till)).approvals.map(one => [one.line, 'share' in one]), [[1, false]]);
  },
  'what a colleague approved is not asked for again, unless it becomes a larger share': async () => {
    let asked = 0;
    const till = await desk({ approve: async what => { asked++; return { ...SAID, action: what.action, line: what.line }; } });
    till.checkout.add(OIL, { quantity: 4000 });
    till.acts.discount('line', { percent: 0, amount: 33300 }, 'KES 333');
    await soon();
    till.acts.setQuantity(5000);
    till.acts.setQuantity(4000);
    till.acts.discount('line', { percent: 4000, amount: 0 }, '40 %');
    await soon();
    till.acts.discount('line', { percent: 0, amount: 33300 }, 'KES 333');
    await soon();
    same([asked, till.checkout.state.get().priced.discount], [1, 33300]);
    till.acts.setQuantity(3000);
    same([till.checkout.state.get().priced.discount, till.heard.filter(one => String(one).startsWith('ended')), (await paid(till)).approvals], [0, ['ended: Oil 1 l'], undefined]);
  },
  'what a supervisor gave is not added to what the cashier gives after her': async () => {
    let who = NJERI;
    const till = await desk({ user: () => who });
    till.checkout.add(OIL);
    till.checkout.add(MILK);
    till.acts.discount('line', { percent: 2000, amount: 0 }, '20 %');
    await soon();
    who = { ...CASHIER, permissions: ['SELL'], discountCeiling: 500 };
    till.acts.discount('sale', { percent: 500, amount: 0 }, '5 %');
    await soon();
    same([till.heard, till.checkout.state.get().priced.basketDiscount], [['discount.given', 'discount.given'], 1093]);
  },
  'a discount of shillings ends when the cart it was given for becomes too small, whatever made it smaller': async () => {
    const ended = [];
    const user = { id: 'w', discountCeiling: 1000 };
    for (const smaller of [
      ({ checkout }) => checkout.setQuantity(1000),
      ({ checkout }) => checkout.setPrice(1000, 'Damaged'),
      ({ checkout }) => checkout.setUnit({ unit: 'TIN', price: 1000 }),
    ]) {
      const till = await counter({ ended: line => ended.push(line.sku) });
      till.checkout.add(MILK, { quantity: 10000 });
      till.checkout.given({ action: 'DISCOUNT', line: 1 }, user);
      till.checkout.discountLine({ percent: 0, amount: 6500 });
      same(till.checkout.state.get().priced.total, 58500);
      smaller(till);
      const { sale, priced } = till.checkout.state.get();
      same([priced.total, priced.discount, sale.lines[0].discountAmount, sale.lines[0].givers.DISCOUNT], [priced.lines[0].supply, 0, undefined, undefined]);
      same(till.kept.at(-1).sales[0].lines[0].discountAmount, undefined, 'on disk');
    }
    same(ended, ['sku-milk', 'sku-milk', 'sku-milk']);
  },
  'a discount on the sale ends when lines go, and money counted for it is not taken': async () => {
    const ended = [];
    const till = await counter({ ended: line => ended.push(line) });
    till.checkout.add(MILK, { quantity: 10000 });
    till.checkout.add(OIL);
    till.checkout.given({ action: 'DISCOUNT', line: null }, { id: 'w', discountCeiling: 1000 });
    till.checkout.discountSale({ percent: 0, amount: 8000 });
    same([till.checkout.state.get().priced.total, ended], [73650, []]);
    till.checkout.select(0);
    till.checkout.remove();
    same([till.checkout.state.get().priced.total, ended], [16650, [null]]);
    await paid(till);
    same([till.entries.at(-1).content.sale.basketDiscount, till.entries.at(-1).content.sale.given], [0, undefined]);
  },
  'a price that falls ends it, too, and money counted before is not taken': async () => {
    const ended = [];
    const half = { kind: 'pricelist', id: 'half', group: null, branch: 'b', period: { from: NOON + HOUR, to: 0, weekdays: 0, fromMinute: 0, toMinute: 0 }, prices: [{ sku: MILK.id, from: 1000, price: 3250 }] };
    const till = await counter({ facts: [...FACTS, half], clock: { at: NOON }, ended: line => ended.push(line.sku) });
    till.checkout.add(MILK);
    till.checkout.given({ action: 'DISCOUNT', line: 1 }, { id: 'w', discountCeiling: 1000 });
    till.checkout.discountLine({ percent: 0, amount: 600 });
    same([till.checkout.state.get().priced.total, ended], [5900, []]);
    till.clock.at = NOON + HOUR;
    await throws(AmountChanged, () => till.checkout.complete([cashTender(2700, 2700)], CASHIER));
    same([ended, till.checkout.state.get().priced.total, till.entries.at(-1).kind], [['sku-milk'], 3250, 'shift.open']);
    await paid(till);
  },
};
