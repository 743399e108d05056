import { carriesDeposits } from './deposits.js';
import { settledBetween } from './exchangeShare.js';
import { splitRefund } from './returning.js';

/**
 * Goods that come back and goods that go out in one ticket: the first pay for the second, at most all of it; only the difference is money.
 * @typedef {{id: string, original: object, lines: object[], total: number, due: number, reason: string, refundTo: string, ways?: object[], creditCode: string, approvals: object[], at: number, shift: string}} Exchange
 *   id of the return's document; at, shift: when it was laid into the cart; due: what is given back for the goods; refundTo: how what is left of it is given back, ways: in which parts, see refundWays; absent in a cart of an older page
 */

export { settledBetween };

/** @returns {object} a tender of the sale that is no money */
export const exchangeTender = (exchange, due) => {
  const amount = settledBetween(exchange, due);
  return { kind: 'EXCHANGE', amount, given: amount, change: 0, payment: null, code: null };
};

/** @returns {number} cents the customer gets, when what came back is worth more */
export const leftOver = (exchange, due) => Math.max(0, exchange.due - due);

/** @param {object} done what checkout.complete gave back @returns {number} cents that go from the drawer to the customer beside the change */
export const cashBack = ({ exchange, sale }) => (exchange?.back.refunds ?? []).filter(refund => refund.kind === 'CASH').reduce((sum, refund) => sum + refund.amount, sale?.deposits?.paidOut ?? 0);

/** What goes back of it beside the goods that go out. @returns {{kind: string, amount: number, code?: string}[]} */
export const leftRefunds = (exchange, due) => {
  const rest = leftOver(exchange, due);
  return rest > 0 ? splitRefund(exchange.ways ?? [{ kind: exchange.refundTo, left: null }], rest, () => exchange.creditCode) : [];
};

const refundsOf = (exchange, due) => [{ kind: 'EXCHANGE', amount: settledBetween(exchange, due) }, ...leftRefunds(exchange, due)];

/**
 * The return of an exchange, as it goes into the command beside its sale.
 * @param {Exchange} exchange @param {{prefix: string, counter: number, businessDay: string, offline: boolean, sale: string, due: number}} place counter: the entry's own
 */
export const returnContent = (exchange, { prefix, counter, businessDay, offline, sale, due }) => ({
  id: exchange.id, receiptNumber: `${prefix}-R${String(counter).padStart(6, '0')}`, businessDay, offline, original: exchange.original.id, reason: exchange.reason, exchangeSale: sale,
  lines: exchange.lines, total: exchange.total, refunds: refundsOf(exchange, due), ...(exchange.approvals.length && { approvals: exchange.approvals }),
});

/** What came back waits at this till, with who allowed it: a sale that is set aside goes without it. */
export const withoutExchange = ({ exchange, ...sale }) => sale;

const LONGEST = 4 * 3600000;

/** It goes through midnight with its shift, not through the night: who allowed it is gone, and what came back may have come back elsewhere. @param {Exchange|undefined} exchange @param {{at: number, shift: string|undefined}} now */
export const isOver = (exchange, { at, shift }) => Boolean(exchange) && (exchange.shift !== shift || !(at - exchange.at <= LONGEST));

/** Money that came, or may still come, for a sale. */
const MAY_COME = ['PENDING', 'WAITING', 'UNKNOWN', 'PAID'];

export const isPaidInPart = sale => Boolean(sale.taken?.length || sale.payments?.some(one => MAY_COME.includes(one.state)));

/**
 * Money taken before would be more than what is left to pay; and what comes back once pays for one sale.
 * @param {object} original @param {object} sale the open one @param {Exchange[]} pending of all carts
 * @returns {string|null} text key of why these goods cannot pay for the open sale
 */
export const againstExchange = (original, sale, pending) => {
  if (sale.exchange) return 'return.exchangeOpen';
  if (pending.some(one => one.original.id === original.id)) return 'return.exchangeElsewhere';
  return isPaidInPart(sale) ? 'return.exchangePaid' : null;
};

/** @returns {boolean} whether a provider's money would be in no tender, because what came back, goods or empties, pays for all there is */
export const leavesMoney = ({ exchange, payments = [] }, tenders) =>
  (Boolean(exchange) || tenders.some(({ kind, amount }) => kind === 'DEPOSIT' && amount > 0)) && payments.filter(one => one.state === 'PAID').length > tenders.filter(tender => tender.kind === 'MPESA').length;

/** @returns {boolean} whether tenders come to what is due, carry the deposits as they stand, and what came back pays what it is to pay of it */
export const settle = (tenders, { exchange, ...sale }, due, deposits) => tenders.reduce((sum, tender) => sum + tender.amount, 0) === due
  && carriesDeposits(tenders, { sale: { exchange, ...sale }, due, deposits })
  && (!exchange || tenders.some(({ kind, amount }) => kind === 'EXCHANGE' && amount === settledBetween(exchange, due)));
