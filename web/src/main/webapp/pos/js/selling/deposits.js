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

/**
 * Empties that come back with the receipt they were left by: pieces of that sale are worth what was left for them, whatever one asks since; what is beyond goes by the day.
 * @param {SaleDeposit} deposit @returns {DepositLine[]}
 */
export const emptiesOf = ({ lines: left }, empties, rows, day) => rows.filter(row => empties[row.id] > 0).flatMap(row => {
  let rest = empties[row.id];
  const own = left.filter(one => one.returnable === row.id).map(({ pieces, each }) => {
    const back = Math.min(rest, pieces);
    rest -= back;
    return { ...lineOf(row, -back, day), each };
  });
  return [...own, lineOf(row, -rest, day)].filter(({ pieces, each }) => pieces < 0 && each > 0);
});

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

const NOTES = ['CASH', 'FOREIGN_CASH'];
const merged = parts => [...parts.reduce((sums, { kind, amount }) => sums.set(kind, (sums.get(kind) ?? 0) + amount), new Map())].map(([kind, amount]) => ({ kind, amount }));
const sumOf = parts => parts.reduce((sum, { amount }) => sum + amount, 0);
const notesFirst = parts => [true, false].flatMap(notes => parts.filter(({ kind }) => NOTES.includes(kind) === notes));

/** So much less, off the first first; nothing becomes less than none. */
const lessOf = (parts, amount) => {
  let rest = Math.max(0, amount);
  return parts.map(one => {
    const gone = Math.max(0, Math.min(rest, one.amount));
    rest -= gone;
    return { ...one, amount: one.amount - gone };
  });
};

/** What of the refunds of a return went back for its goods: a deposit it gave back beside them is no part of that, and cash gave it first. The server reckons alike. @param {{kind: string, amount: number}[]} refunds of one return */
export const goodsRefunds = refunds => lessOf(notesFirst(refunds.filter(({ kind }) => kind !== 'DEPOSIT')), -sumOf(refunds.filter(({ kind, amount }) => kind === 'DEPOSIT' && amount < 0)));

/**
 * What of each way of paying paid for the goods of a sale, and what for deposits beside them: cash first, then in the order it was handed over. The server reckons alike.
 * @param {{kind: string, amount: number}[]} tenders @returns {{goods: {kind: string, amount: number}[], deposits: {kind: string, amount: number}[]}}
 */
export const paidFor = tenders => {
  let left = -sumOf(tenders.filter(({ kind, amount }) => kind === 'DEPOSIT' && amount < 0));
  const paying = tenders.filter(({ kind, amount }) => kind !== 'DEPOSIT' || amount > 0);
  const parts = notesFirst(paying).map(({ kind, amount }) => {
    const deposit = ['EXCHANGE', 'DEPOSIT'].includes(kind) ? 0 : Math.min(left, amount);
    left -= deposit;
    return { kind, amount: amount - deposit, deposit };
  });
  const deposits = merged(parts.filter(one => one.deposit > 0).map(({ kind, deposit }) => ({ kind, amount: deposit })));
  const goods = merged(parts);
  const any = goods.some(({ amount }) => amount !== 0);
  return { goods: goods.filter(({ kind, amount }) => amount !== 0 || !any || !deposits.some(one => one.kind === kind)), deposits };
};

/**
 * What was left with a sale and did not come back against it yet.
 * @typedef {{lines: DepositLine[], paid: {kind: string, amount: number}[], back: {kind: string, amount: number}[]}} SaleDeposit paid: by which ways, what empties paid as cash; back: what went back by other ways than cash
 * @param {object} sale command "sale" @param {object[]} later commands after it @returns {SaleDeposit|null} null: nothing
 */
export const depositOf = ({ id, sale }, later) => {
  const taken = (sale.deposits?.lines ?? []).filter(({ pieces }) => pieces > 0);
  const moves = later.filter(command => command.kind === 'deposit.move' && command.deposit.sale === id).map(command => command.deposit);
  const gone = [...moves, ...later.filter(command => command.kind === 'return' && command.return.original === id).map(command => command.return.deposits ?? { lines: [] })].flatMap(one => one.lines);
  const lines = taken.map(line => ({ ...line, pieces: line.pieces + gone.filter(one => one.returnable === line.returnable).reduce((sum, { pieces }) => sum + pieces, 0) })).filter(({ pieces }) => pieces > 0);
  if (!lines.length) return null;
  const paid = paidFor(sale.tenders).deposits;
  const rest = netOf(taken) - sumOf(paid);
  return { lines, paid: merged(rest > 0 ? [...paid, { kind: 'CASH', amount: rest }] : paid), back: merged(moves.flatMap(({ refunds = [] }) => refunds)) };
};

/** What a debt paid is owed no more, what a card, a voucher or points paid is store credit; all else is money. */
const AS_CREDIT = ['GIFT_CARD', 'VOUCHER', 'STORE_CREDIT', 'POINTS'];
const WAYS = { ON_ACCOUNT: kind => kind === 'ON_ACCOUNT', STORE_CREDIT: kind => AS_CREDIT.includes(kind) };

/**
 * What of each way that paid for a deposit can still go back by it: what was owed or promised, less what went back so; of money what the pieces still out are worth beyond that,
 * and notes went back first. The server reckons alike.
 * @param {SaleDeposit} deposit @returns {{kind: string, amount: number}[]} none of which nothing is left
 */
export const depositLeft = ({ lines, paid, back }) => {
  const order = (one, other) => AS_CREDIT.indexOf(one.kind) - AS_CREDIT.indexOf(other.kind) || (one.kind < other.kind ? -1 : 1);
  const sorted = [...paid].sort(order);
  const others = Object.entries(WAYS).flatMap(([way, isIt]) => lessOf(sorted.filter(({ kind }) => isIt(kind)), sumOf(back.filter(({ kind }) => kind === way))));
  const money = notesFirst(sorted.filter(({ kind }) => !Object.values(WAYS).some(isIt => isIt(kind))));
  return [...others, ...lessOf(money, sumOf(money) - Math.max(0, netOf(lines) - sumOf(others)))].filter(({ amount }) => amount > 0);
};

/** What of the empties is worth of those the sale gave. */
const ownWorth = (left, lines) => {
  const there = new Map();
  for (const { returnable, pieces } of left) there.set(returnable, (there.get(returnable) ?? 0) + pieces);
  return lines.reduce((sum, { returnable, pieces, each }) => {
    const own = Math.min(-pieces, there.get(returnable) ?? 0);
    there.set(returnable, (there.get(returnable) ?? 0) - own);
    return sum + own * each;
  }, 0);
};

/**
 * What of empties that come back against a receipt does not go back in cash, because it was not paid in cash. What is beyond that receipt's is cash.
 * @param {SaleDeposit} deposit @param {DepositLine[]} lines pieces below zero @param {() => string} newCode for store credit @returns {{kind: string, amount: number, code?: string}[]}
 */
export const depositRefunds = ({ lines: left, paid, back }, lines, newCode) => {
  let rest = ownWorth(left, lines);
  return Object.entries(WAYS).flatMap(([kind, isIt]) => {
    const can = sumOf(paid.filter(one => isIt(one.kind))) - sumOf(back.filter(one => one.kind === kind));
    const amount = Math.max(0, Math.min(rest, can));
    rest -= amount;
    return amount ? [{ kind, amount, ...(kind === 'STORE_CREDIT' && { code: newCode() }) }] : [];
  });
};
