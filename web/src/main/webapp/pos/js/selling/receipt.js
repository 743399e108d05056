import { behind, formatMoney, formatQuantity, nairobiStamp } from '../kernel/kernel.js';

/** Rows of the tax table in KRA's order (TIS for OSCU/VSCU specification v2.0): all five, always. */
const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const MARKS = { A: 'A-EX' };

/** What promotions took off a line, in cents. */
const offOf = ({ given = [] }, { line }) => given.reduce((sum, one) => sum + (one.line === line ? one.amount : 0), 0);

/** What came back in the same ticket, and what was given back of it in money. */
const exchangeOf = ({ back, original }) => ({
  number: back.receiptNumber, of: original.receiptNumber,
  lines: back.lines.map(line => ({ name: line.name, quantity: `${formatQuantity(line.quantity, line.unit)}${behind(line.unit)}`, total: formatMoney(-line.total) })),
  total: formatMoney(-back.total),
  refunds: back.refunds.filter(refund => refund.kind !== 'EXCHANGE').map(({ kind, amount, code }) => ({ kind, code: code ?? null, amount: formatMoney(amount) })),
});

/** What was left for returnables and what empties gave back, beside the sale. */
const depositsOn = ({ deposits, tenders }) => ({
  lines: deposits.lines.map(line => ({ name: `${line.name} ${Math.abs(line.pieces)} x ${formatMoney(line.each)}`, back: line.pieces < 0, amount: formatMoney(line.pieces * line.each) })),
  toPay: formatMoney(tenders.filter(one => one.kind !== 'DEPOSIT').reduce((sum, one) => sum + one.amount, 0)),
  paidOut: deposits.paidOut ? formatMoney(deposits.paidOut) : null,
});

/** @param {number} rate hundredths of a percent @returns {string} such as "16%" or "8.5%" */
const percent = rate => `${rate / 100}%`;
/** Of what the line costs before anything is taken off it. */
const shareOf = (cents, line) => percent(Math.round((cents * 10_000) / line.supply));

/**
 * The provisional receipt as text, ready for screen and paper.
 * @param {{done: object, facts: object, cashier: string}} parts done: what checkout.complete gave back
 */
export const receiptOf = ({ done, facts, cashier }) => {
  const { sale, priced, taxes: { vatRegistered, rates } } = done;
  const shop = facts.one('shop');
  const branch = facts.one('branch');
  return {
    shop: shop?.name ?? '',
    branch: branch?.name ?? '',
    address: branch?.address ?? '',
    phone: branch?.phone ?? '',
    pin: shop?.kraPin ?? '',
    demo: shop?.demo === true,
    header: shop?.headerMessage ?? '',
    footer: shop?.footerMessage ?? '',
    number: sale.receiptNumber,
    stamp: nairobiStamp(done.at),
    cashier,
    customer: facts.byId('customer', sale.customer)?.name ?? null,
    buyerPin: sale.buyerPin ?? null,
    vatRegistered,
    lines: sale.lines.map((line, at) => ({
      name: line.name,
      reckoning: `${formatMoney(line.unitPrice)} x ${formatQuantity(line.quantity, line.unit)}${behind(line.unit)}`,
      total: formatMoney(line.supply) + (vatRegistered ? MARKS[line.tax] ?? line.tax : ''),
      offers: (priced.given ?? []).filter(one => one.line === line.line).map(one => ({ name: `${one.name} ${shareOf(one.amount, line)}`, amount: `(${formatMoney(one.amount)})` })),
      discount: line.discount > offOf(priced, line) ? { share: shareOf(line.discount - offOf(priced, line), line), amount: `(${formatMoney(line.discount - offOf(priced, line))})` } : null,
      note: line.note ?? null,
      collect: done.places?.[at] ?? null,
    })),
    totalBeforeDiscount: formatMoney(priced.totalBeforeDiscount),
    discount: formatMoney(priced.discount),
    subTotal: formatMoney(priced.taxable),
    vat: formatMoney(priced.tax),
    total: formatMoney(priced.total),
    rounding: sale.rounding === 0 ? null : formatMoney(sale.rounding),
    tenders: sale.tenders.filter(tender => tender.kind !== 'DEPOSIT').map(tender => ({ kind: tender.kind, code: tender.code ?? null, given: formatMoney(tender.given), change: formatMoney(tender.change) })),
    due: formatMoney(sale.tenders.reduce((sum, tender) => sum + tender.amount, 0)),
    deposits: sale.deposits ? depositsOn(sale) : null,
    items: sale.lines.length,
    exchange: done.exchange ? exchangeOf(done.exchange) : null,
    taxes: LETTERS.map(letter => {
      const row = priced.taxes.find(one => one.letter === letter);
      const told = sale.taxes.find(one => one.letter === letter) ?? rates.find(one => one.letter === letter);
      return { letter, rate: percent(told?.rate ?? 0), taxable: formatMoney(row?.taxable ?? 0), vat: formatMoney(row?.tax ?? 0) };
    }),
  };
};
