import { createState, uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { cameBack } from './aside.js';
import { blockingOf } from './blocking.js';
import { activeSale, afterSale, cartsOf, laidIn, next, opened, previous, turnedTo, withActive, withSale } from './carts.js';
import { asGiver, cut, judged, mayGive } from './ceiling.js';
import { approvalsOf, commandOf, receiptNumberAfter, saleContent } from './completion.js';
import { createCouponBook } from './couponBook.js';
import { createDropping } from './dropping.js';
import { unasked } from './elsewhere.js';
import { isOver, isPaidInPart, returnContent, settle, withoutExchange } from './exchanging.js';
import { NOTHING, createReckoning } from './reckoning.js';
import { withoutCharge } from './serviceCharge.js';
import { exchangesIn, tellUnpaid } from './unheld.js';
import { addLine, emptySale, isLastForMoney, selectedLine, selecting, takenOut, withApproval, withCoupon, withGiver, withLineAgain, withMore, withPayment, withPrice, withUnit, withWaiver, withoutCoupon, withQuantity } from './sale.js';

/** What is to be paid changed while the money was counted, as when a tax rate came down: nothing was stored. */
export class AmountChanged extends Error {}

/**
 * The sales at this till, from the first line to the journal. Nothing here waits for the network.
 * @param {{facts: object, ledger: object, shelf: object, shiftDesk: object, prefix: string, cursor: () => number,
 *   offline: () => boolean, now: () => number, kept?: import('./carts.js').Carts, failed: (cause: Error) => void, dropped?: (line: object) => void, letGo?: (one: {customer: string, tenders: object[]}) => void, givenUp?: (exchange: object) => void, ended?: (line: object|null) => void}} parts
 *   categoryOf: the category of goods; used: what coupons were used up here, see createCouponBook; dropped: told of what was in a cart and is not any more; givenUp: of what came back and pays for nothing any more; letGo: of who left and of tenders that pay for nothing, see unheld; ended: of a discount that became more than was allowed, null for the sale's; kept: the carts a crash interrupted; failed: told when the carts could not be written down
 */
export const createCheckout = ({ facts, ledger, shelf, shiftDesk, prefix, cursor, offline, now, kept = { sales: [], active: 0 }, failed, dropped = () => {}, givenUp = () => {}, letGo = () => {}, ended = () => {}, categoryOf = () => null, used }) => {
  const coupons = createCouponBook({ facts, now, failed, ...used });
  const { learn, reckoned } = createReckoning({ facts, coupons, categoryOf });
  let carts = cartsOf(kept.sales.map(unasked), kept.active);
  const state = createState({ sale: activeSale(carts), carts, priced: NOTHING, taxes: null, due: 0 });

  const show = (at = now(), judging = true) => {
    const told = judged(activeSale(carts), sale => reckoned(sale, at), judging);
    if (told.over.length) carts = withActive(carts, told.sale);
    state.set({ ...told.reckoned, carts });
    told.over.forEach(ended);
    return told.over.length > 0;
  };
  const turnCarts = (after, { paid = false, judging = true } = {}) => {
    const before = carts.sales;
    carts = after;
    show(now(), judging);
    const written = shelf.keep(carts);
    written.catch(failed);
    if (!paid) tellUnpaid(before, carts.sales, { givenUp, letGo });
    return written;
  };
  // What a waiting cart comes to is written beside it: nobody prices it again to show its tab.
  const leave = turn => {
    const { sale, priced } = state.get();
    turnCarts(turn(withActive(carts, { ...withoutCharge(sale), shownTotal: priced.total })));
  };
  const current = () => state.get().sale;
  const turn = (sale, how) => {
    const bare = withoutCharge(sale);
    turnCarts(withActive(carts, sale.lines.length && !bare.lines.length ? emptySale() : bare), how);
  };
  const turnSelected = change => {
    const after = change(current(), current().selected);
    if (after === current()) return false;
    turn(after);
    return true;
  };
  show();
  let completing = false;

  const command = (kind, content, more) => commandOf(kind, content, { at: now(), engine: engineVersion(), prices: cursor(), shift: shiftDesk.latest().id, ...more });

  const record = async (tenders, cashier) => {
    const entered = now();
    const at = current().paper ? Date.parse(current().paper.at) : entered; // taxes go by the day it was sold
    show(at);
    const { sale, priced, taxes, due, deposits } = state.get();
    if (!settle(tenders, sale, due, deposits)) throw new AmountChanged();
    let content;
    const entry = await ledger.append(head => {
      const place = { businessDay: shiftDesk.businessDay(), offline: offline() };
      content = saleContent({ sale, priced, tenders, due, deposits, receiptNumber: receiptNumberAfter(prefix, head.sales), cashier, ceilings: facts.byId('user', cashier.id)?.ceilings, ...place });
      if (sale.exchange) content.return = returnContent(sale.exchange, { prefix, counter: head.counter + 1, sale: sale.id, due, ...place });
      return command(sale.exchange ? 'exchange' : 'sale', sale.approvals?.length ? { ...content, approvals: approvalsOf(sale.approvals, cashier) } : content, { at: entered, id: sale.id, cashier: cashier.id, prices: sale.prices });
    });
    coupons.spent(priced.given, sale.customer);
    turnCarts(afterSale(carts), { paid: true });
    return { entry, id: entry.id, at, sale: content.sale, priced, taxes, places: sale.lines.map(line => line.collect?.place ?? null), ...(content.return && { exchange: { back: content.return, original: sale.exchange.original } }) };
  };

  const { costOf, dropping, removalApproved } = createDropping({ state, now, dropped });

  return {
    state,
    isEmpty: () => current().lines.length === 0, areAllEmpty: () => carts.sales.every(sale => sale.lines.length === 0),
    selected: () => selectedLine(current()),
    /** @returns {string|null} code of what forbids it, such as a product without a price */
    add(product, { quantity = 1000, barcode = null, fixedTotal, note, batch, serial, serials } = {}) {
      if (!(product.price > 0)) return 'sale.noPrice';
      if (!current().lines.length && !shiftDesk.current()) {
        state.set(state.get()); // whoever listens leads to the opening of a shift
        return 'sale.shiftOver';
      }
      const before = current().id ? current() : { ...current(), id: uuid7(now()) };
      const after = addLine(before, product, { quantity, barcode, prices: cursor(), fixedTotal, note, batch, serial, serials });
      if (after.lines === before.lines) return 'sale.quantityTooBig';
      turn(after);
      return null;
    },
    /** @param {string} [reason] why it is less @returns {boolean} false when that is no quantity */
    setQuantity(quantity, fixedTotal, reason) {
      const { quantity: before } = selectedLine(current());
      return dropping(before - quantity, (before - quantity) / before, reason, () => turnSelected((sale, at) => withQuantity(sale, at, quantity, fixedTotal)));
    },
    /** @param {number} less how many of the smallest unit go with it @param {string} [reason] why @param {number} [part] of the line they are */
    setUnit: (unit, less = 0, reason = undefined, part = 0) => dropping(less, part, reason, () => turnSelected((sale, at) => withUnit(sale, at, unit))),
    setPrice: (unitPrice, reason) => turnSelected((sale, at) => withPrice(sale, at, unitPrice, reason)),
    /** @param {object|undefined} collect in which other branch, see SaleLine; undefined: the customer takes it along */
    setCollect: collect => turnSelected((sale, at) => withMore(sale, at, { collect })),
    setNote: note => turnSelected((sale, at) => withMore(sale, at, { note: note || undefined })),
    /** @param {import('./sale.js').Discount} discount on the selected line */
    discountLine: discount => turnSelected((sale, at) => cut(sale, at + 1, discount)),
    /** @param {string|undefined} buyerPin of a buyer who claims the tax */
    setBuyer: buyerPin => current().buyerPin !== buyerPin && turn({ ...current(), buyerPin }),
    buyerPin: () => current().buyerPin,
    customer: () => current().customer ?? null,
    /** What was to be paid by the customer before belongs to nobody else. @param {{id: string, name: string, groupId: string|null}|null} customer */
    setCustomer: customer => turn({ ...current(), customer: customer ?? undefined, taken: (current().taken ?? []).filter(one => !['POINTS', 'ON_ACCOUNT'].includes(one.kind)) }),
    /** @param {import('./sale.js').Discount} discount on the whole sale */
    discountSale: discount => turn(cut(current(), null, discount)),
    /** @param {number|null} line null: the whole sale @returns {{alone: boolean, share: number}} see mayGive */
    mayDiscount: (line, discount, user) => mayGive(withoutCharge(current()), line, discount, user, sale => reckoned(sale, now())),
    /** @param {string|undefined} reason why the customer is let off the charge for service; undefined asks it again */
    waiveService: reason => turn(withWaiver(current(), reason)),
    costOf, removalApproved,
    holdsMoney: () => isLastForMoney(withoutCharge(current())),
    remove(reason) {
      const taken = takenOut(withoutCharge(current()));
      if (taken) dropping(taken.line.quantity, 1, reason, () => turn(taken.left));
      return taken;
    },
    /** @param {object} taken what remove answered @returns {boolean} false where its sale is no longer in hand. That it was out stays written down. */
    bringBack: taken => turnSelected(sale => withLineAgain(sale, taken)),
    saleId: () => current().id, payments: () => current().payments ?? [],
    /** Mobile money of a sale that is in no cart any more is the server's alone. */
    notePayment(saleId, payment) {
      if (saleId && carts.sales.some(one => one.id === saleId)) turnCarts(withSale(carts, saleId, one => withPayment(one, payment)));
    },
    dropPayment: id => turn({ ...current(), payments: (current().payments ?? []).filter(one => one.id !== id) }),
    /** Something other than cash and mobile money settles a part of it. */
    addTender: tender => turn({ ...current(), taken: [...(current().taken ?? []), tender] }),
    /** What came back pays for a part of it when it is paid. @param {import('./exchanging.js').Exchange|undefined} exchange undefined: it does not */
    setExchange: exchange => turn({ ...current(), exchange: exchange && { ...exchange, at: now(), shift: shiftDesk.latest()?.id } }),
    isExchangeOver: () => isOver(current().exchange, { at: now(), shift: shiftDesk.current()?.id }),
    exchanges: () => exchangesIn(carts.sales),
    /** Who goes away takes along what came back; it is looked up again. */
    dropExchanges: () => carts.sales.some(one => one.exchange) && turnCarts({ ...carts, sales: carts.sales.map(withoutExchange) }),
    /** @param {Record<string, number>} empties pieces that come back, by returnable @returns {string|null} text key of why not: money that was taken would be more than is left to pay */
    setEmpties: empties => (isPaidInPart(current()) ? 'deposit.paidAlready' : (turn({ ...current(), empties }), null)),
    dropTender: tender => turn({ ...current(), taken: (current().taken ?? []).filter(one => one !== tender) }),
    /** It was written on paper while no till worked. @param {{number: string, at: string}} paper */
    onPaper: paper => turn({ ...current(), paper }),
    /** It was offered on paper as it is. @param {string} id of the proforma */
    noteProforma: id => turn({ ...current(), proforma: id }),
    /** What a colleague approved about this sale goes with it. @param {object} approval see identity's askApproval */
    approved: approval => turn(withApproval(current(), approval), { judging: false }), // what it is about comes after it
    /** What somebody gave who need not ask. @param {{action: string, line: number|null}} what @param {{id: string, ceilings?: number}} user */
    given: (what, user) => turn(withGiver(current(), what, asGiver(user, now(), offline())), { judging: false }),
    select: at => turn(selecting(current(), at), { judging: false }),
    step: by => turn(selecting(current(), Math.max(0, current().selected + by))),
    /** Takes the sale out of the till, to be parked. @returns {object} */
    lift: () => { const sale = current(); turn(emptySale()); return sale; },
    /** Goes on with a sale that was parked; one that lies here already comes forward. @returns {Promise<void>} when it is written down */
    lay: sale => turnCarts(laidIn(carts, withoutCharge(cameBack(sale, id => facts.byId('customer', id)?.name)))),
    refresh: () => { learn(); if (show()) shelf.keep(carts).catch(failed); },
    /** @returns {object|null} the coupon of a code, whether it can be used or not */
    couponOf: code => coupons.find(code),
    /** @returns {string|null} text key of why it cannot be used */
    useCoupon(coupon) {
      const refusal = coupons.refusal(coupon, current());
      if (!refusal) turn(withCoupon(current(), coupon.code));
      return refusal;
    },
    dropCoupon: code => turn(withoutCoupon(current(), code)),
    turnTo: at => leave(all => turnedTo(all, at)),
    next: () => leave(next), previous: () => leave(previous),
    /** An empty cart for the next customer, while this one waits. */
    open: () => leave(opened),
    blocked: () => blockingOf(state.get().priced),
    /**
     * The sale has happened when this resolves, and not before. It belongs to the shift it was rung in, even if the office closes that one now.
     * @param {object[]} tenders @param {object} cashier @returns {Promise<{entry: object, id: string, at: number, sale: object, priced: object, taxes: object}>} taxes: those it was priced with
     * @throws {AmountChanged}
     */
    async complete(tenders, cashier) {
      if (completing) throw new Error('this sale is being completed already');
      completing = true;
      return record(tenders, cashier).finally(() => { completing = false; });
    },
    /** Every paper is counted. @returns {Promise<object>} the journal entry */
    notePrint: (saleId, cashier) => ledger.append(() => command('receipt.print', { print: { sale: saleId, medium: 'PAPER', paper: 'PROVISIONAL' } }, { cashier: cashier.id })),
  };
};
