/** Front desk of the prices. Every amount of a sale comes out of the compiled engine; this only hands over and reads back. */
import * as engine from '../../lib/pricing/engine.js';
import { taxesOn } from './taxes.js';

export { taxesOn };

/**
 * @typedef {{lines: object[], fiscalLines: object[], taxes: {letter: string, rate: number, taxable: number, tax: number, total: number}[],
 *   totalBeforeDiscount: number, discount: number, total: number, taxable: number, tax: number, findings: {line: number, code: string}[]}} Priced cents
 * @param {{sku: string, quantity: number, unitPrice: number, taxLetter: string}[]} lines @param {object} taxes see taxesOn @returns {Priced}
 */
export const price = (lines, taxes) => JSON.parse(engine.price(JSON.stringify({
  lines: lines.map(({ sku, quantity, unitPrice, taxLetter }, at) => ({
    line: at + 1, sku, quantity, unitPrice, taxLetter, discountPercent: 0, discountAmount: 0, fixedTotal: -1,
  })),
  basketDiscount: 0,
  taxes,
})));

/** What to collect, in cents, when the drawer holds nothing below "step". */
export const roundedDue = (due, step) => Number(engine.roundedDue(String(due), String(step)));

/** What goes back, 0 while the money does not cover what is due. */
export const change = (given, due) => Number(engine.change(String(given), String(due)));

export const engineVersion = () => engine.version();

/** What a part of a sold line gives back: cents for the line, thousandths sold, returned before, returned now. */
export const returnShare = (total, sold, before, part) => Number(engine.returnShare(String(total), String(sold), String(before), String(part)));
