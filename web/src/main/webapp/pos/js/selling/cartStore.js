/** Keeps the half-rung sale through a crash or a reload. The database keeps the order of the writes: the last one wins. */
export const openCartShelf = till => ({
  read: () => till.setting('cart'),
  keep: sale => till.keep('cart', sale),
});
