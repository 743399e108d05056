import { ownDatabase, same } from './expect.js';
import { asPromise, createFacts, openTill } from '/pos/js/kernel/kernel.js';
import { openCatalogue } from '/pos/js/catalogue/catalogue.js';
import { createFeed, createPulse, createReachability, openDeltasShelf, ownedBy } from '/pos/js/deltas/deltas.js';

const withTill = async work => {
  const [name, drop] = ownDatabase('till');
  const till = await openTill(name);
  try {
    await work(till);
  } finally {
    till.close();
    await drop();
  }
};
const read = async till => (await asPromise(till.db.transaction('goods').objectStore('goods').getAll())).flatMap(page => JSON.parse(page.rows));
/** A server that has these pages and is out of order for all else. */
const serverOf = (asked, pages) => {
  const answer = async what => {
    asked.push(what);
    return pages[what] ? { status: 200, body: pages[what] } : { status: 503, body: null };
  };
  return { boot: () => answer('boot'), goods: after => answer(`goods ${after}`), changes: since => answer(`changes ${since}`) };
};
const goods = (from, count) => Array.from({ length: count }, (nothing, i) => ({ kind: 'product', id: `p${from + i}`, price: from + i }));

export const tests = {
  'one miss is nothing, two are offline since the first': () => {
    const reach = createReachability();
    reach.hit(40);
    same(reach.missed(1000).state, 'online');
    same(reach.missed(4000), { state: 'offline', ms: null, since: 1000 });
  },
  'one hit is not enough to be online again, two are': () => {
    const reach = createReachability();
    reach.missed(0);
    reach.missed(1);
    same([reach.hit(40).state, reach.hit(40).state], ['offline', 'online']);
  },
  'a long round trip is slow, not offline': () => same(createReachability().hit(1500), { state: 'slow', ms: 1500, since: null }),
  'the first time the small part comes before the goods, and what changed meanwhile after them': () => withTill(async till => {
    const shelf = await openDeltasShelf(till);
    const asked = [];
    const server = serverOf(asked, { 'boot': { upTo: 3, rows: [{ kind: 'shop', id: 'shop', name: 'A' }] }, 'goods ': { upTo: 4, next: 'p1', rows: goods(0, 2) },
      'goods p1': { upTo: 4, rows: goods(2, 1) }, 'changes 3': { upTo: 4, more: true, rows: [{ kind: 'shop', id: 'shop', name: 'B' }] }, 'changes 4': { upTo: 4, more: false, rows: [] } });
    const facts = createFacts();
    const feed = createFeed({ ...server, shelf, prepare: async row => row, arrived: rows => facts.apply(rows) });
    same(await feed.pull(), true);
    same(asked, ['boot', 'goods ', 'goods p1', 'changes 3', 'changes 4']);
    same([shelf.cursor(), facts.one('shop').name, (await till.facts())[0].name, (await read(till)).length], [4, 'B', 'B', 3]);
  }),
  'a first download that broke off goes on where it was, also after a restart': () => withTill(async till => {
    const asked = [];
    const pages = { 'boot': { upTo: 3, rows: [] }, 'goods ': { upTo: 3, next: 'p1', rows: goods(0, 2) } };
    const feedOf = async () => createFeed({ ...serverOf(asked, pages), shelf: await openDeltasShelf(till), prepare: async row => row, arrived: () => {} });
    same(await (await feedOf()).pull(), false);
    pages['goods p1'] = { upTo: 9, rows: goods(2, 1) };
    pages['changes 3'] = { upTo: 9, more: false, rows: [] };
    same(await (await feedOf()).pull(), true);
    same(asked, ['boot', 'goods ', 'goods p1', 'goods p1', 'changes 3']);
    same([(await openDeltasShelf(till)).cursor(), (await read(till)).length], [9, 3]);
  }),
  'what a shop without any change has comes down all the same, once': () => withTill(async till => {
    const nothing = { upTo: 0, more: false, rows: [] };
    const feed = createFeed({ ...serverOf([], { 'boot': { ...nothing, rows: [{ kind: 'shop', id: 'shop' }] }, 'goods ': nothing, 'changes 0': nothing }),
      shelf: await openDeltasShelf(till), prepare: async row => row, arrived: () => {} });
    same(feed.behind(0), true);
    same(await feed.pull(), true);
    same([feed.behind(0), feed.behind(1), (await till.facts()).length], [false, true, 1]);
  }),
  'a page that failed is asked for again from where we are': () => withTill(async till => {
    const shelf = await openDeltasShelf(till);
    await shelf.keep(goods(0, 1), 5);
    const feed = createFeed({ ...serverOf([], {}), shelf, prepare: async row => row, arrived: () => {} });
    same([await feed.pull(), shelf.cursor()], [false, 5]);
  }),
  'a server that was restored from a copy is believed at its third ping: all comes down again, and what is here stays meanwhile': () => withTill(async till => {
    const shelf = await openDeltasShelf(till);
    await shelf.keep(goods(0, 2), 50);
    const asked = [];
    const pages = { 'boot': { upTo: 41, rows: [] }, 'goods ': { upTo: 41, rows: [{ kind: 'product', id: 'p0', price: 9 }] }, 'changes 41': { upTo: 41, more: false, rows: [] }, 'changes 50': { upTo: 50, more: false, rows: [] } };
    const feed = createFeed({ ...serverOf(asked, pages), shelf, prepare: async row => row, arrived: () => {} });
    same([feed.behind(40), feed.behind(0), feed.behind(40), feed.behind(50), feed.behind(41), feed.behind(41)], Array(6).fill(false));
    same([feed.behind(41), (await read(till)).length], [true, 2]);
    same(await feed.pull(), true);
    const rows = await read(till);
    same([asked, shelf.cursor(), rows.findLast(one => one.id === 'p0').price, rows.some(one => one.id === 'p1')], [['boot', 'goods ', 'changes 41'], 41, 9, true], 'what came last counts');
    same([feed.behind(41), feed.behind(42)], [false, true]);
  }),
  'goods come back in the order they came, also after they were put together': () => withTill(async till => {
    const shelf = await openDeltasShelf(till);
    for (let n = 0; n < 130; n++) await shelf.keep([{ kind: 'product', id: `p${n % 10}`, price: n }], n + 1);
    await shelf.keep([{ kind: 'product', id: 'p3', deleted: true }], 131);
    await openCatalogue(till).compact();
    const rows = await read(till);
    same(rows.length, 9);
    same(rows.find(row => row.id === 'p4').price, 124);
  }),
  'a row is prepared before it touches the disk': () => withTill(async till => {
    const shelf = await openDeltasShelf(till);
    const pages = { 'boot': { upTo: 1, rows: [{ kind: 'user', id: 'u', pin: 'raw' }] }, 'goods ': { upTo: 1, rows: [] }, 'changes 1': { upTo: 1, more: false, rows: [] } };
    const feed = createFeed({ ...serverOf([], pages), shelf, arrived: () => {}, prepare: async row => ({ ...row, pin: 'wrapped' }) });
    await feed.pull();
    same((await till.facts()).map(row => row.pin), ['wrapped']);
  }),
  'a new registration starts without what the former one knew, and the same one keeps it': () => withTill(async till => {
    same(await ownedBy(till, 'w1'), true);
    await (await openDeltasShelf(till)).keep([{ kind: 'shop', id: 'shop' }, ...goods(0, 2)], 7);
    same(await ownedBy(till, 'w1'), false);
    same((await openDeltasShelf(till)).cursor(), 7);
    same(await ownedBy(till, 'w2'), true);
    same([(await openDeltasShelf(till)).cursor(), await till.facts(), await read(till)], [0, [], []]);
  }),
  'a change is fetched by the very ping that tells of it, and the next ping is never more than three seconds away': async () => {
    const pulled = [];
    const pauses = [];
    let beat;
    let changes = 7;
    const pulse = createPulse({
      ask: async () => ({ status: 200, ms: 5, body: { now: new Date(0).toISOString(), heads: { changes }, fiscal: { waiting: 0, oldestAt: null }, knownCounter: 6 } }),
      feed: { behind: told => told > 7, pull: async () => { pulled.push(changes); } }, online: () => {}, answering: () => {}, revoked: () => {}, heard: () => {}, serverLost: async () => {},
      counter: () => 6, idle: () => true, now: () => 0, later: (again, pause) => { beat = again; pauses.push(pause); } });
    await pulse.start();
    same(pulled, []);
    changes = 8;
    await beat();
    same([pulled, pauses.every(pause => pause <= 3000), pauses.length], [[8], true, 2]);
  },
  'three pings that know less than we sent make us send again': async () => {
    const lost = [];
    let beat;
    const pulse = createPulse({
      ask: async () => ({ status: 200, ms: 5, body: { now: new Date(0).toISOString(), heads: { changes: 0 }, fiscal: { waiting: 0, oldestAt: null }, knownCounter: 4 } }),
      feed: { behind: () => false }, online: () => {}, answering: () => {}, revoked: () => {}, heard: () => {}, serverLost: async counter => { lost.push(counter); },
      counter: () => 6, idle: () => true, now: () => 0, later: again => { beat = again; } });
    await pulse.start();
    await beat();
    same(lost, []);
    await beat();
    same(lost, [4]);
  },
  'three pings that know more than we ever wrote stop the selling, once, also while something is unsent': async () => {
    let stops = 0;
    let beat;
    let known = 7;
    const pulse = createPulse({
      ask: async () => ({ status: 200, ms: 5, body: { now: new Date(0).toISOString(), heads: { changes: 0 }, fiscal: { waiting: 0, oldestAt: null }, knownCounter: known } }),
      feed: { behind: () => false }, online: () => {}, answering: () => {}, revoked: () => {}, heard: () => {}, serverLost: async () => {}, serverAhead: async () => { stops++; },
      counter: () => 6, idle: () => false, now: () => 0, later: again => { beat = again; } });
    await pulse.start();
    await beat();
    known = 6;
    await beat();
    known = 7;
    await beat();
    await beat();
    same(stops, 0);
    await beat();
    await beat();
    same(stops, 1);
  },
  'a revoked workstation stops asking': async () => {
    let again = 0;
    let revoked = 0;
    const pulse = createPulse({ ask: async () => ({ status: 401, ms: 5, body: { type: 'urn:problem:identity:workstation-revoked' } }),
      feed: {}, online: () => {}, answering: () => {}, revoked: () => { revoked++; }, heard: () => {}, serverLost: async () => {}, counter: () => 0, idle: () => true, now: () => 0, later: () => { again++; } });
    await pulse.start();
    same([revoked, again], [1, 0]);
  },
};
