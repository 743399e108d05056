import { nairobiDay } from '../kernel/kernel.js';

/** What every customer has to play with; amounts in cents. */
const POINTS = 500;
const CREDIT = 1_000_000;
const HOUR = 3600000;

const sum = (rows, of) => rows.reduce((total, row) => total + of(row), 0);
const paidBy = (tenders, kind) => sum(tenders.filter(tender => tender.kind === kind), tender => tender.amount);

/**
 * Points and debts as they came of this training alone: nobody's real account is looked at, and nothing of it is set aside.
 * @param {{ledger: {since: Function}, now: () => number, pointValue: () => number}} parts ledger: of the training; pointValue: cents a point is worth
 */
export const playedAccounts = ({ ledger, now, pointValue }) => {
  const standing = id => {
    const all = ledger.since(() => false);
    const sales = all.filter(one => one.kind === 'sale' && one.sale.customer === id);
    const backs = all.filter(one => one.kind === 'return' && sales.some(sale => sale.id === one.return.original));
    let paid = sum(all.filter(one => one.kind === 'account.settle' && one.settle.customer === id), one => one.settle.amount) + sum(backs, one => paidBy(one.return.refunds, 'ON_ACCOUNT'));
    const open = sales.map(one => ({ number: one.sale.receiptNumber, at: one.at, dueOn: nairobiDay(now()), amount: paidBy(one.sale.tenders, 'ON_ACCOUNT') })).map(one => {
      const part = Math.min(paid, one.amount);
      paid -= part;
      return { ...one, unpaid: one.amount - part };
    }).filter(one => one.unpaid > 0);
    const owed = sum(open, one => one.unpaid);
    const spent = sum(sales, one => Math.ceil(paidBy(one.sale.tenders, 'POINTS') / Math.max(1, pointValue())));
    const free = { points: Math.max(0, POINTS - spent), credit: Math.max(0, CREDIT - owed) };
    return { customer: id, points: free.points, freePoints: free.points, owed, creditLimit: CREDIT, freeCredit: free.credit, overdue: 0, objection: null, tier: null,
      allowedPoints: free.points, allowedCredit: free.credit, until: new Date(now() + HOUR).toISOString(), open };
  };
  return {
    account: async id => ({ status: 200, body: standing(id) }),
    reserve: async id => ({ status: 200, body: standing(id) }),
    release: async id => ({ status: 200, body: standing(id) }),
  };
};
