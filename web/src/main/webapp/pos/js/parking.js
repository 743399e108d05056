/** Setting a sale aside and going on with one. Hands rooms to each other, like app.js, stages.js and day.js. */
import { askParkLabel, showParked } from './selling/selling.js';

/** @param {{house: object, cashier: () => object, enter: () => void, tell: (sentence: string) => void}} parts see createDay */
export const createParking = ({ house, cashier, enter, tell }) => {
  const { text, desk, facts, notice } = house;
  const { checkout, parked } = desk ?? {};

  const dropped = sale => (sale.exchange ? [text('park.exchangeDropped', { number: sale.exchange.original.receiptNumber })] : []);

  // Written down before it leaves the counter: a crash between may show it twice, never not at all.
  const park = async label => {
    const { sale, priced } = checkout.state.get();
    const seen = await parked.park(sale, { total: priced.total, label }, cashier());
    checkout.lift();
    tell([text(seen ? 'park.done' : 'park.doneHere'), ...dropped(sale)].join(' '));
  };
  const recall = async one => {
    const { sale, taken, lost } = await parked.recall(one, cashier());
    if (!sale) return taken ?? text(lost ? 'park.needsNetwork' : 'park.gone');
    checkout.lay(sale);
    enter();
    dropped(sale).forEach(tell);
    return null;
  };
  const list = async () => {
    if (!checkout.isEmpty()) return notice.show(text('park.finishFirst'));
    const waiting = (await parked.waiting()).map(one => ({ ...one, buyer: facts.byId('customer', one.customer)?.name ?? null }));
    return showParked({ text, waiting, recall });
  };
  return {
    list,
    /** F8: the open sale goes aside; with none open, what waits is shown. */
    toggle: () => (checkout.isEmpty() ? list() : askParkLabel({ text, park, closed: enter })),
  };
};
