import { createCodes } from './codes.js';
import { createSearch } from './search.js';
import { createShelf } from './shelf.js';
import { createWordIndex } from './wordIndex.js';

const SLICE = 6; // milliseconds of indexing between two looks at what else there is to do

/**
 * Everything that can be sold: found by a scan in one look, by words in one pass. What comes down can be scanned at once; its words are
 * learned in short slices afterwards, so that neither the first picture nor a scan waits for them.
 * @param {{later?: (work: () => void) => void, clock?: () => number}} parts
 */
export const createCatalogue = ({ later = work => setTimeout(work, 0), clock = () => performance.now() } = {}) => {
  const shelf = createShelf();
  const codes = createCodes();
  const index = createWordIndex();
  const shown = { favourites: new Set(), categories: new Map() };
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
    shown.favourites.delete(number);
    shown.categories.get(shelf.category(number))?.delete(number);
  };
  const learn = number => {
    if (waiting.delete(number) && shelf.sold(number)) index.add(number, shelf.name(number), shelf.nameSw(number));
    if (!shelf.sold(number)) return;
    codes.learn(shelf.codesOf(number), number);
    if (shelf.favourite(number)) shown.favourites.add(number);
    const category = shelf.category(number);
    if (!shown.categories.has(category)) shown.categories.set(category, new Set());
    shown.categories.get(category).add(number);
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
  const first = (numbers, most) => {
    const some = [];
    for (const number of numbers ?? []) {
      if (some.length === most) break;
      some.push(number);
    }
    return products(some);
  };

  return {
    size: shelf.size,
    /** @param {(import('./shelf.js').Product & {kind: string, deleted?: boolean})[]} rows other kinds are passed over */
    apply(rows) {
      for (const row of rows) if (row.kind === 'product') take(row);
      if (indexed < shelf.count()) slices();
    },
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
    favourites: (most = 200) => first(shown.favourites, most),
    ofCategory: (categoryId, most = 200) => first(shown.categories.get(categoryId), most),
  };
};
