import { shareOf } from '../pricing/pricing.js';

const NAME = { name: 'Service charge', nameSw: 'Ada ya huduma' };

/** A cart as its cashier rang it: the charge is added whenever it is priced, never kept. @param {import('./sale.js').Sale} sale */
export const withoutCharge = sale => {
  const at = sale.lines.findIndex(line => line.charge);
  if (at < 0) return sale;
  const lines = sale.lines.filter(line => !line.charge);
  return { ...sale, lines, selected: Math.min(sale.selected > at ? sale.selected - 1 : sale.selected, lines.length - 1) };
};

/**
 * The last line of a sale where the shop asks for service; promotions take nothing off it.
 * @param {number} total of the goods, cents @param {{serviceCharge?: number, serviceTax?: string}|null} terms hundredths of a percent
 * @returns {import('./sale.js').SaleLine|null}
 */
export const chargeOn = (total, terms) => {
  const amount = shareOf(total, terms?.serviceCharge ?? 0);
  return amount > 0 ? { sku: null, barcode: null, ...NAME, unit: 'EA', quantity: 1000, unitPrice: amount, taxLetter: terms.serviceTax, charge: 'SERVICE' } : null;
};
