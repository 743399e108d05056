import { same } from './expect.js';
import { commandsSince } from '/pos/js/journal/journal.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { createStockDesk } from '/pos/js/selling/selling.js';

const pieces = (sku, quantity, more) => ({ sku, unit: 'EA', quantity, ...more });

/** The till's own shelf over a journal, without network: ten of everything at eight o'clock. */
const shelfOver = async commands => {
  const store = { latest: async (workstation, upTo, count) => commands.slice(Math.max(0, upTo - count), upTo).map(command => ({ payload: JSON.stringify(command) })) };
  const ledger = { workstation: 'w', head: () => ({ counter: commands.length }) };
  const kept = { asOf: '2026-11-25T08:00:00.000Z', onHand: { milk: 10000, oil: 10000, soap: 10000 }, batches: { oil: [{ batch: 'L1', expiry: null, onHand: 6000 }, { batch: 'L2', expiry: null, onHand: 4000 }] } };
  const stock = createStockDesk({
    ask: async () => { throw new NoAnswer('cut'); }, fetchAll: null, shelf: { read: async () => kept, keep: null }, branch: () => ({ id: 'b', name: 'Moi Avenue' }),
    factorOf: (sku, unit) => (unit === 'CT' ? 12000 : 1000), now: () => Date.UTC(2026, 10, 25, 9), since: isFirst => commandsSince({ store, ledger }, isFirst),
  });
  await stock.load();
  return stock;
};
const exchange = at => ({
  kind: 'exchange', id: 's', at, approvals: [],
  sale: { lines: [pieces('oil', 2000, { batch: 'L1' }), { sku: 'soap', unit: 'CT', quantity: 500 }] },
  return: { id: 'r', lines: [pieces('milk', 3000, { damaged: false }), pieces('oil', 1000, { damaged: true })] },
});

export const tests = {
  'in an exchange what came back lies on the shelf again, unless it is damaged, and what was taken does not': async () => {
    const stock = await shelfOver([exchange('2026-11-25T09:00:00.000Z')]);
    same(['milk', 'oil', 'soap'].map(sku => stock.left(sku).onHand), [13000, 8000, 4000]);
    same((await stock.ask('milk')).body.branches.map(({ onHand }) => onHand), [13000]);
    same((await stock.batches('oil')).map(({ batch, onHand }) => [batch, onHand]), [['L1', 4000], ['L2', 4000]]);
  },
  'where bytes are paid for the shelf is taken only after something was refused, and again when that failed': async () => {
    let at = Date.UTC(2026, 10, 25, 9);
    let status = 503;
    let fetched = 0;
    let kept = { asOf: '2026-11-24T08:00:00.000Z', onHand: { milk: 0 } };
    const stock = createStockDesk({
      fetchAll: async () => { fetched += 1; return { status, body: { asOf: '2026-11-25T09:00:00.000Z', onHand: [['milk', 100000]] } }; },
      shelf: { read: async () => kept, keep: async what => { kept = what; } }, branch: () => null, since: async () => [], factorOf: () => 1000, now: () => at,
    });
    await stock.load();
    same([await stock.refresh(true), fetched, stock.left('milk').onHand], [false, 0, 0]);
    stock.doubt();
    same([await stock.refresh(true), fetched], [false, 1]);
    at += 30000;
    status = 200;
    same([await stock.refresh(true), fetched, stock.left('milk').onHand], [true, 2, 100000]);
    at += 3600000;
    same([await stock.refresh(true), await stock.refresh()], [false, true]);
  },
  'one the server knew of already is not counted once more': async () => {
    const stock = await shelfOver([exchange('2026-11-25T07:59:00.000Z'), { kind: 'sale', id: 't', at: '2026-11-25T09:00:00.000Z', sale: { lines: [pieces('milk', 1000)] } }]);
    same(['milk', 'oil', 'soap'].map(sku => stock.left(sku).onHand), [9000, 10000, 10000]);
  },
};
