import { same } from './expect.js';
import { createHouseClock } from '/pos/js/kernel/kernel.js';
import { createLedger } from '/pos/js/journal/journal.js';

const clockOf = (at, kept) => {
  const device = { at };
  const stored = [];
  return { device, stored, clock: createHouseClock({ device: () => device.at, kept, keep: offset => stored.push(offset) }) };
};

export const tests = {
  'a clock a day off is measured and corrected, and the correction is kept': () => {
    const { clock, stored, device } = clockOf(86400000 + 5000);
    same(clock.measured(5000, 40), 86400000 - 20);
    same([clock.now(), clock.correction(), stored.length], [5020, 86400000 - 20, 1]);
    device.at += 60000;
    same(clock.now(), 65020);
  },
  'what the network may have caused is no correction': () => {
    const { clock, stored } = clockOf(6500);
    clock.measured(5000, 40);
    same([clock.now(), clock.correction(), stored], [6500, 0, []]);
  },
  'of the last measures the quickest round trip counts': () => {
    const { clock } = clockOf(100000);
    clock.measured(90000, 9000);
    clock.measured(80000, 10);
    same(clock.correction(), 19995);
  },
  'a till that starts without network goes on with the correction it knew': () => {
    const { clock } = clockOf(50000);
    clock.recall(10000, () => {});
    same(clock.now(), 40000);
    clock.recall(undefined, () => {});
    same(clock.now(), 50000);
  },
  'time does not go back behind what was written down, and whoever sells hears of it': () => {
    const { clock, device } = clockOf(1000000);
    const heard = [];
    clock.recall(400000, () => {}, () => heard.push('doubted'));
    clock.written(900000);
    same([clock.now(), clock.correction(), heard], [1000000, 0, ['doubted']], 'the clock was set right meanwhile: the correction is of yesterday');
    device.at = 700000;
    same([clock.now(), heard.length], [900000, 2], 'no correction makes this right');
    device.at += 5000;
    same([clock.now(), heard.length], [905000, 2], 'it goes on, and says so once');
    clock.written(905000);
    device.at -= 1000;
    same([clock.now(), heard.length], [905000, 2], 'a second is nothing');
    clock.measured(700000, 40);
    same([clock.now(), clock.correction()], [700020, 3980], 'the server knows better');
  },
  'what was measured before the device was set says nothing any more': () => {
    const { clock, device } = clockOf(5000000);
    clock.measured(5000000, 10);
    device.at -= 3600000;
    clock.measured(5001000, 90);
    same(Math.round(clock.now() / 1000), 5001);
  },
  'the newest entry tells when it was written, after a start too': async () => {
    const at = [];
    const parts = { store: { append: async () => {} }, registration: { workstationId: 'w', keys: await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']) }, inTurn: work => work(), written: one => at.push(one) };
    const ledger = createLedger({ ...parts, head: { counter: 4, hash: 'ab'.repeat(32), sales: 2 } });
    await ledger.append(() => ({ kind: 'sale', id: 'i', at: '2026-11-25T08:00:00.000Z', engine: '1', prices: 1, cashier: 'c', shift: 's', content: {} }));
    createLedger({ ...parts, head: ledger.head() });
    same(at, Array(2).fill(Date.UTC(2026, 10, 25, 8)));
  },
};
