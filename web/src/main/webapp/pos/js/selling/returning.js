import { returnShare, roundedDue } from '../pricing/pricing.js';

/** Why goods come back; the server knows the same words. */
export const RETURN_REASONS = ['CHANGED_MIND', 'DAMAGED', 'EXPIRED', 'WRONG_ITEM', 'WRONG_PRICE', 'VOID', 'OTHER'];

/**
 * A sale as far as it can still come back; cents and thousandths.
 * @typedef {{line: number, sku: string|null, name: string, unit: string, quantity: number, unitPrice: number, tax: string, total: number, returned: number, refunded: number}} SoldLine
 * @typedef {{id: string, receiptNumber: string, at: string, total: number, paid: number, tenders: string[], lines: SoldLine[]}} Original
 */

/**
 * A sale of this till with what came back of it here, from the journal alone.
 * @param {object} sale command "sale" @param {object[]} later commands after it @returns {Original}
 */
export const originalFrom = (sale, later) => {
  const backs = later.filter(command => command.kind === 'return' && command.return.original === sale.id).flatMap(command => command.return.lines);
  const sum = (line, member) => backs.filter(back => back.originalLine === line).reduce((total, back) => total + back[member], 0);
  return {
    id: sale.id, receiptNumber: sale.sale.receiptNumber, at: sale.at, total: sale.sale.total,
    paid: sale.sale.tenders.reduce((total, tender) => total + tender.amount, 0), tenders: [...new Set(sale.sale.tenders.map(tender => tender.kind))],
    lines: sale.sale.lines.map(({ line, sku, name, unit, quantity, unitPrice, tax, total }) =>
      ({ line, sku, name, unit, quantity, unitPrice, tax, total, returned: sum(line, 'quantity'), refunded: sum(line, 'total') })),
  };
};

/**
 * Goods that came back against a receipt nobody can look up now: rung up like a sale, at today's prices, and marked for the office to check.
 * @param {string} claimed the number on the customer's paper @param {object} content of the open sale, as saleContent makes it @param {number} due what it comes to when rounded
 * @returns {Original}
 */
export const uncheckedOriginal = (claimed, { total, lines }, due, at) => ({
  id: null, claimed, receiptNumber: claimed, at: new Date(at).toISOString(), total, paid: due, tenders: ['CASH'],
  lines: lines.map(({ line, sku, name, unit, quantity, unitPrice, tax, total: amount }) => ({ line, sku, name, unit, quantity, unitPrice, tax, total: amount, returned: 0, refunded: 0 })),
});

export const returnable = line => Math.max(0, line.quantity - line.returned);

/** @param {SoldLine} line @param {number} quantity thousandths @returns {number} cents it gives back */
export const shareOfLine = (line, quantity) => returnShare(line.total, line.quantity, line.returned, quantity);

/**
 * @param {Original} original @param {{line: number, quantity: number, damaged: boolean}[]} chosen
 * @returns {{lines: object[], total: number, due: number}} due: what is given back, in the same whole shillings as it was paid
 */
export const reckonReturn = (original, chosen) => {
  const lines = chosen.filter(one => one.quantity > 0).map((one, at) => {
    const { line, sku, name, unit, unitPrice, tax } = original.lines.find(sold => sold.line === one.line);
    const total = shareOfLine(original.lines.find(sold => sold.line === one.line), one.quantity);
    return { line: at + 1, originalLine: line, sku, name, unit, quantity: one.quantity, unitPrice, tax, total, damaged: one.damaged };
  });
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const step = roundedDue(original.total, 100) === original.paid ? 100 : 0;
  const before = original.lines.reduce((sum, line) => sum + line.refunded, 0);
  return { lines, total, due: roundedDue(before + total, step) - roundedDue(before, step) };
};

/** @param {string} at instant of the sale @returns {boolean} whether the shop's days for taking back are over */
export const isTooLate = (at, days, now) => now > Date.parse(at) + (days + 1) * 24 * 3600000;
