import { holds, same } from './expect.js';
import { desk, plain } from './actsDesk.js';
import { FACTS, MILK, OIL, TOMATO } from './counter.js';

export const tests = {
  'more than there is: allowed, warned of, or not added at all': async () => {
    const free = await desk({ onHand: { [MILK.id]: 1000 } });
    await free.pick(MILK, { ...plain, quantity: 2000 });
    same([free.heard, free.doubts.length], [[2000], 0]);
    const warned = await desk({ rule: 'WARN', onHand: { [MILK.id]: 1000, [OIL.id]: null } });
    await warned.pick(MILK, plain);
    await warned.pick(MILK, plain);
    await warned.pick(OIL, plain);
    same([warned.heard, warned.checkout.state.get().sale.lines.length, warned.doubts.length], [[1000, 1000, 'heed: pick.short', 1000], 2, 0]);
    const blocked = await desk({ rule: 'BLOCK', onHand: { [MILK.id]: 1500, [OIL.id]: null, [TOMATO.id]: 0 } });
    await blocked.pick(MILK, plain);
    await blocked.pick(MILK, plain);
    await blocked.pick(OIL, plain);
    same([blocked.heard, blocked.checkout.state.get().sale.lines.length], [[1000, 'no: pick.none', 'no: pick.none'], 1]);
    holds(blocked.doubts.length > 0, 'what is refused is asked for anew');
    await blocked.pick(TOMATO, { ...plain, quantity: 500 });
    same(blocked.heard.at(-1), 500);
  },
  'what is said of the goods counts before what the branch says': async () => {
    const milk = { ...MILK, belowZero: 'BLOCK' };
    const strict = await desk({ rule: 'ALLOW', goods: milk, onHand: { [MILK.id]: 1000, [OIL.id]: 1000 } });
    await strict.pick(milk, { ...plain, quantity: 2000 });
    await strict.pick(OIL, { ...plain, quantity: 2000 });
    same(strict.heard, ['no: pick.none', 2000]);
    const free = { ...MILK, belowZero: 'ALLOW' };
    const lax = await desk({ rule: 'BLOCK', goods: free, onHand: { [MILK.id]: 1000, [OIL.id]: 1000 } });
    await lax.pick(free, { ...plain, quantity: 2000 });
    await lax.pick(OIL, { ...plain, quantity: 2000 });
    same(lax.heard, [2000, 'no: pick.none']);
    const told = { ...MILK, belowZero: 'WARN' };
    const warned = await desk({ rule: 'BLOCK', goods: told, onHand: { [MILK.id]: 1000 } });
    await warned.pick(told, { ...plain, quantity: 2000 });
    same(warned.heard, [2000, 'heed: pick.short']);
  },
  'a line grows no further than the shelf, and a pack counts as what it holds': async () => {
    const { checkout, pick, acts, heard } = await desk({ rule: 'BLOCK', onHand: { [MILK.id]: 2000, [OIL.id]: 11000 } });
    await pick(MILK, plain);
    acts.changeBy(1000);
    acts.changeBy(1000);
    acts.setQuantity(3000);
    same([heard, checkout.selected().quantity], [[1000, 2000, 'no: pick.none', 'no: pick.none'], 2000]);
    await pick(OIL, plain);
    acts.setUnit({ unit: 'CARTON', price: 100000 });
    same([heard.at(-1), checkout.selected().unit], ['no: pick.none', 'EA']);
  },
  'what becomes less asks why and is told, and is not refused for what is not there': async () => {
    const asked = [];
    const onHand = { [MILK.id]: 4000 };
    const facts = [...FACTS, { kind: 'limits', id: 'limits', removalReason: 0 }];
    const { checkout, pick, acts, heard, dropped } = await desk({ rule: 'BLOCK', onHand, facts, why: async what => { asked.push(what.amount); return 'Wrong item'; } });
    await pick(MILK, { ...plain, quantity: 4000 });
    onHand[MILK.id] = 1000;
    await acts.setQuantity(5000);
    same([asked, heard], [[], [4000, 'no: pick.none']]);
    await acts.setQuantity(3000);
    same([asked, dropped.map(({ quantity, reason }) => [quantity, reason]), checkout.selected().quantity, heard.slice(2)], [[6500], [[1000, 'Wrong item']], 3000, [3000, 'heed: pick.none']]);
  },
  'what came back in the cart may go out again, and what came back damaged may not': async () => {
    const back = [{ sku: MILK.id, unit: 'EA', quantity: 2000, damaged: false }, { sku: MILK.id, unit: 'EA', quantity: 5000, damaged: true }];
    const { pick, heard } = await desk({ rule: 'BLOCK', onHand: { [MILK.id]: 1000 }, back });
    await pick(MILK, { ...plain, quantity: 4000 });
    await pick(MILK, { ...plain, quantity: 3000 });
    same(heard, ['no: pick.none', 3000]);
  },
  'nobody is asked which piece of what is not there': async () => {
    const phone = { ...MILK, track: ['serial'] };
    const asked = [];
    const { checkout, pick, heard } = await desk({ rule: 'BLOCK', goods: phone, onHand: { [MILK.id]: 2000 }, mark: (thing, wanted, take) => { asked.push(wanted); take({ serial: `S${asked.length}` }); } });
    await pick(phone, { ...plain, quantity: 3000 });
    same([asked, heard, checkout.isEmpty()], [[], ['no: pick.none'], true]);
    await pick(phone, { ...plain, quantity: 2000 });
    await pick(phone, plain);
    same([asked, heard.slice(1), checkout.state.get().sale.lines.map(({ serial }) => serial)], [['serial', 'serial'], [1000, 1000, 'no: pick.none'], ['S1', 'S2']]);
  },
};
