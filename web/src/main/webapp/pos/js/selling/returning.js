import { nairobiDay } from '../kernel/kernel.js';
import { returnShare, roundedDue } from '../pricing/pricing.js';
import { depositLeft, depositOf, goodsRefunds, netOf, paidFor, toldLines } from './deposits.js';
import { piecesLeft, serialsOf } from './pieces.js';

/** Why goods come back; the server knows the same words. */
export const RETURN_REASONS = ['CHANGED_MIND', 'DAMAGED', 'EXPIRED', 'WRONG_ITEM', 'WRONG_PRICE', 'VOID', 'OTHER'];

/**
 * A sale as far as it can still come back; cents and thousandths.
 * @typedef {{line: number, sku: string|null, name: string, unit: string, quantity: number, unitPrice: number, tax: string, total: number, returned: number, refunded: number, waits?: boolean, serials?: string[], serialsBack?: string[], told?: string[]}} SoldLine waits: in another branch, nobody collected it yet; serials: of its pieces that may still come back, serialsBack: of those that did; told: of what lies in the cart
 * @typedef {{id: string, receiptNumber: string, at: string, total: number, paid: number, tenders: string[], left?: {kind: string, amount: number}[], deposit?: import('./deposits.js').SaleDeposit|null, lines: SoldLine[]}} Original
 *   left: what of each way of paying did not go back yet; absent where nobody can tell; deposit: what was left with it for returnables and did not come back yet, null for nothing
 */

/** Foreign notes go back as shillings, and so do empties that paid for goods; what was paid from a card of the shop, or with goods when nobody can be asked what those were paid with, goes back to a new one. */
const BACK_AS = { FOREIGN_CASH: 'CASH', DEPOSIT: 'CASH', GIFT_CARD: 'STORE_CREDIT', VOUCHER: 'STORE_CREDIT', EXCHANGE: 'STORE_CREDIT' };
const backAs = kind => BACK_AS[kind] ?? kind;

/** By the way it would go back; what went back already is less of its own. */
const leftOf = (paid, refunds) => {
  const left = new Map();
  for (const { kind, amount } of paid) left.set(backAs(kind), (left.get(backAs(kind)) ?? 0) + amount);
  for (const { kind, amount } of refunds) if (left.has(kind)) left.set(kind, Math.max(0, left.get(kind) - amount));
  return [...left].map(([kind, amount]) => ({ kind, amount }));
};

/**
 * A sale of this till with what came back of it here, from the journal alone.
 * @param {object} sale command "sale" @param {object[]} later commands after it @returns {Original}
 */
export const originalFrom = (sale, later) => {
  const backs = later.filter(command => command.kind === 'return' && command.return.original === sale.id).flatMap(command => command.return.lines);
  const refunds = later.filter(command => command.kind === 'return' && command.return.original === sale.id).flatMap(command => goodsRefunds(command.return.refunds ?? []));
  // What was left for returnables was no part of the price, nor was the money that paid for it: it goes back with them.
  const { goods: paid } = paidFor(sale.sale.tenders);
  const kinds = [...new Set(sale.sale.tenders.map(tender => tender.kind))].filter(kind => paid.some(one => one.kind === kind));
  const sum = (line, member) => backs.filter(back => back.originalLine === line).reduce((total, back) => total + back[member], 0);
  return {
    id: sale.id, receiptNumber: sale.sale.receiptNumber, at: sale.at, total: sale.sale.total,
    paid: sale.sale.tenders.reduce((total, tender) => total + tender.amount, 0), tenders: kinds, left: leftOf(kinds.map(kind => paid.find(one => one.kind === kind)), refunds), deposit: depositOf(sale, later),
    lines: sale.sale.lines.map(sold => {
      const { line, sku, name, unit, quantity, unitPrice, tax, total } = sold;
      return { line, sku, name, unit, quantity, unitPrice, tax, total, returned: sum(line, 'quantity'), refunded: sum(line, 'total'), ...piecesLeft(sold, backs.filter(back => back.originalLine === line)) };
    }),
  };
};

export const returnable = line => Math.max(0, line.quantity - line.returned);

/** Whether all of it can still come back at once. */
export const isUntouched = original => original.lines.every(line => !line.returned);

/** @param {SoldLine} line @param {number} quantity thousandths @returns {number} cents it gives back */
export const shareOfLine = (line, quantity) => returnShare(line.total, line.quantity, line.returned, quantity);

/**
 * @param {Original} original @param {{line: number, quantity: number, damaged: boolean, serials?: string[]}[]} chosen
 * @returns {{lines: object[], total: number, due: number}} due: what is given back, in the same whole shillings as it was paid
 */
export const reckonReturn = (original, chosen) => {
  const lines = chosen.filter(one => one.quantity > 0).map((one, at) => {
    const { line, sku, name, unit, quantity, unitPrice, tax, waits, told = [] } = original.lines.find(sold => sold.line === one.line);
    const serials = one.serials?.length || one.quantity !== quantity ? one.serials ?? [] : told;
    const total = shareOfLine(original.lines.find(sold => sold.line === one.line), one.quantity);
    return { line: at + 1, originalLine: original.id ? line : 0, sku, name, unit, quantity: one.quantity, unitPrice, tax, total, damaged: one.damaged, ...(waits && { waits }), ...(serials.length && { serials }) };
  });
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const step = roundedDue(original.total, 100) === original.paid ? 100 : 0;
  const before = original.lines.reduce((sum, line) => sum + line.refunded, 0);
  return { lines, total, due: roundedDue(before + total, step) - roundedDue(before, step) };
};

/** What the owner may let go back in notes, see limits.cashRefunds. */
const NOTES_FOR = ['CARD', 'MPESA'];

/**
 * How money may be given back: as it was paid, cash first, in notes for a card or a phone where the owner lets it, or as store credit where the branch keeps any.
 * @param {string[]} tenders kinds the sale was paid with; none without a receipt @param {boolean} credit @param {boolean} [inCash] @returns {string[]}
 */
export const refundKinds = (tenders, credit, inCash = false) => {
  const kinds = [...new Set(tenders.map(backAs))].sort((a, b) => (b === 'CASH') - (a === 'CASH')).filter(kind => kind !== 'STORE_CREDIT');
  if (inCash && !kinds.includes('CASH') && kinds.some(kind => NOTES_FOR.includes(kind))) kinds.push('CASH');
  return credit || !kinds.length ? [...kinds, 'STORE_CREDIT'] : kinds;
};

/** Goods that lie in the cart come back without a receipt, at the price of now. @param {object} state of the checkout @returns {Original} */
export const originalOfCart = ({ sale, priced, due }, now) => ({
  id: null, receiptNumber: '', at: new Date(now).toISOString(), total: priced.total, paid: due, tenders: [],
  lines: sale.lines.map((lying, at) => {
    const { sku, name, unit, quantity, unitPrice } = lying;
    const told = serialsOf(lying);
    const { taxLetter, total } = priced.lines.find(one => one.line === at + 1);
    return { line: at + 1, sku, name, unit, quantity, unitPrice, tax: taxLetter, total, returned: 0, refunded: 0, ...(told.length && { told }) };
  }),
});

/**
 * In which order money goes back: first as was chosen, as much as came that way, then the other ways it came, and what is left by store credit where there is any.
 * Nobody knows how much came by each way without what the server or the journal tells: then all of it goes as was chosen.
 * @param {Original} original @param {string} chosen see refundKinds @param {boolean} credit @param {boolean} [inCash] @returns {{kind: string, left: number|null}[]} left: cents, null for the last one, which takes all
 */
export const refundWays = ({ tenders, left }, chosen, credit, inCash = false) => {
  if (chosen === 'STORE_CREDIT' || !left) return [{ kind: chosen, left: null }];
  const notes = inCash && chosen === 'CASH' ? NOTES_FOR : [];
  const kinds = refundKinds(tenders, credit, inCash).filter(kind => kind !== 'STORE_CREDIT' && !notes.includes(kind));
  const amounts = leftOf(left, []);
  const of = kind => amounts.find(one => one.kind === kind)?.amount ?? 0;
  const ways = [chosen, ...kinds.filter(kind => kind !== chosen)].map(kind => ({ kind, left: of(kind) + (kind === 'CASH' ? notes.reduce((sum, one) => sum + of(one), 0) : 0) }));
  const last = credit || tenders.some(kind => backAs(kind) === 'STORE_CREDIT') ? 'STORE_CREDIT' : 'CASH';
  return [...ways, { kind: last, left: null }];
};

/** @param {{kind: string, left: number|null}[]} ways see refundWays @param {number} amount cents @param {() => string} newCode for store credit @returns {{kind: string, amount: number, code?: string}[]} */
export const splitRefund = (ways, amount, newCode) => {
  const parts = new Map();
  let rest = amount;
  for (const { kind, left } of ways) {
    const part = left === null ? rest : Math.min(left, rest);
    if (part > 0) parts.set(kind, (parts.get(kind) ?? 0) + part);
    rest -= part;
  }
  if (!parts.size) parts.set(ways[0].kind, amount);
  return [...parts].map(([kind, part]) => ({ kind, amount: part, ...(kind === 'STORE_CREDIT' && { code: newCode() }) }));
};

/**
 * A sale that is undone with its crates gives their deposit back beside the price, by the ways that paid it, as far as nothing went back by them already.
 * @param {Original} original @param {number} due of the goods @param {{to: string, credit: boolean, inCash: boolean, newCode: () => string}} how see refundWays
 * @returns {{refunds: object[], deposits: {lines: object[]}}} as the command tells them
 */
export const undoneWithDeposit = ({ tenders, left, deposit }, due, { to, credit, inCash, newCode }) => {
  const lines = deposit.lines.map(line => ({ ...line, pieces: -line.pieces }));
  const worth = -netOf(lines);
  const paid = depositLeft(deposit);
  const whole = { tenders: [...new Set([...tenders, ...paid.map(({ kind }) => kind)])], left: left && [...left, ...paid] };
  return { refunds: [...splitRefund(refundWays(whole, to, credit, inCash), due + worth, newCode), { kind: 'DEPOSIT', amount: -worth }], deposits: { lines: toldLines(lines) } };
};

const DAY = 24 * 3600000;

/**
 * Whether the shop's days for taking back are over. They are days of the calendar in Nairobi, as the server counts them; with none, only a sale of the same day is undone.
 * @param {string} at instant of the sale @param {number} days @param {number} now @param {string} [reason]
 */
export const isTooLate = (at, days, now, reason) => {
  const sold = nairobiDay(Date.parse(at));
  if (reason === 'VOID' && sold === nairobiDay(now)) return false;
  return days === 0 || nairobiDay(now) > nairobiDay(Date.parse(`${sold}T09:00:00Z`) + days * DAY);
};
