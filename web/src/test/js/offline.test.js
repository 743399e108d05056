import { holds, same } from './expect.js';
import { createMeter, formatBytes, NoAnswer } from '/pos/js/kernel/kernel.js';
import { bringJournal, createLedger } from '/pos/js/journal/journal.js';
import { entriesOf, journalText } from '/pos/js/journal/journalFile.js';
import { createOffline, houseClock } from '/pos/js/offline.js';
import { movedSince } from '/pos/js/selling/localStock.js';
import { createStockDesk } from '/pos/js/selling/selling.js';
import { createFeed, createPulse } from '/pos/js/deltas/deltas.js';

const sale = (at, ...lines) => ({ kind: 'sale', at, sale: { lines } });

export const tests = {
  'bytes are counted by what they were for, and each sync from its beginning': () => {
    const meter = createMeter();
    meter.sent('sync/commands', 1200);
    meter.received('sync/changes?since=3', 700);
    meter.begin('changes');
    meter.received('sync/changes?since=4', 300);
    same([meter.last('changes'), meter.last('commands'), meter.all()], [{ up: 0, down: 300 }, { up: 1200, down: 0 }, { up: 1200, down: 1000 }]);
    same([512, 12400, 3100000].map(formatBytes), ['512 B', '12.4 kB', '3.1 MB']);
  },
  'a journal written to a file is read again as it was, whatever else stands in it': async () => {
    const entries = [{ counter: 1, state: 'sent', payload: '{"a":"ä\\n"}', signature: 's1' }, { counter: 2, state: 'unsent', payload: '{}', signature: 's2' }];
    const text = `${journalText(entries)}\n\nnonsense\n{"payload":7}`;
    same(entriesOf(text), entries.map(({ payload, signature }) => ({ payload, signature })));
    const batches = [];
    const sum = await bringJournal(journalText(Array.from({ length: 120 }, () => entries[1])), async batch => {
      batches.push(batch.length);
      return { status: 200, body: { stored: batch.length, known: 0, attention: 0, strangers: 0 } };
    });
    same([batches, sum.stored], [[50, 50, 20], 120]);
    same([await bringJournal('nonsense', async () => holds(false, 'asked')), await bringJournal(journalText(entries), async () => ({ status: 503, body: null }))], [null, null]);
  },
  'a full disk stores nothing, says so, and the next entry has the same number': async () => {
    let full = true;
    const stored = [];
    const ledger = createLedger({
      store: { append: async entry => { if (full) throw new DOMException('no space', 'QuotaExceededError'); stored.push(entry); } },
      registration: { workstationId: 'w', keys: await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']) },
      head: { counter: 4, hash: 'ab'.repeat(32), sales: 2 }, inTurn: work => work(),
    });
    const build = () => ({ kind: 'sale', id: 'i', at: '2026-11-25T08:00:00.000Z', engine: '1', prices: 1, cashier: 'c', shift: 's', content: {} });
    let name = null;
    await ledger.append(build).catch(fault => { name = fault.name; });
    full = false;
    same([name, ledger.head().counter, (await ledger.append(build)).counter, stored.length], ['QuotaExceededError', 4, 5, 1]);
  },
  'the shelf without network is what was last known less what moved here since, packs counted in pieces': () => {
    const commands = [sale('2026-11-25T07:00:00.000Z', { sku: 'a', unit: 'EA', quantity: 9000 }), sale('2026-11-25T09:00:00.000Z', { sku: 'a', unit: 'EA', quantity: 2000 }, { sku: 'b', unit: 'EA', quantity: 1000 }),
      sale('2026-11-25T09:01:00.000Z', { sku: 'a', unit: 'CT', quantity: 1000 }),
      { kind: 'return', at: '2026-11-25T10:00:00.000Z', return: { lines: [{ sku: 'a', unit: 'EA', quantity: 1000, damaged: false }, { sku: 'a', unit: 'EA', quantity: 5000, damaged: true }] } }];
    same(movedSince(commands, '2026-11-25T08:00:00.000Z', 'a', (sku, unit) => (unit === 'CT' ? 12000 : 1000)), -13000);
  },
  'asked without network the shelf answers as of when it was known, and without ever having been known not at all': async () => {
    let kept;
    const cut = async () => { throw new NoAnswer('x'); };
    let online = true;
    const at = { now: 0 };
    const desk = createStockDesk({
      ask: cut, fetchAll: async () => (online ? { status: 200, body: { asOf: '2026-11-25T08:00:00.000Z', onHand: [['a', 20000]] } } : cut()), now: () => at.now,
      shelf: { read: async () => kept, keep: async value => { kept = value; } }, branch: () => ({ id: 'm', name: 'Moi Avenue' }), factorOf: () => 1000,
      since: async () => [sale('2026-11-25T09:00:00.000Z', { sku: 'a', unit: 'EA', quantity: 3000 })],
    });
    let refused = false;
    await desk.ask('a').catch(fault => { refused = fault instanceof NoAnswer; });
    at.now = 1800000;
    same([refused, await desk.refresh(), await desk.refresh()], [true, true, false]);
    desk.doubt();
    same(await desk.refresh(), false);
    at.now += 30000;
    same([await desk.refresh(), await desk.refresh()], [true, false]);
    at.now += 30000;
    same(await desk.refresh(), false);
    online = false;
    same((await desk.ask('a')).body, { asOf: '2026-11-25T08:00:00.000Z', moved: -3000, branches: [{ id: 'm', name: 'Moi Avenue', own: true, onHand: 17000, available: 17000 }] });
  },
  'an older server that leaves members out of its ping is understood': async () => {
    const pulse = createPulse({
      ask: async () => ({ status: 200, ms: 5, body: { now: new Date(0).toISOString(), knownCounter: 0 } }),
      feed: { behind: changed => { same(changed, 0); return false; } }, online: () => {}, answering: () => {}, revoked: () => {}, heard: () => {}, serverLost: async () => {}, serverAhead: async () => {},
      counter: () => 0, idle: () => true, now: () => 0, later: () => {} });
    await pulse.start();
    same([pulse.state.get().state, pulse.state.get().stamps, pulse.state.get().fiscal.waiting], ['online', 0, 0]);
  },
  'a newer server that sends kinds and members nobody here knows breaks nothing': async () => {
    const applied = [];
    const feed = createFeed({
      shelf: { isEmpty: () => false, cursor: () => 3, keep: async () => {} }, prepare: async row => row, arrived: rows => applied.push(...rows),
      boot: null, goods: null, changes: async () => ({ status: 200, body: { since: 3, upTo: 3, more: false, novelty: 1, rows: [{ kind: 'hologram', id: 'h', depth: 3 }] } }),
    });
    same([await feed.pull(), applied.length], [true, 1]);
  },
  'where data is saved changes wait until they may come down': async () => {
    let pulls = 0;
    const urgent = [];
    let may = false;
    let beat;
    let pause;
    const pulse = createPulse({
      ask: async () => ({ status: 200, ms: 5, body: { now: new Date(0).toISOString(), heads: { changes: 9 }, fiscal: { waiting: 0, oldestAt: null }, knownCounter: 0 } }),
      feed: { behind: () => true, pull: async () => { pulls++; }, pullUrgent: async changed => { urgent.push(changed); } }, online: () => {}, answering: () => {}, revoked: () => {}, heard: () => {}, serverLost: async () => {}, serverAhead: async () => {},
      sparing: () => true, mayPull: () => may, counter: () => 0, idle: () => true, now: () => 0, later: (again, ms) => { beat = again; pause = ms; } });
    await pulse.start();
    may = true;
    await beat();
    same([pulls, urgent, pause], [1, [9], 15000]);
  },
  'what is urgent comes down while the goods wait, once': async () => {
    const asked = [];
    const kept = [];
    const feed = createFeed({
      shelf: { isEmpty: () => false, cursor: () => 3, keep: async (rows, upTo) => kept.push([rows.length, upTo]) }, prepare: async row => row, arrived: () => {}, boot: null, goods: null, changes: null,
      urgent: async since => { asked.push(since); return { status: 200, body: { upTo: since + 2, more: since === 3, rows: [{ kind: 'user', id: 'u' }] } }; },
    });
    same([await feed.pullUrgent(7), await feed.pullUrgent(7), feed.behind(7)], [true, true, true], 'the rest is still to come');
    same([asked, kept], [[3, 5], [[1, null], [1, null]]]);
    await feed.pullUrgent(8);
    same(asked, [3, 5, 7]);
  },
  'a till that saves data and is off at night gets what changed once a day': async () => {
    const noon = Date.UTC(2026, 10, 25, 9);
    const disk = { light: true, clock: Date.now() - noon, pulledAt: noon - 19 * 3600000 };
    const open = () => createOffline({
      text: key => key, till: { setting: async key => disk[key], keep: async (key, value) => { disk[key] = value; } }, facts: { one: () => ({}) }, notice: { show: () => {} }, registered: () => true, version: () => null, persistent: () => true,
    });
    try {
      const today = await open();
      same(today.mayPull(), false);
      disk.pulledAt -= 2 * 3600000;
      const yesterday = await open();
      const feed = yesterday.counted({ behind: changed => changed > 3, pull: async () => done });
      let done = false;
      same([yesterday.mayPull(), await feed.pull(), yesterday.mayPull()], [true, false, true]);
      done = true;
      same([await feed.pull(), yesterday.mayPull(), disk.pulledAt >= noon], [true, false, true]);
      disk.pulledAt = 0;
      const idle = await open();
      same([idle.mayPull(), idle.counted({ behind: () => false, pull: null }).behind(9), idle.mayPull()], [true, false, false], 'nothing changed: nothing is missing');
    } finally {
      houseClock.recall(0, () => {});
      document.documentElement.dataset.light = 'false';
    }
  },
};
