import { holds, same } from './expect.js';
import { desk, plain } from './actsDesk.js';
import { CASHIER, FACTS, MILK, OIL } from './counter.js';
import { createCollectDesk } from '/pos/js/collecting/collecting.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { createCheckout, createParkDesk, createStockDesk, receiptOf } from '/pos/js/selling/selling.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { movedSince } from '/pos/js/selling/localStock.js';
import { reckonReturn } from '/pos/js/selling/returning.js';

const THERE = { branch: 'west', place: 'Westlands', available: 5000, name: 'Wanjiru', phone: '0712345678' };
const cut = async () => { throw new NoAnswer('cut'); };
const receipt = (...pieces) => ({ receiptNumber: 'MA-02-000017', pieces: pieces.map(([line, here, state]) => ({ line, here, state })) });

const shelf = (kept = []) => ({ read: async () => kept, keep: async all => { kept = all; } });

export const tests = {
  'a line collected elsewhere says where and by whom, and a plain one says nothing of it': async () => {
    const { checkout, pick, acts, entries } = await desk();
    await pick(MILK, plain);
    acts.setCollect(THERE);
    await pick(MILK, plain);
    same(checkout.state.get().sale.lines.map(line => [line.quantity, line.collect?.place ?? null]), [[1000, 'Westlands'], [1000, null]]);
    const done = await checkout.complete([cashTender(13000, 13000)], CASHIER);
    const [there, here] = entries.at(-1).content.sale.lines;
    same([there.collectAt, there.collector, there.collectorPhone], ['west', 'Wanjiru', '0712345678']);
    holds(!('collectAt' in here) && !('collector' in here) && !('collect' in there), 'only what the server reads is told');
    const facts = { one: kind => FACTS.find(row => row.kind === kind) ?? null, byId: () => null };
    same(receiptOf({ done, facts, cashier: 'Wanjiku' }).lines.map(line => line.collect), ['Westlands', null]);
  },
  'a customer who collects is signed by the number alone, on paper and in a parked cart too': async () => {
    const { checkout, pick, acts, entries } = await desk();
    await pick(MILK, plain);
    acts.setCollect({ branch: 'west', place: 'Westlands', available: 5000, customer: 'c1' });
    checkout.setCustomer({ id: 'c1', name: 'Asha Mwangi', groupId: 'g' });
    const posted = [];
    const parked = createParkDesk({ shelf: shelf(), post: async one => { posted.push(one); return { status: 201 }; }, now: () => 0 });
    await parked.park(checkout.state.get().sale, { total: 6500, label: null }, CASHIER);
    const { cart } = posted[0];
    holds(cart.includes('c1') && !cart.includes('Asha'), cart);
    checkout.lift();
    checkout.lay(JSON.parse(cart));
    same([checkout.customer(), checkout.selected().collect.customer], [{ id: 'c1', groupId: 'g', name: '?' }, 'c1']);
    await checkout.complete([cashTender(6500, 6500)], CASHIER);
    const [line] = entries.at(-1).content.sale.lines;
    same([line.collectAt, line.collectorCustomer, 'collector' in line, 'collectorPhone' in line], ['west', 'c1', false, false]);
    holds(!JSON.stringify(entries.at(-1)).includes('Asha'), 'no name is signed');
  },
  'what was free elsewhere is not believed by a cart that waited': async () => {
    const { checkout, pick, acts, heard, facts, shiftDesk } = await desk();
    await pick(MILK, plain);
    acts.setCollect({ ...THERE, available: 1000 });
    acts.changeBy(1000);
    same(heard.at(-1), 'no: collect.tooMuch');
    const { carts } = checkout.state.get();
    const again = createCheckout({ facts, ledger: {}, shelf: shelf(), shiftDesk, prefix: 'MA-02', cursor: () => 42, offline: () => false, now: () => Date.UTC(2026, 10, 25, 9), kept: JSON.parse(JSON.stringify(carts)), failed: cause => { throw cause; } });
    same(again.selected().collect.available, undefined);
    checkout.lay(checkout.lift());
    same(checkout.selected().collect.available, undefined);
    acts.changeBy(1000);
    same([heard.at(-1), checkout.selected().quantity], [2000, 2000], 'nobody knows: it is asked before it is paid');
  },
  'what is collected elsewhere takes nothing from the shelf here, and what is taken along after all does': async () => {
    const { checkout, pick, acts, heard } = await desk({ rule: 'BLOCK', onHand: { [MILK.id]: 1000 } });
    await pick(MILK, plain);
    acts.setCollect(THERE);
    await pick(MILK, plain);
    same(heard, [1000, 'collect.at', 1000]);
    checkout.select(0);
    acts.setCollect(undefined);
    same([heard.at(-1), checkout.selected().collect.branch], ['no: pick.none', 'west']);
  },
  'no more is collected than is free there, all lines together': async () => {
    const { checkout, pick, acts, heard } = await desk();
    await pick(MILK, { ...plain, quantity: 3000 });
    acts.setCollect(THERE);
    await pick(MILK, { ...plain, quantity: 2000 });
    acts.setCollect(THERE);
    acts.changeBy(1000);
    same([heard.at(-1), checkout.selected().quantity], ['no: collect.tooMuch', 2000]);
    acts.changeBy(-1000);
    checkout.select(0);
    acts.changeBy(1000);
    same([heard.at(-1), checkout.selected().quantity], [4000, 4000]);
  },
  'the shelf kept for later counts neither what lies elsewhere nor what was promised here': async () => {
    const sale = { kind: 'sale', at: '2026-11-25T09:00:00.000Z', sale: { lines: [{ sku: 'milk', unit: 'EA', quantity: 3000, collectAt: 'west' }, { sku: 'milk', unit: 'EA', quantity: 1000 }] } };
    const back = { kind: 'return', at: '2026-11-25T09:10:00.000Z', return: { lines: [{ sku: 'milk', unit: 'EA', quantity: 2000, damaged: false, waits: true }] } };
    same(movedSince([sale, back], '2026-11-25T08:00:00.000Z', 'milk', () => 1000), -1000);
    let kept = null;
    const stock = createStockDesk({
      ask: cut, fetchAll: async () => ({ status: 200, body: { asOf: '2026-11-25T08:00:00.000Z', onHand: [['milk', 10000, 4000], ['oil', 2000]] } }), shelf: { read: async () => kept, keep: async what => { kept = what; } },
      branch: () => ({ id: 'b', name: 'Moi Avenue' }), since: async () => [sale], factorOf: () => 1000, now: () => Date.UTC(2026, 10, 25, 9),
    });
    await stock.refresh();
    same([stock.left('milk').onHand, stock.left('oil').onHand], [5000, 2000]);
    same((await stock.ask('milk')).body.branches.map(({ onHand, available }) => [onHand, available]), [[9000, 5000]]);
  },
  'what nobody collected yet is told with its return': () => {
    const sold = waits => ({ line: 1, sku: OIL.id, name: 'Oil', unit: 'EA', quantity: 2000, unitPrice: 16650, tax: 'B', total: 33300, returned: 0, refunded: 0, waits });
    const told = waits => reckonReturn({ id: 's', total: 33300, paid: 33300, lines: [sold(waits)] }, [{ line: 1, quantity: 1000, damaged: false }]).lines[0];
    same([told(true).waits, 'waits' in told(false)], [true, false]);
  },
  'other branches are asked of the server, and nobody guesses without it': async () => {
    const branches = [{ id: 'b', own: true, available: 0 }, { id: 'west', own: false, available: 5000 }];
    const online = createCollectDesk({ shelves: async () => ({ status: 200, body: { branches } }) });
    same((await online.elsewhere(MILK.id)).map(branch => branch.id), ['west']);
    same(await createCollectDesk({ shelves: cut }).elsewhere(MILK.id), null);
    same(await createCollectDesk({ fetch: cut }).find('ma-02-000017'), { receipt: null, refusal: null, key: 'collect.noNetwork' }, 'nobody knows whether somebody had it');
  },
  'a hand-over whose answer was lost is asked for again as the same one, the next is another': async () => {
    const posted = [];
    const answers = [cut, async () => ({ status: 503, body: null }), async () => ({ status: 200, body: 'done' }), async () => ({ status: 409, body: { detail: 'gone' } })];
    let ids = 0;
    const till = createCollectDesk({ claims: shelf(), newId: () => `claim-${ids += 1}`, post: (number, told) => { posted.push(told); return answers[posted.length - 1](); } });
    const one = receipt([1, true, 'OPEN'], [1, true, 'OPEN'], [2, false, 'OPEN'], [3, true, 'HANDED_OVER']);
    same(await till.handOver(one, CASHIER), { receipt: null, refusal: null, key: 'collect.unsure' });
    same((await till.handOver(one, CASHIER)).key, 'collect.unsure');
    same(await till.handOver(one, CASHIER), { receipt: 'done', refusal: null, key: null });
    same((await till.handOver(one, CASHIER)).refusal, 'gone');
    same(posted.map(({ claim, lines }) => [claim, lines]), [['claim-1', [1]], ['claim-1', [1]], ['claim-1', [1]], ['claim-2', [1]]]);
  },
};
