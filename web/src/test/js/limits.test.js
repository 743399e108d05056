import { same } from './expect.js';
import { desk, plain } from './actsDesk.js';
import { MILK, OIL } from './counter.js';

export const tests = {
  'more than a customer may have is heeded, not refused': async () => {
    const { checkout, pick, heard } = await desk();
    await pick({ ...MILK, maxQuantity: 2000 }, { ...plain, quantity: 2000 });
    await pick({ ...MILK, maxQuantity: 2000 }, plain);
    same([heard, checkout.selected().quantity], [[2000, 1000, 'heed: pick.tooMany'], 3000]);
  },
  'what a customer may have is the sum of all lines in pieces, and every change of it is warned of': async () => {
    const carton = { unit: 'CTN', factor: 24000, price: 150000, barcodes: ['999'] };
    const few = { ...MILK, maxQuantity: 4000, units: [carton] };
    const warned = async (...work) => {
      const till = await desk({ goods: few });
      for (const one of work) await one(till);
      return [till.heard.at(-1), till.heard.filter(one => one === 'heed: pick.tooMany').length];
    };
    const three = till => till.pick(few, { ...plain, quantity: 3000 });
    same(await warned(three), [3000, 0]);
    same(await warned(three, ({ acts }) => acts.changeBy(1000)), [4000, 0]);
    same(await warned(three, ({ acts }) => acts.changeBy(1000), ({ acts }) => acts.changeBy(1000)), ['heed: pick.tooMany', 1], 'the key +');
    same(await warned(three, ({ acts }) => acts.setQuantity(5000)), ['heed: pick.tooMany', 1], 'F3, and 5* alone');
    same(await warned(till => till.pick(few, { ...plain, code: '999' })), ['heed: pick.tooMany', 1], 'a carton holds 24');
    same(await warned(three, ({ acts }) => acts.setUnit(carton)), ['heed: pick.tooMany', 1]);
    same(await warned(three, ({ checkout }) => checkout.setNote('cold'), three), ['heed: pick.tooMany', 1], 'two lines');
    same(await warned(three, ({ checkout }) => checkout.setNote('cold'), till => till.pick(few, plain), ({ acts, checkout }) => { checkout.select(0); acts.changeBy(1000); }), ['heed: pick.tooMany', 1], 'the other line');
    same(await warned(three, till => till.pick(OIL, plain)), [1000, 0], 'of other goods as many as one likes');
  },
  'a line that comes back is warned of, too': async () => {
    const few = { ...MILK, maxQuantity: 4000 };
    const till = await desk({ goods: few });
    await till.pick(few, { ...plain, quantity: 3000 });
    till.checkout.setNote('cold');
    const taken = till.checkout.remove();
    await till.pick(OIL, plain);
    await till.pick(few, { ...plain, quantity: 3000 });
    till.acts.bringBack({ ...taken, id: till.checkout.saleId(), whole: undefined });
    same(till.heard.slice(-2), ['cart.broughtBack', 'heed: pick.tooMany']);
  },
  'all there is to heed is one warning': async () => {
    const few = { ...MILK, maxQuantity: 1000 };
    const till = await desk({ goods: few, rule: 'WARN', onHand: { [MILK.id]: 1000 } });
    await till.pick(few, { ...plain, quantity: 2000 });
    same(till.heard, [2000, 'heed: pick.short']);
    same(till.warned.at(-1).includes('pick.tooMany'), true);
  },
};
