/** The goods of a till, which sells while they are still being read. Hands rooms to each other, like app.js. */
import { openCatalogue } from './catalogue/catalogue.js';

/** @param {object} till @param {{language: string}} parts @returns {object} the catalogue, see openCatalogue */
export const openGoods = (till, parts) => {
  const catalogue = openCatalogue(till, parts);
  /** What lies in a cart and was not scanned now, as after a crash or when it was parked, is priced by what is known of it. */
  const watch = checkout => {
    const asked = new Set();
    return async () => {
      const ids = checkout.state.get().carts.sales.flatMap(({ lines }) => lines).map(({ sku }) => sku).filter(sku => sku && !asked.has(sku));
      if (!ids.length) return;
      ids.forEach(id => asked.add(id));
      await catalogue.bring({ ids });
      checkout.refresh();
    };
  };
  let besides = Promise.resolve();
  return {
    ...catalogue,
    /** What else must be known before goods are rung that are looked up, such as how many there are. @param {Promise<void>} known */
    besides: known => { besides = known; },
    bring: async wanted => { await Promise.all([catalogue.bring(wanted), besides]); },
    /** @param {object} checkout @param {{all: () => void, words: () => void}} told when all can be scanned and tapped, and when all is found by words */
    async readBeside(checkout, { all, words }) {
      const look = watch(checkout);
      const enough = checkout.state.listen(look);
      await look();
      await catalogue.readAll();
      enough();
      all();
      catalogue.ready().then(words);
    },
  };
};
