import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';

/** Gift cards and vouchers as things sold: an entry of the journal like a sale, but nothing leaves the shelf and no tax is owed yet. */
export const createValueDesk = ({ ledger, shiftDesk, cursor, now }) => ({
  /**
   * @param {{kind: string, code: string, amount: number, tender: object}} what amount in cents @returns {Promise<{entry: object, at: number}>}
   */
  async sell({ kind, code, amount, tender }, cashier) {
    const at = now();
    const content = { value: { kind, code, amount, expires: null, holder: null, tender } };
    const entry = await ledger.append(() => commandOf('value.load', content, { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id }));
    return { entry, at };
  },
});
