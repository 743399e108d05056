import { holds, same } from './expect.js';
import { createCatalogue, createGrid, createScanBox, showPriceCheck, unitOfCode, unitsOf } from '/pos/js/catalogue/catalogue.js';

const product = (n, more = {}) => ({
  kind: 'product', id: `p${n}`, code: `C-${n}`, name: `Product ${n}`, nameSw: `Bidhaa ${n}`, categoryId: 'c', unit: 'EA', taxLetter: 'B', price: 100,
  barcodes: [`616${n}`], favourite: false, active: true, ...more });
const stocked = async rows => {
  const catalogue = createCatalogue();
  catalogue.apply(rows);
  await catalogue.ready();
  return catalogue;
};

export const tests = {
  'is found by barcode and by code, whatever the case': async () => {
    const catalogue = await stocked([product(1), product(2)]);
    same([catalogue.byCode('6162').id, catalogue.byCode(' c-1 ').id, catalogue.byCode('9')], ['p2', 'p1', null]);
  },
  'is searched by all words in both languages': async () => {
    const catalogue = await stocked([product(1, { name: 'Brown Sugar 1 kg', nameSw: 'Sukari' }), product(2, { name: 'White Sugar 1 kg', nameSw: 'Sukari nyeupe' })]);
    same([catalogue.search('sug white').map(p => p.id), catalogue.search('sukari').length, catalogue.search('').length], [['p2'], 2, 0]);
  },
  'puts what begins with the word first': async () => {
    const catalogue = await stocked([product(1, { name: 'Unsalted Butter' }), product(2, { name: 'Salt 1 kg' }), product(3, { name: 'Sea Salt' })]);
    same(catalogue.search('salt').map(p => p.id), ['p2', 'p3', 'p1']);
  },
  'a changed barcode is no longer found under the old one': async () => {
    const catalogue = await stocked([product(1)]);
    catalogue.apply([product(1, { barcodes: ['777'], price: 200 })]);
    same([catalogue.byCode('6161'), catalogue.byCode('777').price, catalogue.size()], [null, 200, 1]);
  },
  'what is deleted or inactive is not sold': async () => {
    const catalogue = await stocked([product(1), product(2)]);
    catalogue.apply([{ kind: 'product', id: 'p1', deleted: true }, product(2, { active: false })]);
    same([catalogue.byCode('6161'), catalogue.byCode('6162'), catalogue.search('product')], [null, null, []]);
    same([catalogue.favourites(), catalogue.ofCategory('c')], [[], []]);
  },
  'a scan that stuttered is the whole code, and what was typed before a scan is not part of it': async () => {
    const catalogue = await stocked([product(1, { barcodes: ['6169990200013'] }), product(2, { barcodes: ['990200013'] })]);
    const seen = [];
    const box = createScanBox({ text: key => key, language: 'en', catalogue, picked: (found, { code }) => seen.push([found.id, code]), unknown: code => seen.push(code) });
    box.enter('990200013', '6169990200013');
    box.enter('6169990200013', 'mil6169990200013');
    box.enter('200099', '6160000200099');
    same(seen, [['p1', '6169990200013'], ['p1', '6169990200013'], '6160000200099']);
  },
  'UPC-A, EAN-13 with a zero before it and UPC-E are one code, whichever the shop wrote and the scanner sends': async () => {
    const catalogue = await stocked([product(1, { barcodes: ['012345678905'] }), product(2, { barcodes: ['0036000291452'] }), product(3, { barcodes: ['04252614'] }),
      product(4, { barcodes: [], units: [{ unit: 'CTN', factor: 24000, price: 2000, barcodes: ['614141000012'] }] }), product(5, { barcodes: ['96385074'] })]);
    same(['0012345678905', '012345678905', '036000291452', '0036000291452'].map(code => catalogue.byCode(code)?.id), ['p1', 'p1', 'p2', 'p2']);
    same(['04252614', '042100005264', '0042100005264', '00042100005264'].map(code => catalogue.byCode(code)?.id), ['p3', 'p3', 'p3', 'p3']);
    same([catalogue.search('0614141000012')[0]?.id, unitOfCode(catalogue.product('p4'), '0614141000012').unit], ['p4', 'CTN']);
    same(['96385074', '0096385074', '123456789012', '12345678905'].map(code => catalogue.byCode(code)?.id ?? null), ['p5', null, null, null]);
    catalogue.apply([product(1, { barcodes: [] })]);
    same([catalogue.byCode('0012345678905'), catalogue.byCode('012345678905')], [null, null]);
  },
  'where two goods of one shop already have the two spellings, each is found by its own': async () => {
    const catalogue = await stocked([product(1, { barcodes: ['012345678905'] }), product(2, { barcodes: ['0012345678905'] })]);
    same(['012345678905', '0012345678905'].map(code => catalogue.byCode(code).id), ['p1', 'p2']);
  },
  'a code of two products leads to one of them, the same on every till: a barcode before a code, the oldest before others': async () => {
    const rows = [product(3, { code: 'ABC-1', barcodes: [] }), product(1, { code: 'X-1', barcodes: ['abc-1'] }), product(2, { code: 'X-2', barcodes: ['ABC-1', '777'] }), product(4, { code: '777', barcodes: [] })];
    for (const some of [rows, [...rows].reverse()]) {
      const catalogue = await stocked(some);
      same(['abc-1', 'ABC-1', '777', 'x-2'].map(code => catalogue.byCode(code).id), ['p1', 'p1', 'p2', 'p2']);
      catalogue.apply([{ kind: 'product', id: 'p1', deleted: true }]);
      same(catalogue.byCode('abc-1').id, 'p2');
      catalogue.apply([product(2, { code: 'X-2', barcodes: [] })]);
      same(['abc-1', '777'].map(code => catalogue.byCode(code).id), ['p3', 'p4']);
    }
  },
  'a pack is known by its code in whatever case': async () => {
    const tea = product(1, { barcodes: ['tea-1'], units: [{ unit: 'DZ', factor: 12000, price: 1000, barcodes: ['tea-dz'] }] });
    same(['TEA-DZ', 'tea-dz', ' Tea-1'].map(code => unitOfCode(tea, code).unit), ['DZ', 'DZ', 'EA']);
  },
  'tiles stand by their names and stay there when a price changes': async () => {
    const rows = ['Tea', 'bread', 'Áloe', 'Milk'].map((name, n) => product(n, { name, nameSw: null, favourite: true }));
    const catalogue = await stocked(rows);
    const names = () => [catalogue.favourites(), catalogue.ofCategory('c')].map(all => all.map(one => one.name).join(' '));
    same(names(), ['Áloe bread Milk Tea', 'Áloe bread Milk Tea']);
    catalogue.apply([{ ...rows[1], price: 999 }]);
    same(names(), ['Áloe bread Milk Tea', 'Áloe bread Milk Tea']);
    catalogue.apply([{ ...rows[1], name: 'Wheat bread', price: 999 }, { ...rows[0], favourite: false }]);
    same(names(), ['Áloe Milk Wheat bread', 'Áloe Milk Tea Wheat bread']);
    const inSwahili = createCatalogue({ language: 'sw' });
    inSwahili.apply([product(1, { name: 'Sugar', nameSw: 'Sukari' }), product(2, { name: 'Tea', nameSw: 'Chai' })]);
    same(inSwahili.ofCategory('c').map(one => one.nameSw), ['Chai', 'Sukari']);
  },
  'what does not fit the first page is a tap away': async () => {
    const catalogue = await stocked(Array.from({ length: 450 }, (nothing, n) => product(n, { name: `Thing ${String(n).padStart(3, '0')}` })));
    const picked = [];
    const grid = createGrid({ text: (key, values) => `${key} ${JSON.stringify(values ?? {})}`, language: 'en', catalogue, categories: () => [{ id: 'c', name: 'All', sort: 1 }], picked: one => picked.push(one.name), unlisted() {} });
    const tiles = () => [...grid.root.querySelectorAll('#tiles .tile[data-code]')];
    const more = () => grid.root.querySelector('#more-tiles');
    grid.root.querySelector('[data-category=c]').click();
    same([tiles().length, more().textContent], [200, 'grid.more {"n":250}']);
    more().click();
    more().click();
    same([tiles().length, more()], [450, null]);
    tiles().at(-1).click();
    catalogue.apply([product(7, { name: 'Thing 007', price: 5 })]);
    grid.draw();
    same([picked, tiles().length, tiles()[7].dataset.code], [['Thing 449'], 450, 'C-7']);
    grid.root.querySelector('[data-category=favourites]').click();
    grid.root.querySelector('[data-category=c]').click();
    same(tiles().length, 200, 'another page begins at its beginning');
  },
  'a picture has its room before it is there, on tiles, among what is found and at the price check': async () => {
    const catalogue = await stocked([product(1, { image: 'a1b2', favourite: true }), product(2, { favourite: true })]);
    const parts = { text: key => key, language: 'en', catalogue };
    const grid = createGrid({ ...parts, categories: () => [], picked() {}, unlisted() {} });
    const box = createScanBox({ ...parts, picked() {}, unknown() {}, multiplied() {}, camera() {} });
    const input = box.root.querySelector('#scan');
    input.value = 'product';
    input.dispatchEvent(new Event('input'));
    const check = showPriceCheck({ text: key => key, product: catalogue.product('p1'), name: 'One', units: unitsOf(catalogue.product('p1')), stock: document.createElement('p'), add() {}, closed() {} });
    const img = root => [...root.querySelectorAll('.thumb img')].map(one => [one.getAttribute('src'), one.getAttribute('loading'), one.getAttribute('alt')]);
    const expected = [['/goods-pictures/a1b2/thumb', 'lazy', '']];
    same([img(grid.root), img(box.root), img(check.node)], [expected, expected, expected]);
    same([...box.root.querySelectorAll('#found li')].map(row => row.querySelectorAll('.thumb').length), [1, 1], 'names stand below each other');
    check.node.querySelector('img').dispatchEvent(new Event('error'));
    same([check.node.querySelectorAll('img').length, check.node.querySelectorAll('.thumb').length], [0, 1], 'a picture that cannot be had leaves its room empty');
    check.close();
  },
  'fifty thousand products are all there': async () => {
    const catalogue = await stocked(Array.from({ length: 50000 }, (nothing, n) => product(n)));
    same(catalogue.byCode('61649999').id, 'p49999');
    holds(catalogue.search('bidhaa 4999').some(p => p.id === 'p49990'), 'found by name');
    same([catalogue.size(), catalogue.ofCategory('c').length], [50000, 200]);
  },
};
