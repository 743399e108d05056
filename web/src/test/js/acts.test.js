import { same } from './expect.js';
import { desk, plain } from './actsDesk.js';
import { CASHIER, FACTS, MILK, OIL, TOMATO } from './counter.js';
import { cashTender } from '/pos/js/selling/cash.js';

const NJERI = { id: 'n', permissions: ['SELL', 'PRICE_OVERRIDE', 'UNLISTED_ITEM'], discountCeiling: 2000 };
const SAID = { by: 'n', at: '2026-11-25T09:00:00.000Z', reason: 'Agreed' };
const RADIO = { id: null, name: 'Old radio', unit: 'EA', taxLetter: 'B', price: 50000, barcodes: [] };
const paid = async till => {
  const { due } = till.checkout.state.get();
  await till.checkout.complete([cashTender(due, due)], CASHIER);
  return till.entries.at(-1).content;
};
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
    await till.acts.unlisted(RADIO);
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
    await acts.unlisted(RADIO);
    same([heard, checkout.state.get().sale.lines.map(line => line.unitPrice)], [['price.changed', 1000], [6000, 50000]]);
    const { due } = checkout.state.get();
    await checkout.complete([cashTender(due, due)], CASHIER);
    same('approvals' in entries.at(-1).content, false);
  },
  'what a supervisor gave alone is told as hers when a cashier is paid, also after it waited elsewhere': async () => {
    const till = await desk({ user: { ...NJERI, ceilings: 3 }, approve: async () => { throw new Error('asked'); } });
    [MILK, OIL, TOMATO].forEach(one => till.checkout.add(one));
    till.acts.discount('line', { percent: 1500, amount: 0 }, '15 %');
    till.checkout.select(1);
    await till.acts.setPrice(15000, 'Damaged');
    await till.acts.unlisted(RADIO);
    till.acts.discount('sale', { percent: 0, amount: 5000 }, 'KES 50');
    await soon();
    till.checkout.select(0);
    till.checkout.remove();
    till.checkout.lay(JSON.parse(JSON.stringify(till.checkout.lift())));
    const told = await paid(till);
    same(told.sale.given.map(({ action, line, by, ceilings, offline }) => [action, line, by, ceilings, offline]),
      [['PRICE_OVERRIDE', 1, 'n', 3, false], ['DISCOUNT', 2, 'n', 3, false], ['UNLISTED_ITEM', 3, 'n', 3, false], ['DISCOUNT', null, 'n', 3, false]]);
    same([told.sale.given[0].at, 'approvals' in told], ['2026-11-25T09:00:00.000Z', false]);
  },
  'what the cashier made of it since, or took back, is nobody else\'s': async () => {
    let who = NJERI;
    const till = await desk({ user: () => who, approve: async what => ({ ...SAID, by: 'm', action: what.action, line: what.line }) });
    [MILK, OIL, TOMATO].forEach(one => till.checkout.add(one));
    for (const at of [0, 1, 2]) {
      till.checkout.select(at);
      till.acts.discount('line', { percent: 1500, amount: 0 }, '15 %');
      await soon();
    }
    who = { ...CASHIER, permissions: ['SELL'], discountCeiling: 500 };
    for (const [at, percent] of [[0, 400], [1, 0], [2, 3000]]) {
      till.checkout.select(at);
      till.acts.discount('line', { percent, amount: 0 }, '');
      await soon();
    }
    const told = await paid(till);
    same([told.sale.lines.map(line => line.discountPercent), told.sale.given, told.approvals.map(({ line, by }) => [line, by])], [[400, 0, 3000], undefined, [[3, 'm']]]);
  },
  'a discount given by ceilings that were replaced since tells which': async () => {
    const till = await desk({ facts: [...FACTS, { kind: 'user', ...CASHIER, ceilings: 4 }], user: { ...CASHIER, permissions: ['SELL'], discountCeiling: 500, ceilings: 3 } });
    till.checkout.add(OIL);
    till.acts.discount('line', { percent: 500, amount: 0 }, '5 %');
    await soon();
    const { sale } = await paid(till);
    same([sale.ceilings, sale.given.map(({ line, by, ceilings }) => [line, by, ceilings])], [4, [[1, CASHIER.id, 3]]]);
  },
  'who asked a colleague is told where another is paid': async () => {
    const asked = async id => {
      const till = await desk({ user: { ...CASHIER, id, permissions: ['SELL'] }, approve: async what => ({ ...SAID, action: what.action, line: what.line }) });
      till.checkout.add(OIL);
      await till.acts.setPrice(10000, 'Damaged');
      await till.acts.unlisted(RADIO);
      return (await paid(till)).approvals.map(one => one.asked);
    };
    same([await asked(CASHIER.id), await asked('w')], [[undefined, undefined], ['w', 'w']]);
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
  'a carton is sold as a carton at its own price': async () => {
    const { checkout, pick } = await desk();
    await pick({ ...MILK, units: [{ unit: 'CTN', factor: 24000, price: 150000, barcodes: ['999'] }] }, { ...plain, code: '999' });
    same([checkout.selected().unit, checkout.selected().unitPrice, checkout.state.get().priced.total], ['CTN', 150000, 150000]);
  },
};
