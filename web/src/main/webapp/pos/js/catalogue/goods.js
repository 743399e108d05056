/**
 * @typedef {{id: string, code: string, name: string, nameSw: string, categoryId: string, unit: "EA"|"KG", taxLetter: string,
 *   price: number, barcodes: string[], favourite: boolean, active: boolean}} Product price in cents
 */

const plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** Exact word first, then the start of the name, then the start of a word, then anywhere. */
const rank = (entry, words) => {
  if (entry.code === words[0]) return 0;
  if (entry.text.startsWith(words[0])) return 1;
  return entry.text.includes(` ${words[0]}`) ? 2 : 3;
};

/** Everything that can be sold, indexed for a scan in one look and for a search in one pass. */
export const createCatalogue = () => {
  const products = new Map();
  const codes = new Map();
  let searchable = [];
  let stale = false;

  const forget = product => {
    for (const code of [product.code, ...product.barcodes]) {
      if (codes.get(code.toUpperCase()) === product.id) codes.delete(code.toUpperCase());
    }
    products.delete(product.id);
  };

  const learn = product => {
    products.set(product.id, product);
    if (!product.active) return;
    for (const code of [product.code, ...product.barcodes]) codes.set(code.toUpperCase(), product.id);
  };

  const index = () => {
    searchable = [];
    for (const product of products.values()) {
      if (!product.active) continue;
      const text = plain(`${product.name} ${product.nameSw ?? ''} ${product.code}`);
      searchable.push({ id: product.id, code: product.code.toLowerCase(), text });
    }
    stale = false;
  };

  return {
    size: () => products.size,
    /** @param {(Product & {kind: string, deleted?: boolean})[]} rows other kinds are passed over */
    apply(rows) {
      for (const row of rows) {
        if (row.kind !== 'product') continue;
        const known = products.get(row.id);
        if (known) forget(known);
        if (!row.deleted) learn(row);
        stale = true;
      }
    },
    product: id => products.get(id) ?? null,
    /** @param {string} code barcode, PLU or our own code @returns {Product|null} */
    byCode: code => products.get(codes.get(code.trim().toUpperCase())) ?? null,
    /** @returns {Product[]} best first; every word typed must occur in a name or the code */
    search(typed, most = 30) {
      if (stale) index();
      const words = plain(typed).split(/\s+/).filter(Boolean);
      if (!words.length) return [];
      const ranked = [[], [], [], []];
      for (const entry of searchable) {
        if (words.every(word => entry.text.includes(word))) ranked[rank(entry, words)].push(entry);
      }
      return ranked.flatMap(group => group.slice(0, most)).slice(0, most).map(entry => products.get(entry.id));
    },
    favourites: () => [...products.values()].filter(product => product.favourite && product.active),
    ofCategory: (categoryId, most = 200) => {
      const found = [];
      for (const product of products.values()) {
        if (product.categoryId === categoryId && product.active) found.push(product);
        if (found.length === most) break;
      }
      return found;
    },
    /** Makes the first search as quick as the others. */
    ready: () => { if (stale) index(); },
  };
};
