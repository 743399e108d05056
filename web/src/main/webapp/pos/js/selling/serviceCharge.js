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
 * A sale and what it costs, with the shop's charge for service as its last line where it asks one.
 * @param {import('./sale.js').Sale} told @param {(sale: import('./sale.js').Sale) => import('../pricing/pricing.js').Priced} priceOf @param {{serviceCharge?: number, serviceTax?: string}|null} terms hundredths of a percent
 * @returns {{sale: import('./sale.js').Sale, priced: import('../pricing/pricing.js').Priced}}
 */
export const charged = (told, priceOf, terms) => {
  const sale = withoutCharge(told);
  const goods = priceOf(sale);
  const amount = shareOf(goods.total, terms?.serviceCharge ?? 0);
  if (amount <= 0) return { sale, priced: goods };
  const line = { sku: null, barcode: null, ...NAME, unit: 'EA', quantity: 1000, unitPrice: amount, taxLetter: terms.serviceTax, charge: 'SERVICE' };
  const all = { ...sale, lines: [...sale.lines, line] };
  return { sale: all, priced: priceOf({ ...all, discount: { amount: goods.basketDiscount } }) };
};
