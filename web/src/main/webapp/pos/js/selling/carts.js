import { emptySale } from './sale.js';

export const MOST_CARTS = 9;

/**
 * Several customers at one till: each has a cart, one is being rung. Values only. A cart left empty goes by itself.
 * @typedef {{sales: import('./sale.js').Sale[], active: number}} Carts
 */
export const activeSale = carts => carts.sales[carts.active];

/** @param {import('./sale.js').Sale} sale of the cart being rung @returns {Carts} */
export const withActive = (carts, sale) => ({ ...carts, sales: carts.sales.map((one, at) => (at === carts.active ? sale : one)) });

/** @param {string} id of the sale to change, in whichever cart it is @returns {Carts} */
export const withSale = (carts, id, change) => ({ ...carts, sales: carts.sales.map(one => (one.id === id ? change(one) : one)) });

const without = (sales, active) => {
  const kept = sales.filter((sale, at) => at === active || sale.lines.length);
  return { sales: kept, active: kept.indexOf(sales[active]) };
};

/** @param {object[]} sales what a reload found @returns {Carts} */
export const cartsOf = (sales = [], active = 0) => (sales.length ? without(sales, Math.max(0, Math.min(active, sales.length - 1))) : { sales: [emptySale()], active: 0 });

export const turnedTo = (carts, at) => (carts.sales[at] ? without(carts.sales, at) : carts);

/** An empty cart for the next customer. @returns {Carts} unchanged when there are as many as there may be */
export const opened = carts => (carts.sales.length >= MOST_CARTS || !activeSale(carts).lines.length ? carts
  : without([...carts.sales, emptySale()], carts.sales.length));

/** The next cart, after the last a new one. */
export const next = carts => (carts.active < carts.sales.length - 1 ? turnedTo(carts, carts.active + 1) : opened(carts));

export const previous = carts => (carts.active > 0 ? turnedTo(carts, carts.active - 1) : carts);

/** After a sale the next customer's goods must not fall into a cart that waits: an empty one comes forward. */
export const afterSale = carts => {
  const waiting = carts.sales.filter((sale, at) => at !== carts.active && sale.lines.length);
  return { sales: [...waiting, emptySale()], active: waiting.length };
};

/** What a crash left of a sale that is written down is an empty cart: money, customer and discount went with it. @param {(id: string|null) => boolean} isSold @returns {Carts} */
export const withoutSold = (carts, isSold) => ({ ...carts, sales: carts.sales.map(sale => (isSold(sale.id) ? emptySale() : sale)) });

/** What was aside is rung on with in the open cart; what lies in one already, because the power went before it was off the list, comes forward and is no second one. @returns {Carts} */
export const laidIn = (carts, sale) => {
  const at = carts.sales.findIndex(({ id }) => id && id === sale.id);
  return at < 0 ? withActive(carts, sale) : turnedTo(carts, at);
};
