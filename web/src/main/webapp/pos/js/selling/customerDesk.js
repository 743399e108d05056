import { uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';

/** Customers added at this till and money they pay towards debts: entries of the journal like a sale, also without network. */
export const createCustomerDesk = ({ ledger, shiftDesk, cursor, now, prefix, offline }) => {
  const write = (kind, contentOf, cashier, id) => {
    const at = now();
    return ledger.append(head => commandOf(kind, contentOf(head), { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id, ...(id && { id }) }));
  };
  return {
    /** @returns {Promise<{entry: object, customer: object}>} */
    async add({ name, phone }, cashier) {
      const id = uuid7(now());
      const entry = await write('customer.add', () => ({ customer: { id, name, phone } }), cashier);
      return { entry, customer: { id, code: '', name, phone, groupId: null, kraPin: null } };
    },
    /** @param {{approvals?: object[]}} what approvals: what a colleague said yes to @returns {Promise<{entry: object, at: number, settled: object}>} */
    async settle({ customer, amount, tender, id, approvals = [] }, cashier) {
      let settled;
      const at = now();
      const entry = await write('account.settle', head => {
        settled = { customer: customer.id, number: `${prefix}-D${String(head.counter + 1).padStart(6, '0')}`, amount, tenders: [tender], offline: offline() };
        return { settle: settled, ...(approvals.length && { approvals }) };
      }, cashier, id);
      return { entry, at, settled };
    },
  };
};
