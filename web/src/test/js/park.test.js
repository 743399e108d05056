import { holds, same } from './expect.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { CASHIER, MILK, counter } from './counter.js';
import { abandonedLines, createParkDesk } from '/pos/js/selling/selling.js';
import { showParked } from '/pos/js/selling/parkScreen.js';

/** A server with one list, as the real one keeps it; "cut" is a cable, "deaf" hears but its answer is lost. */
const shop = () => {
  const rows = new Map();
  const server = { cut: false, deaf: false, rows };
  const line = answer => {
    if (server.deaf) throw new NoAnswer('lost');
    return answer;
  };
  const heard = () => { if (server.cut) throw new NoAnswer('cut'); };
  server.till = name => {
    let kept = [];
    return createParkDesk({
      shelf: { read: async () => kept, keep: async all => { kept = all; } }, now: () => Date.UTC(2026, 10, 25, 9),
      post: async parked => { heard(); if (!rows.has(parked.id)) rows.set(parked.id, { ...parked, at: '2026-11-25T09:00:00.000Z' }); return line({ status: 201 }); },
      fetch: async () => { heard(); return line({ status: 200, body: [...rows.values()].filter(one => !one.claim).map(({ cart, ...one }) => one) }); },
      recall: async (id, cashier, claim) => {
        heard();
        const row = rows.get(id);
        if (!row) return line({ status: 404, body: {} });
        row.claim ??= claim;
        return line(row.claim === claim ? { status: 200, body: { cart: row.cart } } : { status: 409, body: { detail: 'Wanjiku took this sale at 12:00.' } });
      },
    });
  };
  return server;
};
const SALE = { id: 's', lines: [MILK], selected: 0 };
/** Taken, and laid into the cart. */
const takenFrom = async (till, waiting) => {
  const { sale, laid } = await till.recall(waiting, CASHIER);
  await laid();
  return sale;
};

export const tests = {
  'what one till parks another goes on with, and only one of them': async () => {
    const server = shop();
    const [one, two] = [server.till('one'), server.till('two')];
    same(await one.park(SALE, { total: 6500, label: 'Mama Otieno' }, CASHIER), true);
    const [waiting] = await two.waiting();
    same([waiting.label, waiting.total, waiting.lines, waiting.here], ['Mama Otieno', 6500, 1, false]);
    same(await takenFrom(two, waiting), SALE);
    same(await one.recall(waiting, CASHIER), { sale: null, taken: 'Wanjiku took this sale at 12:00.', lost: false });
    same(await one.waiting(), []);
  },
  'whose it is goes with it, by the id alone, also from the shelf of an older page': async () => {
    const server = shop();
    const customer = { id: 'c1', name: 'Mama Otieno', groupId: null };
    await server.till('one').park({ ...SALE, customer }, { total: 6500, label: null }, CASHIER);
    same([...server.rows.values()].map(one => one.customer), ['c1']);
    same((await server.till('two').waiting()).map(one => one.customer), ['c1']);
    server.cut = true;
    const away = server.till('away');
    await away.park({ ...SALE, customer }, { total: 6500, label: null }, CASHIER);
    same((await away.waiting()).map(one => one.customer), ['c1']);
    const posted = [];
    let kept = [{ id: 'old', cashier: 'w', label: null, customer, lines: 1, total: 1, cart: '{}', name: 'W', at: 'x' }];
    const older = createParkDesk({ shelf: { read: async () => kept, keep: async all => { kept = all; } }, now: () => 0, post: async one => { posted.push(one.customer); return { status: 201 }; }, fetch: async () => ({ status: 200, body: [] }), recall: async () => null });
    await older.waiting();
    same([posted, kept], [['c1'], []]);
  },
  'the newest is first, and all are there however many were forgotten': async () => {
    const rows = Array.from({ length: 450 }, (_, n) => ({ id: `p${n}`, label: `cart ${n}`, customer: null, cashier: 'W', lines: 1, total: n, at: new Date(Date.UTC(2026, 10, 25) - n * 60000).toISOString() }));
    const asked = [];
    const desk = createParkDesk({
      shelf: { read: async () => [], keep: async () => {} }, now: () => 0, post: async () => null, recall: async () => null,
      fetch: async before => { asked.push(before); const from = before ? rows.findIndex(one => one.id === before) + 1 : 0; return { status: 200, body: rows.slice(from, from + 200) }; },
    });
    const waiting = await desk.waiting();
    same([waiting.length, waiting[0].id, waiting.at(-1).id, asked], [450, 'p0', 'p449', [null, 'p199', 'p399']]);
  },
  'a cart of another day shows its day, a long list is searched, and one is let go with a reason': async () => {
    const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
    const now = Date.UTC(2026, 10, 25, 9);
    const waiting = Array.from({ length: 12 }, (_, n) => ({ id: `p${n}`, label: n ? `cart ${n}` : 'Mama Otieno', buyer: null, cashier: 'Wanjiku', lines: 1, total: 6500, here: false, at: new Date(now - n * 3600000).toISOString() }));
    const gone = [];
    let answer = '';
    showParked({ text, now, waiting, recall: async () => 'no', letGo: async one => { gone.push(one.id); return answer; } });
    const shown = () => [...document.querySelectorAll('#parked [data-parked]')].map(one => one.getAttribute('data-parked'));
    holds(document.querySelector('[data-parked="p0"]').textContent.includes('12:00') && !document.querySelector('[data-parked="p0"]').textContent.includes('2026'), 'today by its time');
    const yesterday = waiting.find(one => new Date(Date.parse(one.at) + 3 * 3600000).getUTCDate() === 24);
    if (yesterday) holds(document.querySelector(`[data-parked="${yesterday.id}"]`).textContent.includes('24/11/2026'), 'yesterday by its day');
    document.getElementById('park-search').value = 'otieno';
    document.getElementById('park-search').dispatchEvent(new Event('input'));
    same(shown(), ['p0']);
    const drop = async () => { document.querySelector('[data-let-go="p0"]').click(); await new Promise(done => { setTimeout(done, 10); }); };
    await drop();
    same([gone, shown()], [['p0'], ['p0']], 'nobody said why: it stays');
    answer = null;
    await drop();
    same([gone, shown()], [['p0', 'p0'], []]);
    document.getElementById('parked-back').click();
  },
  'what is let go is told as left behind, by whom and why': async () => {
    const { checkout } = await counter();
    checkout.add(MILK, { quantity: 2000 });
    const lines = abandonedLines(checkout.state.get(), Date.UTC(2026, 10, 25, 9), 'Never came back');
    same(lines, [{ sku: 'sku-milk', name: 'Milk 500 ml', quantity: 2000, amount: 13000, abandoned: true, at: '2026-11-25T09:00:00.000Z', reason: 'Never came back' }]);
  },
  'without network it waits here, and is told to the others when the network is back': async () => {
    const server = shop();
    const [one, two] = [server.till('one'), server.till('two')];
    server.cut = true;
    same(await one.park(SALE, { total: 6500, label: '' }, CASHIER), false);
    same((await one.waiting()).map(({ here, label }) => [here, label]), [[true, null]]);
    server.cut = false;
    same([(await one.waiting())[0].here, (await two.waiting()).length], [false, 1]);
  },
  'what came back does not go aside with the sale it waits in': async () => {
    const server = shop();
    await server.till('one').park({ ...SALE, exchange: { id: 'r', original: { id: 'o' } } }, { total: 6500, label: null }, CASHIER);
    same([...server.rows.values()].map(({ cart }) => JSON.parse(cart)), [SALE]);
    const { checkout } = await counter();
    checkout.add(MILK);
    checkout.setExchange({ id: 'r', original: { id: 'o' } });
    same(checkout.exchanges().length, 1);
    checkout.lay(checkout.lift());
    same([checkout.exchanges(), checkout.state.get().sale.lines.length], [[], 1]);
  },
  'a lost answer parks nothing twice and recalls nothing twice': async () => {
    const server = shop();
    const [one, two] = [server.till('one'), server.till('two')];
    server.deaf = true;
    await one.park(SALE, { total: 6500, label: null }, CASHIER);
    server.deaf = false;
    const [waiting] = await one.waiting();
    same([server.rows.size, (await one.waiting()).length], [1, 1]);
    server.deaf = true;
    same((await two.recall(waiting, CASHIER)).lost, true);
    server.deaf = false;
    holds([...server.rows.values()][0].claim, 'taken by two');
    same([(await one.waiting()).length, (await two.waiting()).length], [0, 1], 'only who took it still sees it');
    same(await takenFrom(two, (await two.waiting())[0]), SALE);
    same(await two.waiting(), []);
  },
  'a sale gone on with here without network is taken away from the others afterwards': async () => {
    const server = shop();
    const one = server.till('one');
    server.deaf = true; // the server has it, this till does not know
    await one.park(SALE, { total: 6500, label: null }, CASHIER);
    server.deaf = false;
    server.cut = true;
    const [waiting] = await one.waiting();
    same(await takenFrom(one, waiting), SALE);
    same(await one.waiting(), []);
    server.cut = false;
    same(await server.till('two').waiting().then(all => all.length), 1);
    await one.waiting();
    same(await server.till('two').waiting(), []);
  },
  'a lifted sale leaves an empty cart, and comes back as it was': async () => {
    const { checkout } = await counter();
    checkout.add(MILK, { quantity: 2000 });
    const sale = checkout.lift();
    same([checkout.isEmpty(), sale.lines.length], [true, 1]);
    checkout.lay(sale);
    same(checkout.state.get().priced.total, 13000);
  },
};
