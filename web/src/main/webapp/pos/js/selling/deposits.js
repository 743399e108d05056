import { settledBetween } from './exchangeShare.js';

/**
 * Deposits on what goods are carried away in: money beside the price, never a part of it. Values only.
 * @typedef {{returnable: string, name: string, nameSw?: string, pieces: number, each: number}} DepositLine pieces above zero out, below back; each in cents
 * @typedef {{lines: DepositLine[], net: number, carried: Record<string, number>}} Deposits net: cents the customer leaves, below zero what empties give back; carried: pieces the goods of the cart come in, by returnable
 */

/** @type {Deposits} */
export const NO_DEPOSITS = { lines: [], net: 0, carried: {} };

/** What one asks on a day, 0 before it asked anything. */
export const askedOn = ({ deposits }, day) => deposits.filter(one => one.from <= day).at(-1)?.amount ?? 0;

const carriedBy = (row, lines) => lines.reduce((sum, line) => {
  const rule = line.sku && row.goods.find(one => one.sku === line.sku && one.unit === line.unit);
  return rule ? sum + Math.floor((line.quantity * rule.pieces) / 1000) : sum;
}, 0);

const lineOf = (row, pieces, day) => ({ returnable: row.id, name: row.name, ...(row.nameSw && { nameSw: row.nameSw }), pieces, each: askedOn(row, day) });

/** Empties that come back, as lines. @param {Record<string, number>} empties pieces by returnable @param {object[]} rows returnables as they came down @param {string} day in Nairobi @returns {DepositLine[]} */
export const emptiesBack = (empties, rows, day) => rows.filter(row => empties[row.id] > 0).map(row => lineOf(row, -empties[row.id], day)).filter(line => line.each > 0);

export const netOf = lines => lines.reduce((sum, line) => sum + line.pieces * line.each, 0);

/** @param {{lines: object[], empties?: Record<string, number>}} sale @param {object[]} rows @param {string} day @returns {Deposits} */
export const depositsOf = ({ lines: sold, empties = {} }, rows, day) => {
  if (!rows.length || !sold.length) return NO_DEPOSITS;
  const carried = Object.fromEntries(rows.filter(row => row.active && askedOn(row, day) > 0).map(row => [row.id, carriedBy(row, sold)]).filter(([, pieces]) => pieces > 0));
  const lines = [...rows.filter(row => carried[row.id]).map(row => lineOf(row, carried[row.id], day)), ...emptiesBack(empties, rows, day)];
  return { lines, net: netOf(lines), carried };
};

/** What else than money the customer's goods are paid with first. */
const exchanged = ({ sale, due }) => (sale.exchange ? settledBetween(sale.exchange, due) : 0);

/**
 * As a tender of the sale: below zero where deposits were left, so that what was handed over pays for both; above, where empties pay for goods, never more than those cost.
 * @param {{sale: object, due: number, deposits?: Deposits}} state of the checkout @returns {object|null}
 */
export const depositTender = ({ sale, due, deposits = NO_DEPOSITS }) => {
  const amount = deposits.net > 0 ? -deposits.net : Math.min(-deposits.net, due - exchanged({ sale, due }));
  return amount === 0 ? null : { kind: 'DEPOSIT', amount, given: amount, change: 0, payment: null, code: null };
};

/** Cents that go from the drawer to the customer, because empties are worth more than the goods. */
export const paidOut = state => Math.max(0, -(state.deposits?.net ?? 0) - (depositTender(state)?.amount ?? 0));

/** Whether tenders carry the deposits as they stand. */
export const carriesDeposits = (tenders, state) => tenders.filter(one => one.kind === 'DEPOSIT').reduce((sum, one) => sum + one.amount, 0) === (depositTender(state)?.amount ?? 0);

/** As lines of a command tell them. */
export const toldLines = lines => lines.map(({ returnable, name, pieces, each }) => ({ returnable, name, pieces, each }));

/** As the sale's command tells it, last; nothing where nothing comes in returnables. */
export const depositsTold = state => (state.deposits?.lines.length ? { deposits: { lines: toldLines(state.deposits.lines), ...(paidOut(state) > 0 && { paidOut: paidOut(state) }) } } : {});
