import { engineVersion } from '../pricing/pricing.js';
import { DENOMINATIONS, counted } from './cash.js';
import { commandOf } from './completion.js';
import { shiftSums } from './shiftSums.js';

const withApprovals = (content, approvals) => (approvals.length ? { ...content, approvals } : content);

/** Coins of half a shilling are still in drawers, though nobody is asked for them. */
export const COUNTED = [...DENOMINATIONS, 50];

/**
 * What a cashier does at the drawer beside selling: each is an entry of the journal like a sale.
 * @param {{ledger: object, shiftDesk: object, facts: object, history: (shift: string) => Promise<object[]>, cursor: () => number, now: () => number}} parts
 *   history: the commands of a shift as they stand in the journal
 */
export const createDrawer = ({ ledger, shiftDesk, facts, history, cursor, now }) => {
  const write = (kind, content, cashier, shift) => {
    const at = now();
    return ledger.append(() => commandOf(kind, content, { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift }));
  };
  const current = () => shiftDesk.latest().id;
  return {
    /** @returns {Promise<import('./shiftSums.js').ShiftSums>} of the open shift */
    async sums() {
      const shift = shiftDesk.latest();
      return shiftSums(await history(shift.id), shift.id, facts.byId('shift', shift.id)?.openingFloat ?? 0);
    },
    /** @param {{type: string, amount: number, reason: string, approvals: object[]}} what amount in cents, above zero */
    move: ({ type, amount, reason, approvals }, cashier) => write('cash.move', withApprovals({ move: { type, amount, reason } }, approvals), cashier, current()),
    opened: ({ reason, approvals }, cashier) => write('drawer.open', withApprovals({ drawer: { reason } }, approvals), cashier, current()),
    /** Lines that were in a cart and were not sold. @param {object[]} lines see cartTrace */
    trace: (lines, cashier) => write('cart.trace', { trace: { lines } }, cashier, current()),
    /** The shift is over when this resolves. @param {{pieces: Map<number, number>, slips: object[], unsent: number, approvals: object[]}} count pieces by denomination in cents; slips: see slipCount */
    async close({ pieces, slips = [], unsent, approvals }, cashier) {
      const shift = shiftDesk.latest();
      const content = {
        shiftClose: {
          pieces: [...pieces].filter(([, n]) => n > 0).map(([denomination, n]) => ({ denomination, pieces: n })),
          tenders: [{ kind: 'CASH', amount: counted(pieces) },
            ...slips.map(one => ({ kind: one.kind, amount: one.counted, ...(one.currency && { currency: one.currency, foreign: one.foreign }) }))],
          unsent,
          byTender: true,
        },
      };
      const entry = await write('shift.close', withApprovals(content, approvals), cashier, shift.id);
      await shiftDesk.closed(shift);
      return entry;
    },
  };
};
