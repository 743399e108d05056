import { isMeasured, isOwnUnit } from '../kernel/kernel.js';

/** What the engine is told about promotions and price lists, and what it is asked about a basket. "" stands for none. */

const NAIROBI = 3 * 60 * 60 * 1000; // Kenya keeps one time all year
const own = ({ unit }) => isOwnUnit(unit);

const promotion = ({ id, version, type, goods, deal, terms, period, buyers }) => ({ id, version, kind: type, goods, deal, terms, period, buyers });
const list = ({ id, group, branch, period, prices }) => ({ id, group: group ?? '', branch: branch ?? '', period, prices });

/** @param {object} facts see kernel's createFacts @returns {object} the promotions and price lists that came down */
export const knownOf = facts => ({ promotions: facts.all('promotion').map(promotion), lists: facts.all('pricelist').map(list) });

/** What a person took something off, or named the price of, is closed to promotions. */
const article = ({ categoryOf, vatRegistered }) => (line, at) => ({
  line: at + 1, sku: line.sku ?? '', category: (line.sku && categoryOf(line.sku)) ?? '', letter: vatRegistered ? line.taxLetter : 'D',
  quantity: line.quantity, unitPrice: line.unitPrice, fixedTotal: line.fixedTotal ?? -1, pieces: !isMeasured(line.unit),
  open: !line.discountPercent && !line.discountAmount && line.listPrice === undefined && !line.charge && !line.layaway,
  listed: line.sku !== null && line.fixedTotal === undefined && line.listPrice === undefined && own(line),
});

/** @param {{at: number, branch: string|undefined, customer: {id: string, groupId: string|null}|null|undefined, coupons: string[], usedUp: string[]}} sold */
const occasion = ({ at, branch, customer, coupons, usedUp }) => {
  const there = new Date(at + NAIROBI);
  return {
    at, weekday: there.getUTCDay() || 7, minute: there.getUTCHours() * 60 + there.getUTCMinutes(),
    branch: branch ?? '', customer: customer?.id ?? '', group: customer?.groupId ?? '', coupons, usedUp,
  };
};

export const requestOf = (lines, goods, sold) => ({ articles: lines.map(article(goods)), occasion: occasion(sold) });

/** The lines as they are to be priced: at the price of a list, less what promotions take. */
export const offeredLines = (lines, { prices, taken }) => lines.map((line, at) => {
  const listed = prices.find(one => one.line === at + 1);
  const off = taken.reduce((sum, one) => sum + (one.line === at + 1 ? one.amount : 0), 0);
  return { ...line, ...(listed && { unitPrice: listed.price, priceList: listed.list }), discountAmount: (line.discountAmount ?? 0) + off };
});
