import { element } from '../kernel/kernel.js';
import { receiptBars } from './barsScreen.js';

const pair = (name, amount, kind = 'p.pair') => element(kind, {}, element('span', {}, name), element('span', {}, amount));

const cells = (tag, values) => element('tr', {}, values.map(value => element(tag, {}, value)));

// Letter A is exempt and D outside VAT: on paper they have a name instead of a rate.
const rateOf = (text, { letter, rate }) => ({ A: text('paper.exempt'), D: text('paper.outsideVat') })[letter] ?? rate;

const taxTable = (text, taxes) => element('table', {},
  element('thead', {}, cells('th', [text('paper.rate'), text('paper.taxable'), text('paper.vat')])),
  element('tbody', {}, taxes.map(row => cells('td', [rateOf(text, row), row.taxable, row.vat]))));

const head = (text, receipt) => [
  element('h3', {}, receipt.shop),
  element('p', {}, receipt.branch),
  receipt.address && element('p', {}, receipt.address),
  receipt.phone && element('p', {}, receipt.phone),
  receipt.pin && element('p', {}, text('paper.pin', { pin: receipt.pin })),
  element('h2', {}, text('paper.notATaxInvoice')),
  element('p', {}, text('paper.notATaxInvoiceBeside')),
  receipt.demo && element('p', {}, element('strong', {}, text('paper.demo'))),
  receipt.header && element('p', {}, receipt.header),
];

const deposits = (text, { lines, toPay, paidOut }) => element('div.sums', { 'data-deposits': lines.length }, element('p', {}, text('paper.deposits')),
  lines.map(line => pair(line.back ? `${text('paper.empties')} ${line.name}` : line.name, line.amount)), pair(text('paper.withDeposits'), toPay, 'p.pair.grand'), paidOut && pair(text('paper.givenBack'), paidOut));

const exchanged = (text, { number, of, lines, total, refunds }) => element('div.sums', { 'data-exchange': number }, pair(text('return.paper'), number), pair(text('return.of'), of),
  lines.map(line => pair(`${line.name} ${line.quantity}`, line.total)), pair(text('paper.returned'), total),
  refunds.map(({ kind, code, amount }) => pair(`${text('paper.givenBack')} ${text(`paper.tender.${kind}`)} ${code ?? ''}`, amount)),
  refunds.filter(({ code }) => code).map(({ code }) => receiptBars(code)));

/**
 * The provisional paper: no stamp of KRA's, no QR. What the law words in English stays English, with Swahili beside it.
 * @param {Function} text @param {object} receipt see receiptOf
 */
export const receiptPaper = (text, receipt) => element('article.receipt', { 'aria-label': text('paper.receipt', { number: receipt.number }) },
  element('header', {}, head(text, receipt)),
  element('div.meta', {}, pair(text('paper.number'), receipt.number), pair(text('paper.time'), receipt.stamp), pair(text('paper.cashier'), receipt.cashier), receipt.customer && pair(text('paper.customer'), receipt.customer),
    receipt.buyerPin && pair(text('paper.buyerPin'), receipt.buyerPin)),
  element('ul', {}, receipt.lines.map(line => element('li', {}, element('p', {}, line.name), line.note && element('p.remark', {}, line.note), line.collect && element('p.remark', {}, element('strong', {}, text('paper.collectAt', { branch: line.collect }))), pair(line.reckoning, line.total),
    line.offers.map(one => pair(one.name, one.amount)),
    line.discount && pair(`${text('paper.lineDiscount')} ${line.discount.share}`, line.discount.amount)))),
  element('div.sums', {},
    pair(text('paper.totalBeforeDiscount'), receipt.totalBeforeDiscount),
    pair(text('paper.discount'), receipt.discount),
    receipt.vatRegistered && pair(text('paper.subTotal'), receipt.subTotal),
    receipt.vatRegistered && pair(text('paper.vatTotal'), receipt.vat),
    pair(text('paper.total'), receipt.total, 'p.pair.grand'),
    receipt.rounding && pair(text('paper.rounding'), receipt.rounding),
    receipt.rounding && pair(text('paper.due'), receipt.due)),
  receipt.deposits && deposits(text, receipt.deposits),
  element('div.sums', {}, receipt.tenders.flatMap(tender => [
    pair(`${text(`paper.tender.${tender.kind}`)} ${tender.code ?? ''}`, tender.given), tender.kind !== 'EXCHANGE' && pair(text('paper.change'), tender.change)])),
  receipt.exchange && exchanged(text, receipt.exchange),
  element('p', {}, text('paper.items', { n: receipt.items })),
  receipt.vatRegistered && taxTable(text, receipt.taxes),
  receiptBars(receipt.number),
  element('footer', {}, element('p', {}, text('paper.fiscalFollows')), element('p', {}, text('paper.fiscalFollowsBeside')),
    receipt.footer && element('p', {}, receipt.footer)));
