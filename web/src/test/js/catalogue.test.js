import { holds, same } from './expect.js';
import { createCatalogue, createScanBox } from '/pos/js/catalogue/catalogue.js';

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
  'fifty thousand products are all there': async () => {
    const catalogue = await stocked(Array.from({ length: 50000 }, (nothing, n) => product(n)));
    same(catalogue.byCode('61649999').id, 'p49999');
    holds(catalogue.search('bidhaa 4999').some(p => p.id === 'p49990'), 'found by name');
    same([catalogue.size(), catalogue.ofCategory('c').length], [50000, 200]);
  },
};
