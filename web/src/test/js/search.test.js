import { holds, same } from './expect.js';
import { GOODS } from './search.goods.js';
import { QUERIES } from './search.queries.js';
import { createCatalogue } from '/pos/js/catalogue/catalogue.js';
import { slipsTo } from '/pos/js/catalogue/typos.js';
import { soundOf, wordsOf } from '/pos/js/catalogue/words.js';

const FIRST = 3;
const row = ([code, name, nameSw, barcode], price = 100) => ({
  kind: 'product', id: `id-${code}`, code, name, nameSw, categoryId: 'c', unit: 'EA', taxLetter: 'B', price, barcodes: [barcode], favourite: false, active: true });

const shop = async goods => {
  const catalogue = createCatalogue();
  catalogue.apply(goods.map(one => row(one)));
  await catalogue.ready();
  return catalogue;
};
const SYLLABLES = ['ba', 'che', 'di', 'fo', 'gu', 'ha', 'ji', 'ke', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va', 'we', 'yo', 'za', 'ni'];
/** One of 8,000 names. */
const brandOf = n => [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20].map(at => SYLLABLES[at]).join('');

/** The shop's goods, and so many more of other brands and sizes. */
const large = most => {
  const goods = [...GOODS];
  for (let n = 0; goods.length < most; n++) {
    const [code, name, nameSw] = GOODS[n % GOODS.length];
    const brand = brandOf(n * 7);
    goods.push([`${code}-${n}`, `${brand} ${name} x${n % 37}`, `${brand} ${nameSw}`, `20${String(n).padStart(11, '0')}`]);
  }
  return goods;
};
const missed = catalogue => QUERIES.filter(([typed, code]) => {
  const found = catalogue.search(typed).slice(0, FIRST).map(product => product.code);
  return code === null ? found.length > 0 : !found.includes(code);
}).map(([typed, code]) => `${typed} -> ${code}, found ${catalogue.search(typed, FIRST).map(product => product.code)}`);

export const tests = {
  'what cashiers type finds what they mean among the first three': async () => {
    holds(QUERIES.length >= 60, 'a list worth the name');
    same(missed(await shop(GOODS)), []);
  },
  'digits and letters are parted, decimals and apostrophes are not': () => {
    same(wordsOf("Ng'ombe 1.2KG Coca-Cola 500ml"), ['ngombe', '1.2', 'kg', 'coca', 'cola', '500', 'ml']);
    same(['sukari', 'sukali', 'colgate', 'kolgate', 'chumvi', 'phone', 'fone'].map(soundOf), ['sukari', 'sukari', 'korgate', 'korgate', 'çumvi', 'fone', 'fone']);
  },
  'slips are counted against the beginning of a word': () => {
    same([['suger', 'sugar'], ['mlik', 'milk'], ['broksid', 'brookside'], ['bred', 'bread'], ['kolgat', 'colgate'], ['xyz', 'milk']].map(([typed, word]) => slipsTo(typed, word, 2)),
      [1, 1, 1, 1, 1, 3]);
  },
  'words written together or apart are found either way': async () => {
    const catalogue = await shop([['A', 'Coca Cola 500 ml', 'Soda', '1'], ['B', 'Blueband 250 g', 'Siagi', '2']]);
    same([catalogue.search('cocacola')[0]?.code, catalogue.search('blue band')[0]?.code], ['A', 'B']);
    const parted = await shop([['A', 'Coca Cola 500 ml', 'Soda', '1'], ['B', 'Blue Band 250 g', 'Siagi', '2'], ['C', 'Brandy 750 ml', 'Brandi', '3']]);
    same([parted.search('cokacola')[0]?.code, parted.search('bluband').slice(0, 3).some(({ code }) => code === 'B')], ['A', true]);
  },
  'names in any script are found, and nothing breaks on what is no word': async () => {
    const catalogue = await shop([['A', 'شاي أخضر', null, '1'], ['B', '🍫 Bar', null, '2'], ['C', 'Ω'.repeat(120), null, '3']]);
    same([catalogue.search('أخضر')[0]?.code, catalogue.search('🍫')[0]?.code, catalogue.search('***').length, catalogue.search('x'.repeat(5000)).length], ['A', 'B', 0, 0]);
  },
  'a renamed product is found by its new name only, and once': async () => {
    const catalogue = await shop(GOODS);
    catalogue.apply([{ ...row(GOODS.find(([code]) => code === 'SUG-1000')), name: 'Mumias Syrup 1 kg', nameSw: 'Sirapu' }]);
    await catalogue.ready();
    same([catalogue.search('mumias').map(found => found.code), catalogue.search('sukari brown').some(found => found.code === 'SUG-1000')], [['SUG-1000'], false]);
  },
  'a product that comes back is found again': async () => {
    const catalogue = await shop(GOODS);
    const sugar = row(GOODS.find(([code]) => code === 'SUG-1000'));
    catalogue.apply([{ ...sugar, active: false }]);
    same(catalogue.search('sukari brown').filter(found => found.id === sugar.id), []);
    catalogue.apply([sugar]);
    await catalogue.ready();
    same(catalogue.search('sukari brown')[0].id, sugar.id);
  },
  'fifty thousand are learned in slices, and the one meant still comes first': async () => {
    const catalogue = createCatalogue();
    const goods = large(50000);
    let longest = 0;
    let last = null;
    let learning = true;
    const watch = () => { const at = performance.now(); longest = Math.max(longest, at - (last ?? at)); last = at; if (learning) setTimeout(watch, 0); };
    for (let from = 0; from < goods.length; from += 1000) catalogue.apply(goods.slice(from, from + 1000).map(one => row(one)));
    watch();
    await catalogue.ready();
    learning = false;
    const times = QUERIES.map(([typed]) => { const from = performance.now(); catalogue.search(typed); return performance.now() - from; }).sort((a, b) => a - b);
    console.info(`search among ${catalogue.size()}: p50 ${times[times.length >> 1].toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)].toFixed(1)} ms; longest slice ${longest.toFixed(0)} ms`);
    same(catalogue.byCode('2000000049830')?.name.includes('x'), true);
    holds(catalogue.search('neema white bread')[0].code === 'BRW-0400', 'the shop\'s own bread first');
  },
};
