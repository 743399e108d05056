import { selectedLine } from './sale.js';

/**
 * What goes out of a cart is told with what it cost there.
 * @param {{state: object, now: () => number, dropped: (line: object, approvals: object[]) => void}} parts state: of the checkout
 */
export const createDropping = ({ state, now, dropped }) => {
  const colleague = []; // whose word is for what is taken out next
  /** @param {number} part of the selected line: what that part costs in this sale, whatever offers the others lose or gain by it @returns {number} cents */
  const costOf = part => {
    const { sale, priced } = state.get();
    return Math.round((priced.lines.find(one => one.line === sale.selected + 1)?.total ?? 0) * part);
  };
  return {
    costOf,
    /** @param {object} approval see identity's askApproval */
    removalApproved: approval => { colleague.splice(0, 1, approval); },
    /** @param {number} quantity of the smallest unit that goes, none is told of what becomes more @param {number} part of the line it is @param {string|undefined} reason @param {() => boolean|void} change false: nothing happened */
    dropping(quantity, part, reason, change) {
      const [approvals, { sale }] = [colleague.splice(0), state.get()];
      const { sku, name } = selectedLine(sale);
      const amount = costOf(part);
      if (change() === false) return false;
      if (quantity <= 0) return true;
      dropped({ sku, name, quantity, amount, abandoned: state.get().sale.lines.length === 0, at: new Date(now()).toISOString(), ...(reason && { reason }) }, approvals);
      return true;
    },
  };
};
