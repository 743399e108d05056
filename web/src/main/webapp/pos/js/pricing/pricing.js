/** Front desk of the prices. Every amount of a sale comes out of the compiled engine; this only hands over and reads back. */
import { engine } from './engine.js';
import { knownOf, offeredLines, requestOf } from './offers.js';
import { taxesOn } from './taxes.js';

export { offeredLines, taxesOn };

const priced = (lines, basketDiscount, taxes) => JSON.parse(engine.price(JSON.stringify({
  lines: lines.map(({ sku, quantity, unitPrice, taxLetter, discountPercent = 0, discountAmount = 0, fixedTotal = -1 }, at) => ({
    line: at + 1, sku: sku ?? '', quantity, unitPrice, taxLetter, discountPercent, discountAmount, fixedTotal,
  })),
  basketDiscount,
  taxes,
})));

/**
 * @typedef {{lines: object[], fiscalLines: object[], taxes: {letter: string, rate: number, taxable: number, tax: number, total: number}[],
 *   totalBeforeDiscount: number, discount: number, total: number, taxable: number, tax: number, basketDiscount: number, findings: {line: number, code: string}[]}} Priced cents
 * @param {import('../selling/sale.js').SaleLine[]} lines @param {object} taxes see taxesOn
 * @param {{percent: number, amount: number}} discount on the whole sale @returns {Priced} basketDiscount: what that came to
 */
export const price = (lines, taxes, { percent = 0, amount = 0 } = {}) => {
  const off = percent ? shareOf(priced(lines, 0, taxes).total, percent) : amount;
  return { ...priced(lines, off, taxes), basketDiscount: off };
};

/** @param {number} cents @param {number} percent hundredths of a percent @returns {number} cents, half up */
export const shareOf = (cents, percent) => Number((BigInt(cents) * BigInt(percent) * 2n + 10000n) / 20000n);

/** How much somebody gets for an amount of money, to the thousandth. @param {number} cents @param {number} unitPrice cents for one @returns {number} thousandths */
export const quantityFor = (cents, unitPrice) => Math.max(1, Number((BigInt(cents) * 2000n + BigInt(unitPrice)) / (2n * BigInt(unitPrice))));

/** What to collect, in cents, when the drawer holds nothing below "step". */
export const roundedDue = (due, step) => Number(engine.roundedDue(String(due), String(step)));

/** What goes back, 0 while the money does not cover what is due. */
export const change = (given, due) => Number(engine.change(String(given), String(due)));

/** Tells the engine the promotions and price lists that came down; asked of it before each basket, reading them would cost more than pricing. */
export const learnOffers = facts => engine.know(JSON.stringify(knownOf(facts)));

/** @returns {{prices: {line: number, price: number, list: string}[], taken: {promotion: string, version: number, line: number, amount: number}[], hints: object[]}} */
export const askOffers = (lines, goods, sold) => JSON.parse(engine.offer(JSON.stringify(requestOf(lines, goods, sold))));

export const engineVersion = () => engine.version();

/** Prices faster from now on, where this browser can; else nothing changes. @returns {Promise<boolean>} */
export const quickenPricing = () => engine.quicken().catch(cause => console.info('the engine stays a script', cause) ?? false);

/** What a part of a sold line gives back: cents for the line, thousandths sold, returned before, returned now. */
export const returnShare = (total, sold, before, part) => Number(engine.returnShare(String(total), String(sold), String(before), String(part)));
