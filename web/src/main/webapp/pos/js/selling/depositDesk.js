import { uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';
import { netOf, toldLines } from './deposits.js';

/** Empties that come back while nothing is sold: an entry of the journal like a sale, with money from the drawer. */
export const createDepositDesk = ({ ledger, shiftDesk, prefix, cursor, now }) => ({
  /** @param {{lines: import('./deposits.js').DepositLine[], customer?: object|null, approvals: object[]}} what @returns {Promise<{entry: object, at: number, moved: {number: string, total: number}}>} total in cents, below zero what goes out */
  async move({ lines, customer = null, approvals }, cashier) {
    const at = now();
    let deposit;
    const entry = await ledger.append(head => {
      deposit = { number: `${prefix}-E${String(head.counter + 1).padStart(6, '0')}`, customer: customer?.id ?? null, lines: toldLines(lines), total: netOf(lines) };
      return commandOf('deposit.move', approvals.length ? { deposit, approvals } : { deposit }, { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id, id: uuid7(at) });
    });
    return { entry, at, moved: deposit };
  },
});
