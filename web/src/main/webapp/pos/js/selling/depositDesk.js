import { uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';
import { netOf, toldLines } from './deposits.js';

const NEWEST = 5;

/** What of a document left the drawer for empties by nobody's word but the own one. */
const byOwnWord = ({ kind, deposit, sale, approvals = [] }) => {
  if (approvals.some(({ action }) => action === 'CASH_OUT')) return 0;
  return Math.max(0, kind === 'deposit.move' ? -deposit.total : kind === 'sale' ? -netOf(sale.deposits?.lines ?? []) : 0);
};

/** Empties that come back while nothing is sold: an entry of the journal like a sale, with money from the drawer. history: see createDrawer */
export const createDepositDesk = ({ ledger, shiftDesk, prefix, cursor, now, history = async () => [] }) => {
  const ofShift = async () => {
    const shift = shiftDesk.latest();
    return shift ? (await history(shift)).filter(command => command.shift === shift.id) : [];
  };
  return {
    /**
     * @param {{lines: import('./deposits.js').DepositLine[], customer?: object|null, approvals: object[], sale?: string|null, refunds?: object[]}} what sale: it was left with, where that is known; refunds: what goes back by other ways than cash
     * @returns {Promise<{entry: object, at: number, moved: {number: string, total: number}}>} total in cents, below zero what goes out
     */
    async move({ lines, customer = null, approvals, sale = null, refunds = [] }, cashier) {
      const at = now();
      let deposit;
      const entry = await ledger.append(head => {
        const other = refunds.reduce((sum, { amount }) => sum + amount, 0);
        deposit = { number: `${prefix}-E${String(head.counter + 1).padStart(6, '0')}`, customer: customer?.id ?? null, lines: toldLines(lines), total: netOf(lines) + other, ...(sale && { sale }), ...(refunds.length && { refunds }) };
        return commandOf('deposit.move', approvals.length ? { deposit, approvals } : { deposit }, { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id, id: uuid7(at) });
      });
      return { entry, at, moved: deposit };
    },
    /** @returns {Promise<number>} cents that left the drawer for empties in this shift at this till, and that no colleague said yes to */
    paidOut: async () => (await ofShift()).reduce((sum, command) => sum + byOwnWord(command), 0),
    /** @returns {Promise<{moved: object, at: number, cashier: string}[]>} of this shift at this till, newest first: a crash may have kept their paper */
    papers: async () => (await ofShift()).filter(({ kind }) => kind === 'deposit.move').slice(-NEWEST).reverse().map(({ deposit, at, cashier }) => ({ moved: deposit, at: Date.parse(at), cashier })),
  };
};
