import { asPromise } from '../kernel/kernel.js';

/**
 * The goods as they came down, page after page, each page one JSON text: one read and one parse a page start a till with
 * 50,000 products in a fraction of the time that 50,000 records take.
 * @returns {Promise<object[][]>} pages in the order they came; a later row of a product replaces an earlier one
 */
export const readGoods = async till => {
  const pages = await asPromise(till.db.transaction('goods').objectStore('goods').getAll());
  return pages.map(page => JSON.parse(page.rows));
};
