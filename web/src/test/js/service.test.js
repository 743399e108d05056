import { holds, same } from './expect.js';
import { CASHIER, FACTS, MILK, OIL, counter } from './counter.js';

const SERVED = [...FACTS, { kind: 'limits', id: 'limits', serviceCharge: 1000, serviceTax: 'B', tips: true }];

export const tests = {
  'a shop that asks for service has a line of it, reckoned anew with every change': async () => {
    const { checkout, entries } = await counter({ facts: SERVED });
    checkout.add(MILK);
    same(checkout.state.get().sale.lines.map(line => [line.name, line.unitPrice]), [['Milk 500 ml', 6500], ['Service charge', 650]]);
    checkout.add(OIL);
    same(checkout.state.get().sale.lines.map(line => [line.name, line.unitPrice]), [['Milk 500 ml', 6500], ['Oil 1 l', 16650], ['Service charge', 2315]]);
    same(checkout.selected().name, 'Oil 1 l');
    checkout.discountSale({ percent: 0, amount: 1150 });
    same(checkout.state.get().priced.total, 22000 + 2200);
    checkout.select(2);
    same(checkout.selected().name, 'Oil 1 l');
    await checkout.complete([{ kind: 'CASH', amount: 24200, given: 24200, change: 0 }], CASHIER);
    same(entries.at(-1).content.sale.lines.map(line => [line.sku, line.charge, line.tax]), [['sku-milk', undefined, 'C'], ['sku-oil', undefined, 'B'], [null, 'SERVICE', 'B']]);
    holds(checkout.areAllEmpty(), 'nothing is left');
  },
  'a promotion on the basket and the charge are reckoned as on the server': async () => {
    const cases = await (await fetch('/cases/service/worked.json')).json();
    holds(cases.length > 3, 'there are cases');
    for (const { name, percent, goods, promotion, waived, expect } of cases) {
      const limits = { kind: 'limits', id: 'limits', serviceCharge: percent, serviceTax: 'B' };
      const { checkout } = await counter({ facts: [...FACTS, limits, { ...promotion, kind: 'promotion', type: promotion.kind, name: 'Offer', nameSw: null }] });
      goods.forEach(({ unitPrice, quantity, tax }, at) => checkout.add({ ...OIL, id: `sku-${at}`, name: `Goods ${at}`, price: unitPrice, taxLetter: tax }, { quantity }));
      if (waived) checkout.waiveService(waived.reason);
      const { sale, priced } = checkout.state.get();
      same([name, priced.given.map(({ line, amount }) => ({ line, amount })), sale.lines.find(line => line.charge)?.unitPrice ?? null, priced.total, priced.waived], [name, expect.taken, expect.charge, expect.total, waived]);
    }
  },
  'who is let off the charge pays for the goods, and the sale says how much and why': async () => {
    const { checkout, entries } = await counter({ facts: SERVED });
    checkout.add(MILK);
    checkout.waiveService('waited too long');
    same([checkout.state.get().sale.lines.length, checkout.state.get().priced.total], [1, 6500]);
    checkout.waiveService(undefined);
    same(checkout.state.get().priced.total, 7150);
    checkout.approved({ action: 'SERVICE_CHARGE', line: null, by: 'n', at: 'now', reason: '' });
    checkout.waiveService('waited too long');
    checkout.add(MILK);
    await checkout.complete([{ kind: 'CASH', amount: 13000, given: 13000, change: 0 }], CASHIER);
    const { content } = entries.at(-1);
    same(content.sale.waived, { amount: 1300, reason: 'waited too long' });
    same([content.sale.lines.map(line => line.charge), content.approvals.map(({ action }) => action)], [[undefined], ['SERVICE_CHARGE']]);
    checkout.add(MILK);
    same(checkout.state.get().priced.total, 7150);
  },
  'a waiver that was approved is over with its approval': async () => {
    const { checkout } = await counter({ facts: SERVED });
    checkout.add(MILK);
    checkout.approved({ action: 'SERVICE_CHARGE', line: null, by: 'n', at: 'now', reason: '' });
    checkout.waiveService('a complaint');
    checkout.waiveService(undefined);
    same(checkout.state.get().sale.approvals, []);
  },
  'where nothing is asked for service, nothing is let off': async () => {
    const { checkout, entries } = await counter();
    checkout.add(MILK);
    checkout.waiveService('just so');
    await checkout.complete([{ kind: 'CASH', amount: 6500, given: 6500, change: 0 }], CASHIER);
    same('waived' in entries.at(-1).content.sale, false);
  },
  'a cart whose last goods are taken out is empty, whatever was asked for service': async () => {
    const { checkout, kept } = await counter({ facts: SERVED });
    checkout.add(MILK);
    checkout.remove();
    same([checkout.isEmpty(), checkout.areAllEmpty(), checkout.saleId()], [true, true, null]);
    holds(!JSON.stringify(kept).includes('Service charge'), 'what is kept is what was rung');
  },
};
