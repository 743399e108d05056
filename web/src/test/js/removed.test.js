import { same } from './expect.js';
import { desk, plain } from './actsDesk.js';
import { FACTS, MILK, OIL } from './counter.js';

const SAID = { by: 'n', at: '2026-11-25T09:00:00.000Z', reason: 'Agreed' };

export const tests = {
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
  'from the amount on the owner named a colleague says yes, and it goes with what is told': async () => {
    const asked = [];
    let answer = null;
    const limits = { kind: 'limits', id: 'limits', voidLimit: 13000 };
    const approve = async what => { asked.push(what); return answer; };
    const till = await desk({ facts: [...FACTS, limits], approve });
    till.checkout.add(MILK, { quantity: 4000 });
    await till.acts.changeBy(-1000);
    await till.acts.setQuantity(1000);
    same([asked, till.checkout.selected().quantity, till.heard.at(-1)], [[{ action: 'VOID_LINE', detail: 'removal.detail Milk 500 ml 130.00', line: null }], 3000, 'no: approval.without']);
    answer = { ...SAID, action: 'VOID_LINE', line: null };
    await till.acts.setQuantity(1000);
    await till.acts.remove();
    same([till.dropped.map(line => line.quantity), till.allowed, asked.length], [[1000, 2000, 1000], [[], ['VOID_LINE'], []], 2]);
    const supervisor = { id: 'n', permissions: ['SELL', 'APPROVE'] };
    const alone = async fourEyes => {
      const at = await desk({ facts: [...FACTS, { ...limits, voidLimit: 0, fourEyes }], user: supervisor });
      at.checkout.add(MILK);
      await at.acts.remove();
      return at.checkout.isEmpty();
    };
    same([await alone(true), await alone(false)], [false, true]);
  },
  'with offers what is asked about and what is told of is one amount: what the line costs in this sale': async () => {
    const asked = [];
    const all = { customers: [], groups: [], branches: [], coupon: false, once: false };
    const over = {
      kind: 'promotion', id: 'over', version: 1, name: 'Over', nameSw: 'Zaidi', type: 'THRESHOLD', goods: { skus: [], categories: [] },
      deal: { value: 5000, percent: false, buy: 0, get: 0, times: 0, gets: [], parts: [] }, terms: { rank: 5, exclusive: true, minimum: 20000, most: 0, budget: -1 },
      period: { from: 0, to: 0, weekdays: 0, fromMinute: 0, toMinute: 0 }, buyers: all,
    };
    const till = await desk({ facts: [...FACTS, over, { kind: 'limits', id: 'limits', removalReason: 1 }], why: async ({ amount }) => { asked.push(amount); return 'Wrong item'; } });
    till.checkout.add(OIL);
    till.checkout.add(MILK);
    const { priced } = till.checkout.state.get();
    same([priced.total, priced.lines.reduce((sum, line) => sum + line.total, 0)], [18150, 18150]);
    till.checkout.select(1);
    await till.acts.remove();
    same([asked, till.dropped.map(({ amount }) => amount)], [[priced.lines[1].total], [priced.lines[1].total]]);
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
};
