/** Keeps the half-rung sale through a crash or a reload. Writes follow each other; the last one wins. */
export const openCartShelf = till => {
  let writing = Promise.resolve();
  return {
    read: () => till.setting('cart'),
    keep(sale) {
      writing = writing.then(() => till.keep('cart', sale));
      return writing;
    },
  };
};
