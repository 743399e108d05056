/**
 * @typedef {{unit: string, factor: number, price: number, barcodes: string[]}} PackUnit factor: thousandths of the product's own unit in one; price in cents for one
 * @typedef {{id: string, code: string, name: string, nameSw: string, categoryId: string, unit: string, taxLetter: string, price: number, barcodes: string[],
 *   favourite: boolean, active: boolean, units?: PackUnit[], kadogo?: boolean, ageLimit?: number, maxQuantity?: number, belowZero?: "ALLOW"|"WARN"|"BLOCK"}} Product price in cents
 */

const PLAIN = new Set(['kind', 'id', 'code', 'name', 'nameSw', 'categoryId', 'unit', 'taxLetter', 'price', 'barcodes', 'favourite', 'active', 'deleted']);

/**
 * 50,000 products as columns: an object for each would take several times the room. What few products have is kept beside.
 */
export const createShelf = () => {
  const numbers = new Map();
  const column = { id: [], code: [], name: [], nameSw: [], categoryId: [], unit: [], taxLetter: [], price: [], barcodes: [], favourite: [], active: [] };
  const more = new Map();

  const extras = row => {
    const extra = {};
    for (const field in row) if (!PLAIN.has(field)) extra[field] = row[field];
    return extra;
  };
  const write = (number, row) => {
    for (const field of ['id', 'code', 'name', 'nameSw', 'categoryId', 'unit', 'taxLetter', 'price']) column[field][number] = row[field];
    column.barcodes[number] = row.barcodes.join(' ');
    column.favourite[number] = row.favourite === true;
    column.active[number] = row.active !== false && !row.deleted;
    const extra = extras(row);
    if (Object.keys(extra).length) more.set(number, extra);
    else more.delete(number);
  };

  return {
    /** How many numbers were given, also of products that are gone. */
    count: () => column.id.length,
    size: () => numbers.size,
    numberOf: id => numbers.get(id) ?? -1,
    /** @returns {number} the product's number: a new one when its names changed, because the search knows it by them */
    put(row) {
      const known = numbers.get(row.id);
      const same = known !== undefined && column.name[known] === row.name && column.nameSw[known] === row.nameSw;
      const number = same ? known : column.id.length;
      if (known !== undefined && !same) column.active[known] = false;
      numbers.set(row.id, number);
      write(number, row);
      return number;
    },
    drop(id) {
      const known = numbers.get(id);
      if (known !== undefined) column.active[known] = false;
      numbers.delete(id);
    },
    id: number => column.id[number],
    sold: number => column.active[number] === true,
    name: number => column.name[number],
    nameSw: number => column.nameSw[number],
    category: number => column.categoryId[number],
    favourite: number => column.favourite[number],
    /** @returns {{code: string, barcodes: string[]}} all it is known by, packs included, upper case */
    codesOf: number => ({
      code: column.code[number].toUpperCase(),
      barcodes: [...column.barcodes[number].split(' '), ...(more.get(number)?.units ?? []).flatMap(unit => unit.barcodes ?? [])].filter(Boolean).map(code => code.toUpperCase()),
    }),
    /** @returns {Product|null} */
    product(number) {
      if (!(number >= 0) || number >= column.id.length) return null;
      const product = { ...more.get(number) };
      for (const field in column) product[field] = column[field][number];
      product.barcodes = product.barcodes ? product.barcodes.split(' ') : [];
      return product;
    },
  };
};
