/** The end of a shift: the drawer is counted, what stays in it is told, the rest leaves. Hands rooms to each other, like app.js and day.js. */
import { askToDecide, formatMoney } from './kernel/kernel.js';
import { COUNTED, allDifferences, askedSlips, counted, shiftPaper, showShiftClosed, showShiftClosing, slipCount, zPaper } from './selling/selling.js';

/**
 * @param {{house: object, cashier: () => object, turnTo: (stage: object) => void, enter: () => void, tell: (sentence: string) => void, limits: () => object,
 *   approvals: (action: string, detail: string, needed: boolean, alsoOwn: boolean) => Promise<object[]|null>, beside: (sentence: string, alone: boolean) => string, countParked: () => Promise<number>}} parts see createDay
 */
export const createClosing = ({ house, cashier, turnTo, enter, tell, limits, approvals, beside, countParked }) => {
  const { text, root, facts, desk, announce, notice, sounds } = house;

  let waitingCarts = 0;
  const decided = (count, stays, unsent) => {
    const counts = { counted: formatMoney(count) };
    const told = unsent ? text.count('close.consequenceUnsent', unsent, counts) : text('close.consequence', counts);
    const leaves = stays < count ? text('close.takes', { taken: formatMoney(count - stays), stays: formatMoney(stays) }) : text('close.allStays');
    const consequence = [told, leaves, waitingCarts && text.count('close.parked', waitingCarts)].filter(Boolean).join(' ');
    return askToDecide({ text, question: text('close.question'), consequence, yes: text('close.yes') });
  };

  /** What leaves with the count is cash taken out like any other. @returns {Promise<object[]|null>} */
  const mayTake = taken => {
    const ceiling = limits().moveCeiling;
    return approvals('CASH_OUT', text('close.takenAbove', { amount: formatMoney(taken), ceiling: formatMoney(ceiling) }), taken > ceiling, true);
  };

  const show = ({ shift, sums, count, slips, stays }) => {
    const print = () => desk.printing.print(shiftPaper({ text, facts, sums, shift, at: Date.now(), open: true, count, slips, stays }), { title: text('close.paper') });
    const printZ = async () => {
      const z = await desk.zOf(shift.id);
      return z ? desk.printing.print(zPaper(z), { title: text('close.printZ') }) : tell(text('close.noZ'));
    };
    turnTo({ name: 'closed', ...showShiftClosed({ text, root, sums, count, slips, stays, print, printZ, next: enter }) });
  };

  const close = async (pieces, told, stays) => {
    const sums = await desk.drawer.sums();
    const { unsent } = desk.outbox.state.get();
    const count = counted(pieces);
    if (!await decided(count, stays ?? count, unsent)) return;
    const shift = desk.shifts.latest();
    const slips = slipCount(told, sums.slips, facts);
    const { varianceLimit } = limits();
    const off = allDifferences(count - sums.expected, slips);
    const taking = await mayTake(count - (stays ?? count));
    if (!taking) return;
    const given = await approvals('SHIFT_VARIANCE', beside(text('close.beyondLimit', { limit: formatMoney(varianceLimit) }), sums.alone), off > varianceLimit, true);
    if (!given) return void await desk.drawer.takenBack({ amount: count, off });
    desk.outbox.grew(await desk.drawer.close({ pieces, slips, stays, unsent, approvals: [...taking, ...given] }, cashier()));
    show({ shift, sums, count, slips, stays });
  };

  return {
    async begin() {
      if (!desk.checkout.isEmpty()) return notice.show(text('close.finishFirst'));
      countParked().then(n => { waitingCarts = n; }).catch(house.fault);
      const asked = askedSlips(facts, (await desk.drawer.sums()).slips);
      const screen = showShiftClosing({ text, root, cashier: cashier(), denominations: COUNTED, asked, close, leave: enter });
      const scanned = () => {
        sounds.refused();
        announce.warn(text('close.explained'));
      };
      return turnTo({ name: 'closing', ...screen, scanned });
    },
  };
};
