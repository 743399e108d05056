/** Taking goods back, from the receipt to the money on the counter. Hands rooms to each other, like app.js, stages.js and day.js. */
import { askToDecide, formatMoney } from './kernel/kernel.js';
import { printPaper } from './devices/devices.js';
import { isReceiptNumber, isTooLate, returnPaper, showReturn, showReturnSearch, showReturned } from './selling/selling.js';

/**
 * @param {{house: object, cashier: () => object, turnTo: (stage: object) => void, enter: () => void, limits: () => object,
 *   approvals: (action: string, detail: string, needed: boolean, alsoOwn: boolean) => Promise<object[]|null>}} parts see createDay
 */
export const createReturns = ({ house, cashier, turnTo, enter, limits, approvals }) => {
  const { text, root, facts, desk, sounds, announce } = house;
  const open = () => desk.checkout.state.get();
  const exchange = () => (desk.checkout.isEmpty() ? 0 : open().due);

  const finish = done => {
    const paper = () => returnPaper({ text, facts, done, cashier: cashier().name });
    const screen = showReturned({ text, root, back: done.back, exchange: exchange(), paper, print: () => printPaper(paper()), next: enter });
    turnTo({ name: 'returned', ...screen });
    sounds.paid();
  };

  const take = (original, tooLate) => async (chosen, reason) => {
    const detail = text(original.claimed ? 'return.approveUnchecked' : tooLate ? 'return.approveLate' : 'return.approve', { number: original.receiptNumber });
    const given = await approvals(reason === 'VOID' ? 'VOID_SALE' : 'REFUND', detail, true, true);
    if (!given) return;
    const exchangeSale = original.claimed || desk.checkout.isEmpty() ? null : open().sale.id;
    const done = await desk.returns.record({ original, chosen, reason, approvals: given, exchangeSale }, cashier());
    desk.outbox.grew(done.entry);
    if (original.claimed) desk.checkout.lift();
    finish(done);
  };

  const show = (original, reason, exchanged = exchange()) => {
    const tooLate = isTooLate(original.at, limits().returnDays, Date.now());
    const screen = showReturn({ text, root, original, tooLate, exchange: exchanged, take: take(original, tooLate), leave: enter, reason });
    turnTo({ name: 'return', ...screen, scanned: () => { sounds.refused(); announce.warn(text('action.scanWaits')); } });
  };

  // Nothing can be looked up: what was rung up comes back, and the office checks it.
  const unchecked = async number => {
    const go = await askToDecide({
      text, question: text('return.unchecked', { number: number.trim().toUpperCase() }), consequence: text('return.uncheckedMeans', { amount: formatMoney(open().due) }), yes: text('return.uncheckedYes') });
    if (go) show(desk.returns.unchecked(number, open()), undefined, 0);
    return null;
  };
  const find = async number => {
    const { original, refusal } = await desk.returns.find(number);
    if (original) show(original);
    else if (refusal === 'return.needsNetwork' && !desk.checkout.isEmpty()) return unchecked(number);
    else sounds.refused();
    return refusal && text(refusal);
  };
  const search = () => turnTo({ name: 'return-search', ...showReturnSearch({ text, root, now: Date.now(), find, search: desk.returns.search, leave: enter }) });

  return {
    search,
    /** The sale just made, all of it. */
    async voiding(number) {
      const { original } = await desk.returns.find(number);
      if (original) show(original, 'VOID');
    },
    /** @returns {boolean} whether the code was a receipt's */
    scanned(code) {
      if (!isReceiptNumber(code.toUpperCase())) return false;
      search();
      find(code);
      return true;
    },
  };
};
