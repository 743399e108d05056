/** Setting a sale aside and going on with one. Hands rooms to each other, like app.js, stages.js and day.js. */
import { formatMoney } from './kernel/kernel.js';
import { abandonedLines, askParkLabel, asksColleague, askRemoval, showParked } from './selling/selling.js';

/** @param {{house: object, cashier: () => object, enter: () => void, tell: (sentence: string) => void, limits: () => object}} parts see createDay */
export const createParking = ({ house, cashier, enter, tell, limits }) => {
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
  // The other way round as well: it is in the cart on disk before it is off the list.
  const take = async one => {
    const { laid, ...taken } = await parked.recall(one, cashier());
    if (!taken.sale) return taken;
    await checkout.lay(taken.sale);
    await laid();
    return taken;
  };
  const recall = async one => {
    const { sale, taken, lost } = await take(one);
    if (!sale) return taken ?? text(lost ? 'park.needsNetwork' : 'park.gone');
    enter();
    dropped(sale).forEach(tell);
    return null;
  };
  const unnamed = one => one.label ?? text('park.unnamed');
  const reasonFor = ({ label, total }) => new Promise(said => {
    askRemoval({ text, name: unnamed({ label }), amount: total, said, refused: () => {}, closed: () => {} });
  });
  /** Waits where it was, and is on disk before it leaves the counter. */
  const backAgain = async (one, sale, sentence) => {
    await parked.park(sale, { total: one.total, label: one.label }, cashier());
    checkout.lift();
    return sentence;
  };
  /** @returns {Promise<object[]|null>} what a colleague said about goods that go; null: nobody said yes */
  const allowed = async (one, lines) => {
    if (!lines.some(({ amount }) => asksColleague(limits(), cashier(), amount))) return [];
    const approval = await house.askApproval({ action: 'VOID_LINE', detail: text('removal.detail', { name: unnamed(one), amount: formatMoney(one.total) }), line: null });
    return approval && [approval];
  };
  /** Nobody comes back for it: it is taken like any other, told as left behind, and goes nowhere. Money that came in goes first, by the ways there are for that. */
  const letGo = async one => {
    const reason = await reasonFor(one);
    if (!reason) return '';
    const { sale, taken, lost } = await take(one);
    if (!sale) return taken ?? text(lost ? 'park.needsNetwork' : 'park.gone');
    if (sale.payments?.length || sale.taken?.length) return backAgain(one, sale, text('park.holdsMoney'));
    const lines = abandonedLines(checkout.state.get(), house.now(), reason);
    const approvals = await allowed(one, lines);
    if (!approvals) return backAgain(one, sale, text('approval.without'));
    desk.outbox.grew(await desk.drawer.trace(lines, cashier(), approvals));
    checkout.lift();
    tell(text('park.letGoDone', { label: unnamed(one) }));
    return null;
  };
  const list = async () => {
    if (!checkout.isEmpty()) return notice.show(text('park.finishFirst'));
    const waiting = (await parked.waiting()).map(one => ({ ...one, buyer: facts.byId('customer', one.customer)?.name ?? null }));
    return showParked({ text, now: house.now(), waiting, recall, letGo });
  };
  return {
    list,
    /** @returns {Promise<number>} how many wait */
    count: async () => (await parked.waiting()).length,
    /** F8: the open sale goes aside; with none open, what waits is shown. */
    toggle: () => (checkout.isEmpty() ? list() : askParkLabel({ text, park, closed: enter })),
  };
};
