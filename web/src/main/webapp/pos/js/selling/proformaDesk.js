import { engineVersion } from '../pricing/pricing.js';
import { commandOf, saleContent } from './completion.js';

const lineOf = ({ line, sku, name, unit, quantity, unitPrice, tax, discount, total }) => ({ line, sku, name, unit, quantity, unitPrice, tax, discount, total });

/** What a sale would come to, as a paper of its own with a number of its own. Nothing is sold by it; the cart stays as it is. */
export const createProformaDesk = ({ ledger, shiftDesk, prefix, cursor, now }) => ({
  /** @param {{sale: object, priced: object}} shown as the checkout has it @returns {Promise<{entry: object, at: number, proforma: object}>} */
  async make({ sale, priced }, cashier) {
    const at = now();
    const { sale: { customer, lines, taxes, total, tax, buyerPin } } = saleContent({ sale, priced, tenders: [], receiptNumber: '', businessDay: '', offline: false });
    let proforma;
    const entry = await ledger.append(head => {
      proforma = { number: `${prefix}-P${String(head.counter + 1).padStart(6, '0')}`, customer, lines: lines.map(lineOf), taxes, total, tax, ...(buyerPin && { buyerPin }) };
      return commandOf('proforma', { proforma }, { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id });
    });
    return { entry, at, proforma };
  },
});
