import { uuid7 } from '../kernel/kernel.js';

/** What only few lines have comes after what all have, and is left out where there is none. */
const optional = ({ listPrice, priceReason, note }) => Object.fromEntries(
  Object.entries({ listPrice, priceReason, note }).filter(([, value]) => value !== undefined));

/**
 * What goes into the journal when a sale is done; key order as in format 1.
 * @param {{sale: import('./sale.js').Sale, priced: object, tenders: object[], receiptNumber: string, businessDay: string, offline: boolean}} done
 */
export const saleContent = ({ sale, priced, tenders, receiptNumber, businessDay, offline }) => ({
  sale: {
    receiptNumber,
    businessDay,
    offline,
    customer: sale.customer?.id ?? null,
    lines: sale.lines.map((line, at) => {
      const { taxLetter, supply, discount, total } = priced.lines.find(one => one.line === at + 1);
      return {
        line: at + 1, sku: line.sku, barcode: line.barcode, name: line.name, unit: line.unit, quantity: line.quantity,
        unitPrice: line.unitPrice, tax: taxLetter, discountPercent: line.discountPercent ?? 0, discountAmount: line.discountAmount ?? 0,
        fixedTotal: line.fixedTotal ?? -1, supply, discount, total, ...optional(line),
      };
    }),
    basketDiscount: priced.basketDiscount,
    taxes: priced.taxes.filter(row => row.total !== 0 || priced.lines.some(line => line.taxLetter === row.letter))
      .map(({ letter, rate, taxable, tax, total }) => ({ letter, rate, taxable, tax, total })),
    total: priced.total,
    tax: priced.tax,
    tenders,
    rounding: tenders.reduce((sum, tender) => sum + tender.amount, 0) - priced.total,
    ...(sale.buyerPin && { buyerPin: sale.buyerPin }),
    ...(sale.paper && { paper: sale.paper }),
  },
});

/** @param {string} prefix such as "MA-02" @param {number} sales receipts given so far by this workstation */
export const receiptNumberAfter = (prefix, sales) => `${prefix}-${String(sales + 1).padStart(6, '0')}`;

/** What every command carries. @returns {import('../journal/chain.js').Command} */
export const commandOf = (kind, content, { at, engine, prices, cashier, shift, id = uuid7(at) }) =>
  ({ kind, id, at: new Date(at).toISOString(), engine, prices, cashier, shift, content });
