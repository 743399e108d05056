import { withoutCharge } from './serviceCharge.js';

/**
 * A cart nobody will pay, as it is told: every line with what it would have cost.
 * @param {{sale: object, priced: object}} state of the checkout @param {number} at @param {string} reason @returns {object[]} see the command "cart.trace"
 */
export const abandonedLines = ({ sale, priced }, at, reason) => withoutCharge(sale).lines.map(({ sku, name, quantity }, n) =>
  ({ sku, name, quantity, amount: priced.lines.find(one => one.line === n + 1)?.total ?? 0, abandoned: true, at: new Date(at).toISOString(), reason }));
