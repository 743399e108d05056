import { same } from './expect.js';
import { createCatalogue, createScanBox, readScaleCode, unitOfCode, unitsOf } from '/pos/js/catalogue/catalogue.js';
import { entryOf } from '/pos/js/catalogue/entry.js';
import { readGs1 } from '/pos/js/catalogue/gs1.js';

const LAYOUTS = [{ prefix: '20', kind: 'weight', itemDigits: 5, valueDigits: 5, decimals: 3 }, { prefix: '21', kind: 'PRICE', itemDigits: 5, valueDigits: 5, decimals: 0 }];
const row = (id, more) => ({ kind: 'product', id, code: id.toUpperCase(), name: id, nameSw: null, categoryId: 'c', unit: 'EA', taxLetter: 'B', price: 100, barcodes: [], favourite: false, active: true, ...more });
const boxOf = rows => {
  const catalogue = createCatalogue();
  catalogue.apply(rows);
  const seen = [];
  const box = createScanBox({ text: key => key, language: 'en', catalogue, camera: () => {}, readScale: code => readScaleCode(code, LAYOUTS),
    picked: (product, { code, quantity, amount }) => seen.push([product.id, code, quantity, amount]), unknown: code => seen.push(`unknown ${code}`), multiplied: quantity => seen.push(quantity), refused: sentence => seen.push(`no: ${sentence}`) });
  const input = box.root.querySelector('#scan');
  const type = words => { input.value = words; input.dispatchEvent(new Event('input')); };
  return { box, type, seen, catalogue };
};

const scaleCode = twelve => `${twelve}${(10 - [...twelve].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10) % 10}`;

export const tests = {
  'a quantity or an amount may stand before': () => {
    same(entryOf('3*milk'), { quantity: 3000, amount: null, rest: 'milk' });
    same(entryOf('0.5 * '), { quantity: 500, amount: null, rest: '' });
    same(entryOf('20/sugar'), { quantity: null, amount: 2000, rest: 'sugar' });
    same(entryOf('20.50/= sugar'), { quantity: null, amount: 2050, rest: 'sugar' });
    same(entryOf('7up 3x4'), { quantity: null, amount: null, rest: '7up 3x4' });
    for (const part of ['1/2 kg sugar', '1/4kg', '3/4 l']) same(entryOf(part), { quantity: null, amount: null, rest: part });
    same([entryOf('1/24 sugar').amount, entryOf('20/2kg rice').amount, entryOf('5/1 kg').amount], [100, 2000, 500]);
  },
  'three times before a scan, a scan that stuttered included': () => {
    const { box, type, seen } = boxOf([row('milk', { barcodes: ['6169990200013'] })]);
    type('3*');
    box.enter('6169990200013', '3*6169990200013');
    type('2*');
    box.enter('990200013', '2*6169990200013');
    type('4*');
    box.pressed('Enter');
    same(seen, [['milk', '6169990200013', 3000, null], ['milk', '6169990200013', 2000, null], 4000]);
  },
  'codes of the shop\'s scale carry weight or price': () => {
    same(readScaleCode('2010101012503', LAYOUTS), { item: '10101', weight: 1250, amount: null, valid: true });
    same(readScaleCode('2110101001504', LAYOUTS), { item: '10101', weight: null, amount: 15000, valid: true });
    same(readScaleCode('2010101012506', LAYOUTS).valid, false);
    same([readScaleCode('6169990200013', LAYOUTS), readScaleCode('2010101012503', []), readScaleCode('20101', LAYOUTS)], [null, null, null]);
  },
  'a scale code is sold by what it says, a misread one is not, a product of that very code comes first': () => {
    const { box, seen, catalogue } = boxOf([row('tomato', { unit: 'KG', barcodes: ['10101'] })]);
    box.enter('2010101012503');
    box.enter('2110101001504');
    box.enter('2010101012506');
    box.enter('2099999012505');
    same(seen, [['tomato', '2010101012503', 1250, null], ['tomato', '2110101001504', null, 15000], 'unknown 2010101012506', 'unknown 2099999012505']);
    catalogue.apply([row('box', { barcodes: ['2010101012503'] })]);
    box.enter('2010101012503');
    same(seen.at(-1), ['box', '2010101012503', null, null]);
  },
  'an element string tells goods, batch, expiry, weight and price': () => {
    const read = ({ codes = [], batch = null, expiry = null, weight = null, amount = null }) => ({ codes, batch, expiry, weight, amount });
    same(read(readGs1(']C10106169990200013172612311' + '0AB-12')), read({ codes: ['06169990200013', '6169990200013'], batch: 'AB-12', expiry: '2026-12-31' }));
    same(readGs1('(01)06169990200013(21)SN-9').serial, 'SN-9');
    same(read(readGs1('(01)06169990200013(3103)001250(3922)15050')), read({ codes: ['06169990200013', '6169990200013'], weight: 1250, amount: 15050 }));
    same(read(readGs1('010616999020001310AB\u001d15270200')), read({ codes: ['06169990200013', '6169990200013'], batch: 'AB', expiry: '2027-02-28' }));
    same(readGs1(']d20100000096385074' + '3101000015').weight, 1500);
    same(readGs1(']d20100000096385074' + '3101000015').codes, ['00000096385074', '0000096385074', '000096385074', '96385074']);
  },
  'what only looks like an element string is none': () => {
    for (const code of ['6169990200013', '0106169990200014172612' + '31', '0106169990200013', ']C10106169990200013' + '99', ']C117261231', ']C1010616999020001317261', '010616999020001317263' + '1', 'milk', '(01)', '01061699902000133920']) {
      same(readGs1(code), null, code);
    }
    same(readGs1('010616999020001317261' + '331').expiry, null);
  },
  'a web address tells the same, whosever it is': () => {
    const read = ({ codes = [], batch = null, serial = null, expiry = null, weight = null, amount = null }) => ({ codes, batch, serial, expiry, weight, amount });
    // Examples of GS1 Digital Link: URI Syntax, releases 1.1 and 1.2.
    same(readGs1('https://id.gs1.org/01/09506000134352/10/ABC?17=261231'), read({ codes: ['09506000134352', '9506000134352'], batch: 'ABC', expiry: '2026-12-31' }));
    same(readGs1('https://example.com/01/09520123456788/10/ABC1/21/12345?17=180426'), read({ codes: ['09520123456788', '9520123456788'], batch: 'ABC1', serial: '12345', expiry: '2018-04-26' }));
    same(readGs1('https://example.com/01/09520123456788?3103=000195&3922=0299&17=201225'), read({ codes: ['09520123456788', '9520123456788'], expiry: '2020-12-25', weight: 195, amount: 299 }));
    same(readGs1('https://id.gs1.org/01/614141123452/lot/ABC1/ser/12345?exp=180426'), read({ codes: ['00614141123452', '0614141123452', '614141123452'], batch: 'ABC1', serial: '12345', expiry: '2018-04-26' }));
    same(readGs1('https://id.gs1.org/00/106141412345678908?02=00614141123452&37=25&10=ABC123').batch, 'ABC123');
    same(readGs1('https://id.gs1.org/gtin/9506000134352').codes, ['09506000134352', '9506000134352']);
    same(readGs1(']Q1HTTPS://SHOP.EXAMPLE:8443/some/01/path/01/09506000134352/10/A%2FB+1?linkType=gs1:pip&8200=x#top').batch, 'A/B+1');
  },
  'an address that only looks like one is none, and unknown at the box': () => {
    for (const code of ['https://example.com/', 'https://example.com', 'https://id.gs1.org/01/09506000134351', 'https://id.gs1.org/01/09506000134352/10', 'https://id.gs1.org/01/09506000134352/99/x', 'https://id.gs1.org/01/09506000134352?17=2612',
      'https://id.gs1.org/01/09506000134352?17=26123110AB', 'https://id.gs1.org/01/09506000134352/10/%zz', 'https://id.gs1.org/01/09506000134352/10/AB?10=AB', 'https://id.gs1.org/01/09506000134352 x', 'ftp://id.gs1.org/01/09506000134352',
      'https://id.gs1.org/AQnYUc1gmiERZd', 'https://id.gs1.org/414/9520123456788']) same(readGs1(code), null, code);
    const { box, seen } = boxOf([row('rice', { barcodes: ['9506000134352'] })]);
    box.enter('https://brand.example/ke/01/09506000134352/10/L7');
    box.enter('https://brand.example/rice');
    same(seen, [['rice', '9506000134352', null, null], 'unknown https://brand.example/rice']);
  },
  'an element string is sold by what it says; pieces have no weight': () => {
    const { box, type, seen } = boxOf([row('beef', { unit: 'KG', barcodes: ['6169990200013'] }), row('soda', { barcodes: ['96385074'], units: [{ unit: 'CTN', factor: 24000, price: 2000, barcodes: ['16169990200010'] }] })]);
    box.enter('0106169990200013' + '3103001250');
    box.enter('0106169990200013' + '392215050');
    type('2*');
    box.enter(']d20100000096385074' + '3101000015', '2*');
    box.enter('0116169990200010' + '10LOT7');
    box.enter('0100012345678905' + '10LOT7');
    same(seen, [['beef', '6169990200013', 1250, null], ['beef', '6169990200013', null, 15050], ['soda', '96385074', 2000, null], ['soda', '16169990200010', null, null], 'unknown 010001234567890510LOT7']);
  },
  'a label with weight or price is one piece: a number before it is refused, not forgotten': () => {
    const { box, type, seen } = boxOf([row('beef', { unit: 'KG', barcodes: ['10101', '6169990200013'] })]);
    const labels = ['2010101012503', '2110101001504', '0106169990200013' + '3103001250', '0106169990200013' + '392215050', '(01)06169990200013(3103)001250(3922)15050'];
    for (const before of ['3*', '20/']) {
      for (const label of labels) {
        type(before);
        box.enter(label, before + label);
      }
    }
    type('3*2010101012503');
    box.pressed('Enter');
    same(seen, [...labels, ...labels, ''].map(() => 'no: scan.labelAlone'));
    box.enter(labels[4]);
    same([seen.at(-1), box.isEmpty()], [['beef', '6169990200013', 1250, 15050], true]);
    type('2*');
    box.enter('0106169990200013' + '10LOT7', '2*0106169990200013' + '10LOT7');
    same(seen.at(-1), ['beef', '6169990200013', 2000, null], 'a label that tells neither');
  },
  'a kilogram is a thousand grams; what is no mass has no weight on its label': () => {
    const { box, seen } = boxOf([
      row('saffron', { unit: 'G', barcodes: ['10101', '6169990200013'] }), row('oil', { unit: 'L', barcodes: ['10102', '96385074'] }), row('egg', { barcodes: ['10103'] }),
    ]);
    box.enter('2010101012503');
    box.enter('0106169990200013' + '3103001250');
    box.enter('0106169990200013' + '3103001250' + '392215050');
    same(seen, [['saffron', '2010101012503', 1250000, null], ['saffron', '6169990200013', 1250000, null], ['saffron', '6169990200013', 1250000, 15050]]);
    seen.length = 0;
    box.enter(scaleCode('201010201250'));
    box.enter(']d20100000096385074' + '3101000015');
    box.enter(scaleCode('201010302000'));
    box.enter(scaleCode('211010200150'));
    same(seen, ['no: scan.noWeight', 'no: scan.noWeight', 'no: scan.noWeight', ['oil', scaleCode('211010200150'), null, 15000]]);
  },
  'a pack\'s barcode leads to the pack': () => {
    const soda = row('soda', { barcodes: ['111111'], units: [{ unit: 'CTN', factor: 24000, price: 2000, barcodes: ['222222'] }, { unit: 'DZ', factor: 12000 }] });
    const { catalogue } = boxOf([soda]);
    same([catalogue.byCode('222222').id, unitOfCode(catalogue.byCode('222222'), '222222').unit, unitOfCode(soda, '111111').unit, unitOfCode(soda, null).unit], ['soda', 'CTN', 'EA', 'EA']);
    same(unitsOf(soda).map(unit => unit.unit), ['EA', 'CTN']);
  },
  'what the office stopped selling is known as gone until it comes back': () => {
    const { catalogue } = boxOf([row('milk'), row('oil')]);
    catalogue.apply([row('milk', { active: false }), { kind: 'product', id: 'oil', deleted: true }]);
    same([catalogue.isGone('milk'), catalogue.isGone('oil'), catalogue.isGone('tea')], [true, true, false]);
    catalogue.apply([row('milk')]);
    same(catalogue.isGone('milk'), false);
  },
};
