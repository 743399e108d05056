import { keep, noted, readingOf, row, stored, withTill, written } from './disk.js';
import { holds, same } from './expect.js';
import { openCatalogue } from '/pos/js/catalogue/catalogue.js';
import { codesOfRow, pageCodes, pagesWith, waysOf } from '/pos/js/catalogue/pageCodes.js';
import { openDeltasShelf } from '/pos/js/deltas/deltas.js';

const kinds = n => [
  row(n, { barcodes: ['012345678905', `61699902000${n}`] }), row(n, { barcodes: ['0036000291452'] }), row(n, { barcodes: ['04252614'] }), row(n, { code: `616${n % 7}`, barcodes: [] }),
  row(n, { barcodes: [`616${n % 5}`, `abc-${n % 3}`] }), row(n, { barcodes: [], units: [{ unit: 'CTN', factor: 24000, price: 2000, barcodes: ['614141000012', `ctn-${n}`] }] }), row(n, { active: false }), { kind: 'product', id: `p${n}`, deleted: true },
];
const CODES = ['012345678905', '0012345678905', '036000291452', '04252614', '0042100005264', '614141000012', '0614141000012', 'ABC-0', 'abc-1', ' abc-2 ', 'c-3', 'C-44', '6160', '6161', '6163', '6166', '99', 'ctn-5', '616999020007', '61600003'];


export const tests = {
  'any code leads to the same goods while they are being read as afterwards, whatever was changed, deleted or has a code twice': () => withTill(async till => {
    let luck = 7;
    const next = most => { luck = (luck * 1103515245 + 12345) % 2147483648; return (luck >> 16) % most; };
    const pages = Array.from({ length: 25 }, () => Array.from({ length: 12 }, () => kinds(next(50))[next(8)]));
    await keep(till, ...pages);
    const whole = openCatalogue(till);
    await whole.readAll();
    const answer = (catalogue, code) => { const { id, price, barcodes } = catalogue.byCode(code) ?? {}; return [code, id, price, barcodes]; };
    const found = [];
    for (const code of CODES) {
      const early = openCatalogue(till);
      await early.bring({ codes: [code] });
      same([early.isReading(), ...answer(early, code)], [true, ...answer(whole, code)]);
      found.push(early.byCode(code));
      await early.readAll();
      for (const other of CODES) same(answer(early, other), answer(whole, other), `after ${code}`);
      same(Array.from({ length: 50 }, (nothing, n) => early.product(`p${n}`)), Array.from({ length: 50 }, (nothing, n) => whole.product(`p${n}`)));
    }
    holds(found.filter(Boolean).length > 8 && found.some(one => !one), 'some are found, some are not');
  }),
  'what was brought is not overtaken by what the disk had of it before, and what came down meanwhile by nothing': async () => {
    const pages = [[row(1, { price: 1 }), row(2, { price: 1 }), row(3, { barcodes: ['777'] })], [row(1, { price: 2 }), row(3)], [row(1, { price: 3 })]];
    const { catalogue, go } = readingOf(pages);
    const all = catalogue.readAll();
    await catalogue.bring({ codes: ['61600001', '777'] });
    same([catalogue.byCode('61600001').price, catalogue.byCode('777'), catalogue.product('p2')], [3, null, null]);
    catalogue.passed([row(2, { price: 9 })]);
    catalogue.put([row(2, { price: 9 })]);
    go();
    await all;
    same([catalogue.isReading(), catalogue.byCode('61600001').price, catalogue.byCode('61600002').price, catalogue.byCode('777'), catalogue.size()], [false, 3, 9, null, 3]);
  },
  'pages of a former release are read whole once, noted, and from then on found at once; it reads ours as its own': () => withTill(async till => {
    await written(till, [row(1), row(2)], [row(1, { price: 7 })]);
    const first = openCatalogue(till);
    await first.bring({ codes: ['61600001'] });
    same([first.isReading(), first.byCode('61600001').price, await noted(till)], [false, 7, [1, 2]]);
    await keep(till, [row(3)]);
    const second = openCatalogue(till);
    await second.bring({ codes: ['c-3'] });
    same([second.isReading(), second.byCode('c-3').id, second.byCode('c-1'), await noted(till)], [true, 'p3', null, [1, 2, 3]]);
    same([till.db.version, (await stored(till, 'goods')).map(page => Object.keys(page).join())], [1, ['rows', 'rows', 'rows']]);
    await written(till, [row(3, { price: 1 })]); // a former page of the till sold for a while in between
    const third = openCatalogue(till);
    await third.bring({ codes: ['c-3'] });
    same([third.byCode('c-3').price, await noted(till)], [1, [1, 2, 3, 4]]);
  }),
  'many small pages become full ones with their notes; not while another comes': () => withTill(async till => {
    await keep(till, ...Array.from({ length: 130 }, (nothing, n) => [row(n % 10, { price: n })]));
    const pagesOf = async () => (await stored(till, 'goods')).length;
    const busy = openCatalogue(till);
    const compacting = busy.compact();
    await (await openDeltasShelf(till)).keep([row(4, { price: 5 })], 131);
    await compacting;
    same(await pagesOf(), 131);
    await busy.compact();
    same([await pagesOf(), (await noted(till)).length], [1, 1]);
    const next = openCatalogue(till);
    await next.bring({ ids: ['p4'] });
    same([next.product('p4').price, next.isReading(), next.size()], [5, true, 1]);
  }),
  'fifty thousand goods: one is found in a moment, and all are read without a long pause': () => withTill(async till => {
    const goods = Array.from({ length: 50000 }, (nothing, n) => row(n, { name: `Product number ${n} of fifty thousand`, nameSw: `Bidhaa ya ${n}` }));
    await keep(till, ...Array.from({ length: 50 }, (nothing, at) => goods.slice(at * 1000, at * 1000 + 1000)));
    const from = performance.now();
    const catalogue = openCatalogue(till);
    await catalogue.bring({ codes: ['616000031234'] });
    const found = performance.now() - from;
    same(catalogue.byCode('616000031234').id, 'p31234');
    const again = performance.now();
    await catalogue.bring({ codes: ['616000041234'] });
    const next = performance.now() - again;
    let [longest, last, reading] = [0, performance.now(), true];
    const beat = () => { const at = performance.now(); longest = Math.max(longest, at - last); last = at; if (reading) setTimeout(beat, 0); };
    beat();
    const start = performance.now();
    await catalogue.readAll();
    reading = false;
    console.info(`50,000 goods: first found after ${found.toFixed(0)} ms, the next after ${next.toFixed(0)} ms, all read in ${(performance.now() - start).toFixed(0)} ms, longest pause ${longest.toFixed(0)} ms`);
    same([catalogue.size(), catalogue.byCode('616000049999').id], [50000, 'p49999']);
  }),
  'a note names every way a row is scanned, and nothing that no scan finds': () => {
    same(codesOfRow(row(1, { barcodes: ['012345678905', ' x-1'], units: [{ barcodes: ['ctn'] }, {}] })), ['C-1', '012345678905', '0012345678905', 'X-1', 'CTN']);
    same([codesOfRow({ id: 'p', deleted: true }), waysOf(' 04252614 ')], [[], ['04252614', '0042100005264']]);
    const notes = new Map([[4, pageCodes([row(1), row(2)])], [9, pageCodes([row(2)])]]);
    same([pagesWith(notes, ['p2']), pagesWith(notes, ['C-1', 'C-3']), pagesWith(notes, ['C-3'])], [[4, 9], [4], []]);
  },
};
