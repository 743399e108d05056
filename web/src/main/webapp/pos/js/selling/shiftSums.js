import { addSlip, slipKey, takeSlip } from './slips.js';

/**
 * What was done in one shift. "alone": of this till only, added up from its own journal, though others may sell at the same drawer.
 * @typedef {{sales: number, sold: number, returns: number, returned: number, cash: number, moved: number, float: number, expected: number,
 *   tenders: Map<string, number>, cashiers: Map<string, {sales: number, total: number, name?: string}>, moves: {type: string, amount: number, reason: string, tender?: string, currency?: string}[], drawers: number, removed: number, slips: Map<string, import('./slips.js').Slips>, alone?: boolean}} ShiftSums cents
 */
const SIGNS = { FLOAT_IN: 1, PAID_IN: 1, PAID_OUT: -1, PICKUP: -1, SAFE_DROP: -1, TIP: 1 };

/** The ways cash moves without a sale; the server knows the same words. A tip has its own place, after the sale. */
export const MOVES = Object.keys(SIGNS).filter(type => type !== 'TIP');

const empty = () => ({
  sales: 0, sold: 0, returns: 0, returned: 0, cash: 0, moved: 0, float: 0, tenders: new Map(), cashiers: new Map(), moves: [], drawers: 0, removed: 0, slips: new Map(),
});

const addMoney = (sums, cashier, amount, tenders, counts) => {
  const own = sums.cashiers.get(cashier) ?? { sales: 0, total: 0 };
  sums.cashiers.set(cashier, { sales: own.sales + counts, total: own.total + amount });
  for (const tender of tenders.filter(one => one.kind !== 'EXCHANGE')) {
    sums.tenders.set(tender.kind, (sums.tenders.get(tender.kind) ?? 0) + tender.amount);
    sums.cash += tender.kind === 'CASH' ? tender.amount : -(tender.change ?? 0);
  }
};

/** Deposits beside a sale; the amount has its own sign. */
const addMove = (sums, amount, reason) => {
  sums.moved += amount;
  sums.moves.push({ type: 'DEPOSIT', amount, reason });
};

const KINDS = {
  'shift.open': (sums, { shiftOpen }) => { sums.float += shiftOpen.float; },
  sale: (sums, { cashier, sale }) => {
    sums.sales++;
    sums.sold += sale.total;
    addMoney(sums, cashier, sale.total, sale.tenders, 1);
    sale.tenders.forEach(tender => addSlip(sums.slips, tender));
    if (sale.deposits?.paidOut) addMove(sums, -sale.deposits.paidOut, sale.receiptNumber);
  },
  return: (sums, { cashier, return: back }) => {
    sums.returns++;
    sums.returned += back.total;
    addMoney(sums, cashier, -back.total, back.refunds.map(({ kind, amount }) => ({ kind, amount: -amount })), 0);
  },
  'cash.move': (sums, { move }) => {
    if (move.tender) takeSlip(sums.slips, move);
    else sums.moved += SIGNS[move.type] * move.amount;
    sums.moves.push(move);
  },
  'value.load': (sums, { value }) => {
    const amount = value.tender.kind === 'CASH' ? value.amount : -(value.tender.change ?? 0);
    sums.moved += amount;
    addSlip(sums.slips, value.tender);
    if (amount) sums.moves.push({ type: 'VALUE_SOLD', amount, reason: value.kind });
  },
  'account.settle': (sums, { settle }) => {
    settle.tenders.forEach(tender => addSlip(sums.slips, tender));
    const cash = settle.tenders.reduce((sum, { kind, amount, change = 0 }) => sum + (kind === 'CASH' ? amount : -Math.max(change, 0)), 0);
    if (!cash) return;
    sums.moved += cash;
    sums.moves.push({ type: cash > 0 ? 'PAID_IN' : 'PAID_OUT', amount: Math.abs(cash), reason: settle.number });
  },
  'deposit.move': (sums, { deposit }) => { if (deposit.total) addMove(sums, deposit.total, deposit.number); },
  'drawer.open': sums => { sums.drawers++; },
  'cart.trace': (sums, { trace }) => { sums.removed += trace.lines.length; },
};

/** @param {object[]} commands payloads as they were written @param {string} shift @param {number} float of a shift this browser did not open @returns {ShiftSums} */
export const shiftSums = (commands, shift, float = 0) => {
  const sums = empty();
  const mine = commands.filter(command => command.shift === shift);
  if (!mine.some(command => command.kind === 'shift.open')) sums.float = float;
  for (const command of mine) KINDS[command.kind]?.(sums, command);
  return { ...sums, expected: sums.float + sums.cash + sums.moved };
};

/** The same of all workstations of the drawer, as the server knows it. @param {object} told see fetchSums @returns {ShiftSums} */
export const sumsOfAll = ({ openingFloat, expected, counts, sold, returned, tenders, cashiers, moves, slips }) => {
  const ways = new Map();
  for (const { kind, amount } of tenders.filter(one => one.kind !== 'EXCHANGE')) ways.set(kind, (ways.get(kind) ?? 0) + amount);
  return {
    ...empty(), ...counts, sold, returned: -returned, float: openingFloat, expected, tenders: ways,
    cashiers: new Map(cashiers.map((own, at) => [`${own.name} ${at}`, own])),
    moves: moves.map(move => ({ ...move, amount: (SIGNS[move.type] ?? 1) * move.amount })),
    slips: new Map(slips.map(({ currency = null, ...one }) => [slipKey({ ...one, currency }), { ...one, currency }])),
  };
};
