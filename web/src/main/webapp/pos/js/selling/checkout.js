import { createState, nairobiDay, uuid7 } from '../kernel/kernel.js';
import { engineVersion, price, roundedDue, taxesOn } from '../pricing/pricing.js';
import { commandOf, receiptNumberAfter, saleContent } from './completion.js';
import { addLine, emptySale, selectedLine, selecting, withoutLine, withQuantity } from './sale.js';

// With one of these a line would be sold for nothing: the sale waits until the line is mended.
const BLOCKING = ['quantity-out-of-range', 'unit-price-out-of-range', 'line-total-out-of-range', 'basket-total-out-of-range', 'unknown-tax-letter', 'tax-letter-not-in-use'];

/** What is to be paid changed while the money was counted, as when a tax rate came down: nothing was stored. */
export class AmountChanged extends Error {}

const NOTHING = { total: 0, tax: 0, taxes: [], lines: [], findings: [], totalBeforeDiscount: 0, discount: 0, taxable: 0 };

/**
 * The sale at this till, from the first line to the journal. Nothing here waits for the network.
 * @param {{facts: object, ledger: object, shelf: object, shiftDesk: object, prefix: string, cursor: () => number,
 *   offline: () => boolean, now: () => number, kept?: object, failed: (cause: Error) => void, dropped?: (line: object) => void}} parts
 *   dropped: told of what was in the cart and is not any more; kept: the sale a crash interrupted; failed: told when the cart could not be written down
 */
export const createCheckout = ({ facts, ledger, shelf, shiftDesk, prefix, cursor, offline, now, kept, failed, dropped = () => {} }) => {
  const state = createState({ sale: emptySale(), priced: NOTHING, taxes: null, due: 0 });

  // Taxes go by the day KRA sees, in Nairobi, not by the day of the shift: a rate of the 1st counts from midnight on.
  const reckoned = (sale, at) => {
    const taxes = taxesOn(facts.all('taxprofile'), facts.all('taxrate'), nairobiDay(at));
    const priced = sale.lines.length ? price(sale.lines, taxes) : NOTHING;
    const step = facts.all('tender').find(tender => tender.tender === 'CASH')?.roundingStep ?? 0;
    return { sale, priced, taxes, due: roundedDue(priced.total, step) };
  };
  const show = (sale, at = now()) => state.set(reckoned(sale, at));
  const turn = sale => {
    show(sale);
    shelf.keep(sale).catch(failed);
  };
  show(kept ?? emptySale());
  let completing = false;

  const command = (kind, content, more) => commandOf(kind, content,
    { at: now(), engine: engineVersion(), prices: cursor(), shift: shiftDesk.latest().id, ...more });

  const record = async (tenders, cashier) => {
    const at = now();
    show(state.get().sale, at);
    const { sale, priced, taxes, due } = state.get();
    if (tenders.reduce((sum, tender) => sum + tender.amount, 0) !== due) throw new AmountChanged();
    let content;
    const entry = await ledger.append(head => {
      content = saleContent({
        sale, priced, tenders, receiptNumber: receiptNumberAfter(prefix, head.sales),
        businessDay: shiftDesk.businessDay(), offline: offline(),
      });
      return command('sale', sale.approvals?.length ? { ...content, approvals: sale.approvals } : content, { at, id: sale.id, cashier: cashier.id, prices: sale.prices });
    });
    turn(emptySale());
    return { entry, id: entry.id, at, sale: content.sale, priced, taxes };
  };

  const dropping = (quantity, change) => {
    const { sale, priced } = state.get();
    const { sku, name } = selectedLine(sale);
    change();
    const after = state.get();
    dropped({ sku, name, quantity, amount: priced.total - after.priced.total, abandoned: after.sale.lines.length === 0, at: new Date(now()).toISOString() });
  };

  return {
    state,
    isEmpty: () => state.get().sale.lines.length === 0,
    selected: () => selectedLine(state.get().sale),
    /** @returns {string|null} code of what forbids it, such as a product without a price */
    add(product, { quantity = 1000, barcode = null } = {}) {
      if (!(product.price > 0)) return 'sale.noPrice';
      if (!state.get().sale.lines.length && !shiftDesk.current()) {
        state.set(state.get()); // whoever listens leads to the opening of a shift
        return 'sale.shiftOver';
      }
      const before = state.get().sale.id ? state.get().sale : emptySale(uuid7(now()));
      const after = addLine(before, product, { quantity, barcode, prices: cursor() });
      if (after.lines === before.lines) return 'sale.quantityTooBig';
      turn(after);
      return null;
    },
    /** @returns {boolean} false when that is no quantity */
    setQuantity(quantity) {
      const { sale } = state.get();
      const after = withQuantity(sale, sale.selected, quantity);
      if (after === sale) return false;
      const less = selectedLine(sale).quantity - quantity;
      if (less > 0) dropping(less, () => turn(after));
      else turn(after);
      return true;
    },
    remove() {
      const { sale } = state.get();
      const left = withoutLine(sale, sale.selected);
      if (sale.selected >= 0) dropping(selectedLine(sale).quantity, () => turn(left.lines.length ? left : emptySale()));
    },
    /** What a colleague approved about this sale goes with it. @param {object} approval see identity's askApproval */
    approved: approval => turn({ ...state.get().sale, approvals: [...(state.get().sale.approvals ?? []), approval] }),
    select: at => turn(selecting(state.get().sale, at)),
    step: by => turn(selecting(state.get().sale, Math.max(0, state.get().sale.selected + by))),
    /** Takes the sale out of the till, to be parked. @returns {object} */
    lift() {
      const { sale } = state.get();
      turn(emptySale());
      return sale;
    },
    /** Goes on with a sale that was parked. */
    lay: sale => turn(sale),
    refresh: () => show(state.get().sale),
    blocked: () => state.get().priced.findings.find(finding => BLOCKING.includes(finding.code)) ?? null,

    /**
     * The sale has happened when this resolves, and not before. It belongs to the shift it was rung in, even if the office closes that one now.
     * @param {object[]} tenders @param {object} cashier
     * @returns {Promise<{entry: object, id: string, at: number, sale: object, priced: object, taxes: object}>} taxes: those it was priced with
     * @throws {AmountChanged}
     */
    async complete(tenders, cashier) {
      if (completing) throw new Error('this sale is being completed already');
      completing = true;
      try {
        return await record(tenders, cashier);
      } finally {
        completing = false;
      }
    },

    /** Every paper is counted. @returns {Promise<object>} the journal entry */
    notePrint: (saleId, cashier) => ledger.append(() => command('receipt.print',
      { print: { sale: saleId, medium: 'PAPER', paper: 'PROVISIONAL' } }, { cashier: cashier.id })),
  };
};
