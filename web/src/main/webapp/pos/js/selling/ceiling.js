import { shareOf } from '../pricing/pricing.js';
import { discountCeiling, withinShare } from './allowance.js';
import { withDiscount, withGiver, withMore } from './sale.js';

/**
 * Discounts given by hand against what was allowed about them, judged on what the cart is now: what ten pieces were let off is the whole of one.
 * The server judges what was paid by the same rule (ADR 0127).
 */

const ACTION = 'DISCOUNT';

/** @param {{id: string, ceilings?: number}} user @returns {import('./sale.js').Giver} */
export const asGiver = (user, at, offline) => ({ by: user.id, at: new Date(at).toISOString(), ceilings: user.ceilings, ceiling: discountCeiling(user), offline });

const approvedOf = (sale, line) => (sale.approvals ?? []).filter(one => one.action === ACTION && one.line === line);
const giverOf = (sale, line) => (line ? sale.lines[line - 1] : sale).givers?.[ACTION];

/** Hundredths of a percent, by the ceiling of who gave it or by a colleague's word. What a cart of an older page does not tell is left to the server. */
const allowedOf = (sale, line) => {
  const giver = giverOf(sale, line);
  const shares = [...(giver ? [giver.ceiling] : []), ...approvedOf(sale, line).map(({ share }) => share)];
  return shares.length && shares.every(Number.isFinite) ? Math.max(...shares) : null;
};

/** What was taken off the line itself, without its share of the sale's discount. */
const ownOff = ({ discountPercent = 0, discountAmount = 0 }, supply) => Math.min(supply, shareOf(supply, discountPercent) + discountAmount);

/** @returns {{line: number|null, off: number, of: number}[]} cents: each line's own, and the sale's together with what the same person took off lines without asking */
const cutsOf = (sale, priced) => {
  const supplies = new Map(priced.lines.map(one => [one.line, one.supply]));
  const lines = sale.lines.map((line, at) => ({ line: at + 1, off: ownOff(line, supplies.get(at + 1) ?? 0), of: supplies.get(at + 1) ?? 0 }));
  if (!(priced.basketDiscount > 0)) return lines;
  const by = giverOf(sale, null)?.by ?? approvedOf(sale, null).at(-1)?.asked;
  const sameHand = ({ line }) => !approvedOf(sale, line).length && (giverOf(sale, line)?.by ?? by) === by;
  const off = lines.filter(sameHand).reduce((sum, one) => sum + one.off, priced.basketDiscount);
  return [...lines, { line: null, off, of: lines.reduce((sum, one) => sum + one.of, 0) }];
};

const beyond = ({ sale, priced }) => cutsOf(sale, priced).filter(({ line, off, of }) => {
  const share = allowedOf(sale, line);
  return off > 0 && share !== null && !withinShare(off, of, share);
});

/** @param {number|null} line null: the whole sale @param {import('./sale.js').Discount} discount 0 of both takes it away */
export const cut = (sale, line, { percent, amount }) => (line ? withMore(sale, line - 1, { discountPercent: percent || undefined, discountAmount: amount || undefined })
  : withDiscount(sale, percent || amount ? { percent, amount } : undefined));

/**
 * Whether somebody may give a discount without asking, beside what else is off this sale.
 * @param {(sale: object) => {sale: object, priced: object}} reckon @returns {{alone: boolean, share: number}} share: what a colleague would allow, in hundredths of a percent
 */
export const mayGive = (sale, line, discount, user, reckon) => {
  const reckoned = reckon(withGiver(cut(sale, line, discount), { action: ACTION, line }, asGiver(user, 0, false)));
  const { off = 0, of = 1 } = cutsOf(reckoned.sale, reckoned.priced).find(one => one.line === line) ?? {};
  return { alone: !beyond(reckoned).length, share: (off * 10000) / of };
};

const without = (sale, line) => withGiver(cut({ ...sale, ...(sale.approvals && { approvals: sale.approvals.filter(one => one.action !== ACTION || one.line !== line) }) }, line, {}), { action: ACTION, line }, undefined);

/**
 * Ends the discounts that became more than was allowed; a line's first, for without it the sale's may be within.
 * @param {(sale: object) => object} reckon @param {boolean} judging false: nothing is ended
 * @returns {{sale: object, reckoned: object, over: (object|null)[]}} over: the lines whose discount ended, null for the sale's
 */
export const judged = (sale, reckon, judging = true) => {
  const reckoned = reckon(sale);
  const [first] = judging ? beyond(reckoned) : [];
  if (!first) return { sale, reckoned, over: [] };
  const rest = judged(without(sale, first.line), reckon);
  return { ...rest, over: [first.line ? sale.lines[first.line - 1] : null, ...rest.over] };
};

/** @param {object|null} line see judged @returns {string} what a cashier hears of it */
export const endedWords = (text, language, line) => (line ? text('discount.endedLine', { name: (language === 'sw' && line.nameSw) || line.name }) : text('discount.endedSale'));
