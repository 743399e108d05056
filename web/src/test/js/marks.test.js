import { same } from './expect.js';
import { CASHIER } from './counter.js';
import { EGGS, MILK, PHONE, SALT, desk, dialog, plain, soon, text } from './marksDesk.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { isInACart, labelOf, proposed, scannedMark, wantedOf, wrongMark } from '/pos/js/selling/marks.js';
import { createLineActs } from '/pos/js/selling/lineActs.js';
import { createStockDesk } from '/pos/js/selling/selling.js';

const actsOn = ({ checkout }, product, heard = []) => ({ heard, acts: createLineActs({ text, checkout, product: () => product, cashier: () => CASHIER, nameOf: thing => thing.name, refuse: sentence => heard.push(sentence), told: () => {}, added: quantity => heard.push(quantity) }) });
const SHELF = [{ batch: 'L2', expiry: '2026-12-31', left: 4000, expired: false }, { batch: 'L0', expiry: '2026-11-01', left: 1000, expired: true }];

export const tests = {
  'what was scanned is not asked for, what was not is': () => {
    same([wantedOf(MILK, {}), wantedOf(MILK, { batch: 'L1' }), wantedOf(EGGS, {}), wantedOf(PHONE, { batch: 'L1' }), wantedOf(PHONE, { serial: 'S' }), wantedOf(SALT, {})], ['batch', null, 'day', 'serial', null, null]);
    same([wantedOf({ ...PHONE, packed: true }, { serial: 'of the carton' }), wantedOf({ ...MILK, packed: true }, {}), wantedOf(EGGS, labelOf(EGGS, { expiry: '2027-01-31' }))], ['serial', 'batch', null]);
    same(labelOf(MILK, { expiry: '2027-01-31' }), { expiry: '2027-01-31' });
  },
  'what is typed must be what the shop can keep': () => {
    same(['', 'L 1', 'L;1', 'L1', 'x'.repeat(21), 'é'].map(words => wrongMark('batch', words)), ['mark.batchMissing', 'mark.batchShape', 'mark.batchShape', null, 'mark.batchShape', 'mark.batchShape']);
    same(['', 'S,1', 'x'.repeat(30), 'x'.repeat(31)].map(words => wrongMark('serial', words)), ['mark.serialMissing', 'mark.serialShape', null, 'mark.serialShape']);
    same(['', '2027-02-30', '31/03/2027', '2027-03-31'].map(words => wrongMark('day', words)), ['mark.dayMissing', 'mark.dayShape', 'mark.dayShape', null]);
  },
  'what expires first is proposed first, what is expired last, what is in the cart no more': () => {
    const batches = [{ batch: 'OLD', expiry: '2026-11-01', onHand: 1000 }, { batch: 'NONE', expiry: null, onHand: 1000 }, { batch: 'L2', expiry: '2027-01-31', onHand: 5000 }, { batch: 'L1', expiry: '2026-12-31', onHand: 2000 }];
    same(proposed(batches, [], 'milk', '2026-11-25').map(one => one.batch), ['L1', 'L2', 'NONE', 'OLD']);
    same(proposed(batches, [{ sku: 'milk', batch: 'L1', quantity: 2000 }, { sku: 'milk', batch: 'L2', quantity: 1000 }, { sku: 'eggs', batch: 'NONE', quantity: 9000 }], 'milk', '2026-11-25').map(one => [one.batch, one.left]),
      [['L2', 4000], ['NONE', 1000], ['OLD', 1000]]);
  },
  'a batch told once is told of the whole line, and more of the same batch is the same line': async () => {
    const till = await desk([{ batch: 'L1', expiry: '2026-12-31' }, { batch: 'L1', expiry: '2026-12-31' }, { batch: 'L2' }, null]);
    await till.pick(MILK, { ...plain, quantity: 3000 });
    await till.pick(MILK, plain);
    await till.pick(MILK, plain);
    await till.pick(MILK, plain);
    await till.pick(SALT, plain);
    same([till.asked.length, till.lines()], [4, [['milk', 4000, 'L1', null], ['milk', 1000, 'L2', null], ['milk', 1000, null, null], ['salt', 1000, null, null]]]);
    const { due } = till.checkout.state.get();
    await till.checkout.complete([cashTender(due, due)], CASHIER);
    same(till.entries.at(-1).content.sale.lines.map(line => line.batch ?? null), ['L1', 'L2', null, null]);
  },
  'each piece with a serial is a line of its own; who cannot read the third sells the rest without': async () => {
    const till = await desk([{ serial: 'S1' }, { serial: 'S2' }, null]);
    await till.pick(PHONE, { ...plain, quantity: 4000 });
    same([till.asked, till.lines()], [['serial', 'serial', 'serial'], [['phone', 1000, null, 'S1'], ['phone', 1000, null, 'S2'], ['phone', 2000, null, null]]]);
    same([isInACart(till.checkout.state.get().carts.sales, 'phone', 'S2'), isInACart(till.checkout.state.get().carts.sales, 'radio', 'S2')], [true, false]);
  },
  'a serial of a label is of one piece: the others are asked for, and the same label twice is refused': async () => {
    const till = await desk([{ serial: 'S2' }]);
    await till.pick(PHONE, { ...plain, quantity: 2000, serial: 'S1' });
    await till.pick(PHONE, { ...plain, serial: 'S1' });
    same([till.lines(), till.heard.at(-1)], [[['phone', 1000, null, 'S1'], ['phone', 1000, null, 'S2']], 'no mark.inCart S1']);
  },
  'a carton asks for as many serials as it holds and is one line at its own price; two cartons are two': async () => {
    const carton = { ...PHONE, units: [{ unit: 'CTN', factor: 3000, price: 14000, barcodes: ['CARTON'] }] };
    const till = await desk(['S1', 'S2', 'S3', 'S4'].map(serial => ({ serial })).concat([null]));
    await till.pick(carton, { ...plain, code: 'CARTON', quantity: 2000, serial: 'of the carton' });
    same([till.asked.length, till.pieces], [5, ['1/3', '2/3', '3/3', '1/3', '2/3']]);
    const lines = till.checkout.state.get().sale.lines;
    same(lines.map(({ unit, quantity, unitPrice, serials, serial }) => [unit, quantity, unitPrice, serials, serial ?? null]), [['CTN', 1000, 14000, ['S1', 'S2', 'S3'], null], ['CTN', 1000, 14000, ['S4'], null]]);
    same([isInACart(till.checkout.state.get().carts.sales, 'phone', 'S2'), lines[0].note], [true, 'pick.serial S1, S2, S3']);
    await till.checkout.complete([cashTender(till.checkout.state.get().due, till.checkout.state.get().due)], CASHIER);
    same(till.entries.at(-1).content.sale.lines.map(line => [line.unit, line.serials, line.serial ?? null]), [['CTN', ['S1', 'S2', 'S3'], null], ['CTN', ['S4'], null]]);
  },
  'a carton nobody unpacks is sold untold; left, it is not sold; with serials it stays one': async () => {
    const carton = { ...PHONE, units: [{ unit: 'CTN', factor: 2000, price: 9000, barcodes: ['CARTON'] }] };
    const untold = await desk([null, { serial: 'S1' }, undefined]);
    for (let n = 0; n < 2; n++) await untold.pick(carton, { ...plain, code: 'CARTON' });
    same(untold.checkout.state.get().sale.lines.map(line => [line.unit, line.quantity, line.serials ?? null]), [['CTN', 1000, null]]);
    const told = await desk([{ serial: 'S1' }, { serial: 'S2' }]);
    await told.pick(carton, { ...plain, code: 'CARTON' });
    const { heard, acts } = actsOn(told, carton);
    acts.changeBy(1000);
    acts.setQuantity(2000);
    acts.setUnit({ unit: 'EA', price: 5000 });
    same(heard, ['mark.onePiece phone', 'mark.onePiece phone', 'mark.onePiece phone']);
  },
  'what a label tells and the shop cannot keep is asked for': async () => {
    const till = await desk([{ batch: 'L1' }, { serial: 'S1' }]);
    await till.pick(MILK, { ...plain, batch: 'L,1' });
    await till.pick(PHONE, { ...plain, serial: 'S;1' });
    await till.pick(SALT, { ...plain, batch: 'L;2' });
    same([till.asked, till.lines()], [['batch', 'serial'], [['milk', 1000, 'L1', null], ['phone', 1000, null, 'S1'], ['salt', 1000, null, null]]]);
    const label = dialog(MILK, 'batch');
    label.open.scanned('(01)06169990200013(17)270131(10)LOT,7');
    const serial = dialog(PHONE, 'serial');
    serial.open.scanned('(01)06169990200013(21)SN;7');
    same([label.said, serial.said, label.open.node.open && serial.open.node.open], [['mark.batchShape'], ['mark.serialShape'], true]);
    label.done();
    serial.done();
  },
  'nothing is sold when the question is left': async () => {
    const till = await desk([undefined]);
    await till.pick(PHONE, plain);
    same(till.lines(), []);
  },
  'a piece with a serial stays one': async () => {
    const till = await desk([{ serial: 'S1' }]);
    await till.pick(PHONE, plain);
    const { heard, acts } = actsOn(till, PHONE);
    acts.changeBy(1000);
    acts.setQuantity(2000);
    same([heard, till.checkout.selected().quantity], [['mark.onePiece phone', 'mark.onePiece phone'], 1000]);
  },
  'Enter takes the proposal, typing another one instead; the expired one must be chosen': async () => {
    const one = dialog(MILK, 'batch', SHELF);
    await soon();
    one.type('');
    const other = dialog(MILK, 'batch', SHELF);
    await soon();
    other.type('L9');
    const old = dialog(MILK, 'batch', [SHELF[1]]);
    await soon();
    old.type('');
    old.open.node.querySelector('[data-batch="L0"] input').checked = true;
    old.type('');
    same([one.said, other.said, old.said], [[{ batch: 'L2', expiry: '2026-12-31' }], [{ batch: 'L9' }], ['mark.batchMissing', { batch: 'L0', expiry: '2026-11-01' }]]);
  },
  'a scan is the label or the serial; the next goods take what is proposed': async () => {
    const label = dialog(MILK, 'batch', SHELF);
    label.open.scanned('(01)06169990200013(17)270131(10)LOT7');
    const next = dialog(MILK, 'batch', SHELF);
    await soon();
    next.open.scanned('6169990200013', '6169990200013');
    const unknown = dialog(MILK, 'batch');
    await soon();
    unknown.open.scanned('6169990200013', '6169990200013');
    unknown.done();
    const serial = dialog(PHONE, 'serial');
    serial.open.scanned('6169990200013', '6169990200013');
    serial.open.scanned('SN-77', 'SN-77');
    same([label.said, next.said, unknown.said, serial.said], [[{ batch: 'LOT7', expiry: '2027-01-31' }], [{ batch: 'L2', expiry: '2026-12-31' }, 'next 6169990200013'], ['mark.batchMissing'], ['mark.serialNotGoods', { serial: 'SN-77' }]]);
    same([scannedMark('(01)00000096385074(10)LOT7', MILK, () => null), scannedMark('SN-77', PHONE, () => PHONE)], [null, null]);
  },
  'a serial that is in a cart is refused, and without one the sale goes on': () => {
    const twice = dialog(PHONE, 'serial', [], { refusal: ({ serial }) => (serial === 'S1' ? 'mark.inCart S1' : null) });
    twice.type('S1');
    twice.open.node.querySelector('#mark-without').click();
    same([twice.said, twice.open.node.open], [['mark.inCart S1', 'without'], false]);
  },
  'batches are proposed from what was kept, less what was sold here since, without asking anybody': async () => {
    let kept;
    const stock = createStockDesk({
      ask: async () => { throw new Error('asked'); }, now: () => 3600000, branch: () => ({ id: 'm', name: 'Moi Avenue' }), factorOf: () => 1000,
      fetchAll: async () => ({ status: 200, body: { asOf: '2026-11-25T08:00:00.000Z', onHand: [['milk', 9000]], batches: [['milk', 'L1', '2026-12-31', 5000], ['milk', 'L2', '', 4000]] } }),
      shelf: { read: async () => kept, keep: async value => { kept = value; } },
      since: async () => [{ kind: 'sale', at: '2026-11-25T09:00:00.000Z', sale: { lines: [{ sku: 'milk', unit: 'EA', quantity: 2000, batch: 'L1' }, { sku: 'milk', unit: 'EA', quantity: 1000 }] } }],
    });
    same(await stock.batches('milk'), []);
    await stock.refresh();
    same([await stock.batches('milk'), await stock.batches('salt')], [[{ batch: 'L1', expiry: '2026-12-31', onHand: 3000 }, { batch: 'L2', expiry: null, onHand: 4000 }], []]);
  },
};
