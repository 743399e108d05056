/** Goods lie on the counter and can be scanned again: of them a power cut may take the last second, so that no scan waits for the disk. Money came once. */
const holdsMoney = ({ sales }) => sales.some(sale => sale.payments?.length || sale.taken?.length);

/**
 * Keeps the half-rung sales through a crash or a reload. The database keeps the order of the writes: the last one wins.
 * A version before this one kept a single sale.
 */
export const openCartShelf = till => ({
  read: async () => {
    const carts = await till.setting('carts');
    if (carts) return carts;
    const cart = await till.setting('cart');
    return { sales: cart ? [cart] : [], active: 0 };
  },
  keep: carts => till.keep('carts', carts, { strict: holdsMoney(carts) }),
});
