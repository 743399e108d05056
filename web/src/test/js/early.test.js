import { CASHIER, MILK, OIL, TOMATO, counter } from './counter.js';
import { keep, readingOf, row, withTill } from './disk.js';
import { same } from './expect.js';
import { createScanBox, readScaleCode } from '/pos/js/catalogue/catalogue.js';
import { createCounter } from '/pos/js/selling/selling.js';
import { openGoods } from '/pos/js/goods.js';

const LAYOUTS = [{ prefix: '20', kind: 'weight', itemDigits: 5, valueDigits: 5, decimals: 3 }];
const boxOf = pages => {
  const { go, catalogue } = readingOf(pages);
  const seen = [];
  const box = createScanBox({ text: key => key, language: 'en', catalogue, camera() {}, readScale: code => readScaleCode(code, LAYOUTS), special: code => code === 'MA-01-000001' && seen.push('receipt') > 0,
    picked: (product, { code, quantity }) => seen.push([product.id, code, quantity]), unknown: code => seen.push(`unknown ${code}`), multiplied: quantity => seen.push(quantity), refused: sentence => seen.push(`no: ${sentence}`) });
  const input = box.root.querySelector('#scan');
  const type = words => { input.value = words; input.dispatchEvent(new Event('input')); };
  const scan = (code, whole = code) => box.first([code, whole], () => box.enter(code, whole));
  return { box, input, type, scan, seen, go, catalogue };
};
const settle = () => new Promise(done => { setTimeout(done, 30); });

export const tests = {
  'scans are rung in their order with what stood before them, labels of scales and of GS1 included; the box is free at once': async () => {
    const scale = '2000042015006'.slice(0, 12);
    const checked = `${scale}${(10 - [...scale].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10) % 10}`;
    const { scan, type, input, seen, box } = boxOf([[row(1), row(2, { barcodes: ['6169990200013'] })], [row(3, { code: '42', unit: 'KG' })]]);
    type('3*');
    scan('61600001', '3*61600001');
    same(input.value, '');
    scan(checked);
    scan('(01)06169990200013');
    scan(']C10106169990200013');
    type('mil');
    scan('55555555');
    type('MA-01-000001');
    box.pressed('Enter');
    type('2*');
    box.pressed('Enter');
    same(seen, [], 'nothing before it was looked up');
    type('c-2');
    box.pressed('Enter');
    await settle();
    same(seen, [['p1', '61600001', 3000], ['p3', checked, 1500], ['p2', '6169990200013', null], ['p2', '6169990200013', null], 'unknown 55555555', 'receipt', 2000, ['p2', 'c-2', null]]);
  },
  'words wait for all goods and are listed then; a number nobody has is told at once': async () => {
    const { type, input, seen, box, go, catalogue } = boxOf([[row(1, { name: 'Brown sugar' }), row(2)]]);
    const all = catalogue.readAll();
    const list = () => [...box.root.querySelectorAll('#found li')].map(one => one.dataset.code);
    type('2*sugar');
    same([box.root.querySelector('#verdict').textContent, list()], ['scan.reading', []]);
    box.pressed('Enter');
    await settle();
    same([input.value, seen, box.root.querySelector('#verdict').textContent], ['2*sugar', [], 'scan.reading']);
    type('61600009');
    box.pressed('Enter');
    await settle();
    same([input.value, seen], ['', ['unknown 61600009']]);
    type('2*sugar');
    go();
    await all;
    await catalogue.ready();
    box.reread();
    same(list(), ['C-1']);
    box.pressed('Enter');
    same(seen.slice(1), [['p1', null, 2000]]);
  },
  'a key pressed right after a scan has its turn after it, and what lies in a cart already is priced by all that is known': () => withTill(async till => {
    const goods = [MILK, OIL, { ...TOMATO, barcodes: ['617'] }].map(one => ({ kind: 'product', categoryId: 'c', favourite: false, active: true, ...one }));
    await keep(till, goods);
    const catalogue = openGoods(till, { language: 'en' });
    const shop = await counter();
    const root = document.createElement('div');
    document.body.append(root);
    const seen = [];
    const at = createCounter({
      text: key => key, language: 'en', root, catalogue, facts: shop.facts, checkout: shop.checkout, cashier: () => CASHIER, sounds: { refused: () => seen.push('refused'), accepted: () => seen.push('accepted') }, announce: { warn() {}, say() {} },
      now: () => shop.clock.at, limits: () => ({}), pay: () => { seen.push(shop.checkout.state.get().sale.lines.map(line => line.sku)); return null; },
    });
    same(root.querySelector('#tiles').textContent, 'grid.reading');
    shop.checkout.add({ ...OIL });
    let shelfIsKnown;
    catalogue.besides(new Promise(known => { shelfIsKnown = known; }));
    at.scanned('616', '616');
    at.pressed('F12', false);
    await settle();
    same(seen, [], 'how many there are is not known yet');
    shelfIsKnown();
    await settle();
    same([seen, catalogue.isReading(), catalogue.product(OIL.id)], [['accepted', [OIL.id, MILK.id]], true, null]);
    let drawn = 0;
    await catalogue.readBeside(shop.checkout, { all: () => { drawn++; at.draw(); }, words() {} });
    same([drawn, catalogue.product(OIL.id).name, catalogue.isReading()], [1, OIL.name, false]);
    at.scanned('616', '616');
    same(seen.at(-1), 'accepted', 'without a turn once all is there');
    at.dispose();
    root.remove();
  }),
};
