import { createCodes } from './codes.js';
import { openGoods } from './goodsStore.js';
import { createPages } from './pages.js';
import { createReading } from './reading.js';
import { createSearch } from './search.js';
import { createShelf } from './shelf.js';
import { createWordIndex } from './wordIndex.js';

const FAVOURITES = Symbol('favourites');
const PAGE = 200;
const SLICE = 6; // milliseconds of indexing between two looks at what else there is to do

/**
 * Everything that can be sold: found by a scan in one look, by words in one pass. What comes down can be scanned at once; its words are
 * learned in short slices afterwards, so that neither the first picture nor a scan waits for them.
 * @param {{later?: (work: () => void) => void, clock?: () => number, language?: string}} parts
 */
export const createCatalogue = ({ later = work => setTimeout(work, 0), clock = () => performance.now(), language = 'en' } = {}) => {
  const shelf = createShelf();
  const codes = createCodes(shelf.id);
  const index = createWordIndex();
  const pages = createPages(number => (language === 'sw' && shelf.nameSw(number)) || shelf.name(number));
  const gone = new Set(); // what the office stopped selling
  const order = (one, other) => Number(shelf.favourite(other)) - Number(shelf.favourite(one))
    || shelf.name(one).length - shelf.name(other).length || (shelf.name(one) < shelf.name(other) ? -1 : 1);
  const search = createSearch({ index, count: shelf.count, order, sold: shelf.sold });
  let indexed = 0;
  let slicing = null;

  const waiting = new Set(); // not sold when their turn came
  const indexUntil = end => {
    while (indexed < shelf.count() && (indexed % 16 !== 0 || clock() < end)) {
      if (shelf.sold(indexed)) index.add(indexed, shelf.name(indexed), shelf.nameSw(indexed));
      else waiting.add(indexed);
      indexed++;
    }
    return indexed >= shelf.count();
  };
  const slices = () => {
    slicing ??= new Promise(resolve => {
      const slice = () => {
        if (!indexUntil(clock() + SLICE)) return later(slice);
        slicing = null;
        return resolve();
      };
      later(slice);
    });
    return slicing;
  };

  const forget = number => {
    codes.forget(shelf.codesOf(number), number);
    pages.forget(FAVOURITES, number);
    pages.forget(shelf.category(number), number);
  };
  const learn = number => {
    if (waiting.delete(number) && shelf.sold(number)) index.add(number, shelf.name(number), shelf.nameSw(number));
    if (!shelf.sold(number)) return;
    codes.learn(shelf.codesOf(number), number);
    if (shelf.favourite(number)) pages.learn(FAVOURITES, number);
    pages.learn(shelf.category(number), number);
  };
  const take = row => {
    const known = shelf.numberOf(row.id);
    if (known >= 0) forget(known);
    if (row.deleted) shelf.drop(row.id);
    else learn(shelf.put(row));
    if (row.deleted || row.active === false) gone.add(row.id);
    else gone.delete(row.id);
  };
  const products = numbers => numbers.map(number => shelf.product(number));

  /** Found by codes and tiles at once, by words when ready was called. */
  const put = rows => { for (const row of rows) if (row.kind === 'product') take(row); };

  return {
    size: shelf.size,
    put,
    /** @param {(import('./shelf.js').Product & {kind: string, deleted?: boolean})[]} rows other kinds are passed over */
    apply(rows) {
      put(rows);
      if (indexed < shelf.count()) slices();
    },
    isReading: () => false,
    bring: async () => {},
    /** @returns {Promise<void>} when every word is learned */
    ready: async () => { if (indexed < shelf.count()) await slices(); },
    product: id => shelf.product(shelf.numberOf(id)),
    /** Whether it was sold here once and no longer is. */
    isGone: id => gone.has(id),
    /** @param {string} code barcode, PLU or our own code @returns {import('./shelf.js').Product|null} */
    byCode: code => shelf.product(codes.find(code) ?? -1),
    /** Whole code first, then words, then parts of codes. @returns {import('./shelf.js').Product[]} best first */
    search(typed, most = 30) {
      if (!typed.trim()) return [];
      const found = new Set();
      const whole = codes.find(typed);
      if (whole !== undefined) found.add(whole);
      for (const number of search(typed, most)) found.add(number);
      if (found.size < most) for (const number of codes.like(typed, most)) found.add(number);
      return products([...found].slice(0, most));
    },
    /** By name. @returns {import('./shelf.js').Product[]} */
    favourites: (most = PAGE) => products(pages.of(FAVOURITES).slice(0, most)),
    /** By name. @returns {import('./shelf.js').Product[]} */
    ofCategory: (categoryId, most = PAGE) => products(pages.of(categoryId).slice(0, most)),
    countOfFavourites: () => pages.count(FAVOURITES),
    countOfCategory: pages.count,
  };
};

const breathe = () => new Promise(go => {
  const { port1, port2 } = new MessageChannel(); // unlike a timer it comes back before four milliseconds are over
  port1.onmessage = () => { port1.close(); go(); };
  port2.postMessage(null);
});

/**
 * The goods this browser keeps: what somebody asks for at once, and all of them when they are read, see createReading.
 * @param {object} till @param {{language?: string}} parts
 */
export const openCatalogue = (till, parts) => {
  const catalogue = createCatalogue(parts);
  const store = openGoods(till);
  const reading = createReading({ store, catalogue, clock: () => performance.now(), breathe });
  reading.prepare();
  return {
    ...catalogue, ...reading,
    apply(rows) {
      reading.passed(rows);
      catalogue.apply(rows);
    },
    async readAll() {
      await reading.readAll();
      catalogue.apply([]); // the words, when every code is known
    },
    compact: () => store.compact(breathe),
  };
};
