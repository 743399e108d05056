/** Taking goods back, from the receipt to the money on the counter. Hands rooms to each other, like app.js, stages.js and day.js. */
import { askToDecide, formatMoney } from './kernel/kernel.js';
import { askGiveBack } from './collecting/collecting.js';
import { fiscalPaper, showStamp } from './fiscal/fiscal.js';
import { againstExchange, isReceiptNumber, isTooLate, netOf, originalOfCart, reckonReturn, refundKinds, returnPaper, showReturn, showReturnSearch, showReturned } from './selling/selling.js';

/**
 * @param {{house: object, cashier: () => object, turnTo: (stage: object) => void, enter: () => void, limits: () => object,
 *   approvals: (action: string, detail: string, needed: boolean, alsoOwn: boolean) => Promise<object[]|null>}} parts see createDay
 */
export const createReturns = ({ house, cashier, turnTo, enter, limits, approvals }) => {
  const { text, root, facts, desk, sounds, announce } = house;
  const open = () => desk.checkout.state.get();
  const exchange = () => (desk.checkout.isEmpty() ? 0 : open().due);

  const credit = () => facts.byId('tender', 'store-credit') !== null;

  const inCash = () => limits().cashRefunds === true;

  /** Goods of a known sale pay for what lies in the cart; what is taken back for any other reason is given back. */
  const exchanges = (original, reason) => Boolean(original.id) && reason !== 'VOID' && exchange() > 0;
  /** The open sale changes, or goes: not while it holds what came back, or money. */
  const refusal = (original, reason) => (exchanges(original, reason) || !original.id ? againstExchange(original, open().sale, desk.checkout.exchanges()) : null);

  const printNote = async id => {
    const { status, body } = await desk.stamps.paper(id);
    if (status === 200) await desk.printing.print(fiscalPaper(text, body), { title: body.number });
    else house.notice.show(text('stamp.noPaper'));
  };
  const finish = (done, id) => {
    const paper = () => returnPaper({ text, facts, done, cashier: cashier().name });
    // Goods of no known sale get no note: KRA has nothing to take back.
    const stamp = done.original.id ? showStamp({ text, note: true, watch: heard => desk.stamps.watch(id, heard) }) : null;
    const print = async () => {
      if (await stamp?.within(done.back.offline ? 0 : facts.one('shop')?.stampWait ?? 0)) await printNote(id);
      else await desk.printing.print(paper(), { title: done.back.receiptNumber });
    };
    const screen = showReturned({ text, root, back: done.back, paper, stamp: stamp?.node, print, next: enter });
    if (done.back.refunds.some(refund => refund.kind === 'CASH')) desk.printing.openDrawer();
    turnTo({ name: 'returned', ...screen, dispose: () => stamp?.dispose() });
    sounds.paid();
  };

  /** Key of the sentence why it is too late for it, null when it is not. */
  const tooLate = original => reason => {
    if (original.aside) return null; // the shop's days are for goods, these never left
    const { returnDays } = limits();
    if (!isTooLate(original.at, returnDays, Date.now(), reason)) return null;
    return returnDays === 0 ? 'return.never' : 'return.tooLate';
  };
  const asking = (original, late) => {
    if (original.claimed) return text('return.approveUnchecked', { number: original.claimed });
    return original.id ? text(late ? 'return.approveLate' : 'return.approve', { number: original.receiptNumber }) : text('return.noReceipt');
  };
  /** One PIN for both: that it comes back, and that it comes back late. */
  const allowed = async (original, reason) => {
    const late = tooLate(original)(reason) !== null;
    const given = await approvals(reason === 'VOID' ? 'VOID_SALE' : 'REFUND', asking(original, late), true, true);
    return given && late ? [...given, ...given.map(one => ({ ...one, action: 'LATE_RETURN' }))] : given;
  };

  /** A sale that is undone leaves no deposit behind, if the crates are here. */
  const cratesAreBack = ({ deposit: { lines } }) => askToDecide({
    text, question: text('return.depositToo', { what: lines.map(({ name, pieces }) => `${name} × ${pieces}`).join(', ') }), consequence: text('return.depositMeans', { amount: formatMoney(netOf(lines)) }), yes: text('return.depositYes') });

  const take = original => async (chosen, reason, refundTo) => {
    const no = tooLate(original)(reason) === 'return.never' ? 'return.never' : refusal(original, reason);
    if (no) return house.notice.show(text(no));
    const given = await allowed(original, reason);
    if (!given) return undefined;
    const { id, refused } = await desk.returns.hold({ original, chosen });
    if (refused) {
      house.notice.show(refused);
      const again = await desk.returns.find(original.receiptNumber);
      return again.original && show(again.original, reason);
    }
    const withDeposit = reason === 'VOID' && Boolean(original.deposit) && await cratesAreBack(original);
    const back = { id, original, chosen, reason, refundTo, withDeposit, credit: credit(), inCash: inCash(), approvals: given };
    if (exchanges(original, reason)) {
      const exchanged = desk.returns.exchangeOf(back);
      if (exchanged.due > 0) {
        desk.checkout.setExchange(exchanged);
        return enter();
      }
    }
    const done = await desk.returns.record({ ...back, exchangeSale: null }, cashier());
    if (!original.id) desk.checkout.lift();
    desk.outbox.grew(done.entry);
    return finish(done, id);
  };

  const show = (original, reason) => {
    const screen = showReturn({
      text, root, original, tooLate: tooLate(original), exchange: original.id ? exchange() : 0, credit: credit() && !original.claimed, inCash: inCash(), take: take(original), leave: enter, reason, refused: () => sounds.refused() });
    turnTo({ name: 'return', scanned: () => { sounds.refused(); announce.warn(text('action.scanWaits')); }, ...screen });
  };

  // Nothing can be looked up: what was rung up comes back, and the office checks it.
  const unchecked = async number => {
    const go = await askToDecide({
      text, question: text('return.unchecked', { number: number.trim().toUpperCase() }), consequence: text('return.uncheckedMeans', { amount: formatMoney(open().due) }), yes: text('return.uncheckedYes') });
    if (go) show({ ...originalOfCart(open(), Date.now()), tenders: ['CASH'], claimed: number.trim().toUpperCase(), receiptNumber: number.trim().toUpperCase() });
    return null;
  };
  const find = async number => {
    const { original, refusal } = await desk.returns.find(number);
    if (original) show(original);
    else if (refusal === 'return.needsNetwork' && !desk.checkout.isEmpty()) return unchecked(number);
    else sounds.refused();
    return refusal && text(refusal);
  };
  const withoutReceipt = () => show(originalOfCart(open(), Date.now()));
  const mayWithout = () => limits().noReceipt && credit() && !desk.checkout.isEmpty();
  const search = () => {
    const screen = showReturnSearch({ text, root, now: Date.now(), find, search: desk.returns.search, leave: enter, without: mayWithout() ? withoutReceipt : null });
    turnTo({ name: 'return-search', ...screen });
    return screen;
  };

  return {
    search: () => { search(); },
    /**
     * What was paid towards goods put aside goes back, so much of each line of one receipt.
     * @returns {Promise<string|null>} a sentence why not
     */
    async giveBack({ receiptNumber, parts }) {
      const { original, refusal } = await desk.returns.find(receiptNumber);
      if (!original) return text(refusal);
      const chosen = parts.map(part => ({ line: part.line, quantity: part.amount * 10, damaged: false }));
      const kinds = refundKinds(original.tenders, credit(), inCash());
      askGiveBack({ text, number: receiptNumber, amount: reckonReturn(original, chosen).due, kinds, take: to => take({ ...original, aside: true })(chosen, 'CHANGED_MIND', to) });
      return null;
    },
    /** The sale just made, all of it. */
    async voiding(number) {
      const { original } = await desk.returns.find(number);
      if (original) show(original, 'VOID');
    },
    /** A scanner that stutters gives less than it typed: the whole says more. @returns {boolean} whether the code was a receipt's */
    scanned(code, whole = code) {
      const number = [whole, code].map(one => one.trim().toUpperCase()).find(isReceiptNumber);
      if (!number) return false;
      // What is asked there is answered first: a screen must not change behind it.
      if (document.querySelector('dialog[open]')) {
        sounds.refused();
        announce.warn(text('action.scanWaits'));
      } else search().scanned(number);
      return true;
    },
  };
};
