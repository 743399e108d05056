import { uuid7 } from '../kernel/kernel.js';
import { depositsTold } from './deposits.js';

/** What only few lines have comes after what all have, and is left out where there is none. */
const optional = ({ listPrice, priceReason, note, priceList, charge, batch, serial, serials, collect, layaway }) => Object.fromEntries(
  Object.entries({ listPrice, priceReason, note, priceList, charge, batch, serial, serials, collectAt: collect?.branch, collectorCustomer: collect?.customer, collector: collect?.name, collectorPhone: collect?.phone, layaway }).filter(([, value]) => value !== undefined));

/** What promotions gave, where they gave something, and the group that opened them, which price lists are judged by, too. */
const offered = ({ given = [] }, customer) => ({
  ...(given.length && { promotions: given.map(({ promotion, version, line, amount, coupon }) => ({ promotion, version, line, amount, ...(coupon && { coupon }) })) }),
  ...(customer?.groupId && { group: customer.groupId }),
});

/** Whether somebody took something off by hand. */
const isCut = (sale, priced) => priced.basketDiscount > 0 || sale.lines.some(line => line.discountPercent > 0 || line.discountAmount > 0);

const GIVEN = {
  DISCOUNT: (line, priced) => (line ? line.discountPercent > 0 || line.discountAmount > 0 : priced.basketDiscount > 0),
  PRICE_OVERRIDE: line => line?.listPrice !== undefined,
  UNLISTED_ITEM: line => line?.sku === null,
  SERVICE_CHARGE: (line, priced) => Boolean(priced.waived),
};

/** What others gave before this cashier took over, or by ceilings that were replaced since; what was taken back again is not told. */
const givenOf = ({ sale, priced, cashier, ceilings }) => {
  const told = (of, at) => Object.entries(of.givers ?? {})
    .filter(([action, giver]) => GIVEN[action](at && of, priced) && (giver.by !== cashier.id || (action === 'DISCOUNT' && giver.ceilings !== ceilings)))
    .map(([action, { by, at: when, ceilings: version, offline }]) => ({ action, line: at, by, at: when, ...(Number.isInteger(version) && { ceilings: version }), offline }));
  return [...sale.lines.flatMap((line, at) => told(line, at + 1)), ...told(sale, null)];
};

/** Who asked is told where that was another; how much was approved is the till's own affair. */
export const approvalsOf = (approvals, cashier) => approvals.map(({ asked, share, ...approval }) => (asked && asked !== cashier.id ? { ...approval, asked } : approval));

/**
 * What goes into the journal when a sale is done; key order as in format 1.
 * @param {{sale: import('./sale.js').Sale, priced: object, tenders: object[], receiptNumber: string, businessDay: string, offline: boolean, cashier?: {id: string}, ceilings?: number}} done
 *   due, deposits: as the checkout has them, none for an offer on paper; cashier: none for an offer on paper; ceilings: the version of the discount ceilings this till works by
 */
export const saleContent = ({ sale, priced, tenders, due, deposits, receiptNumber, businessDay, offline, cashier = null, ceilings, given = cashier ? givenOf({ sale, priced, cashier, ceilings }) : [] }) => ({
  sale: {
    receiptNumber,
    businessDay,
    offline,
    customer: sale.customer?.id ?? null,
    lines: sale.lines.map((line, at) => {
      const { taxLetter, unitPrice, supply, discount, total } = priced.lines.find(one => one.line === at + 1);
      return {
        line: at + 1, sku: line.sku, barcode: line.barcode, name: line.name, unit: line.unit, quantity: line.quantity,
        unitPrice, tax: taxLetter, discountPercent: line.discountPercent ?? 0, discountAmount: line.discountAmount ?? 0,
        fixedTotal: line.fixedTotal ?? -1, supply, discount, total, ...optional({ ...line, priceList: priced.lists?.find(one => one.line === at + 1)?.list }),
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
    ...(priced.waived && { waived: priced.waived }),
    ...offered(priced, sale.customer),
    ...(sale.proforma && { proforma: sale.proforma }),
    ...(Number.isInteger(ceilings) && isCut(sale, priced) && { ceilings }),
    ...(given.length && { given }),
    ...depositsTold({ sale, due, deposits }),
  },
});

/** @param {string} prefix such as "MA-02" @param {number} sales receipts given so far by this workstation */
export const receiptNumberAfter = (prefix, sales) => `${prefix}-${String(sales + 1).padStart(6, '0')}`;

/** What every command carries. @returns {import('../journal/chain.js').Command} */
export const commandOf = (kind, content, { at, engine, prices, cashier, shift, id = uuid7(at) }) =>
  ({ kind, id, at: new Date(at).toISOString(), engine, prices, cashier, shift, content });
