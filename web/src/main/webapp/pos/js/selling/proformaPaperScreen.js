import { behind, element, formatMoney, formatQuantity, nairobiStamp } from '../kernel/kernel.js';

const pair = (label, value, kind = 'p.pair') => element(kind, {}, element('span', {}, label), element('span', {}, value));
const reckoning = ({ unitPrice, quantity, unit }) => `${formatMoney(unitPrice)} x ${formatQuantity(quantity, unit)}${behind(unit)}`;

/** No receipt and no tax invoice, and says so; without control unit, code or stamp. @param {{text: Function, facts: object, done: {proforma: object, at: number}, cashier: string}} parts */
export const proformaPaper = ({ text, facts, done: { proforma, at }, cashier }) => element('article.receipt', { 'aria-label': text('proforma.of', { number: proforma.number }), 'data-proforma': proforma.number },
  element('header', {}, element('h3', {}, facts.one('shop')?.name ?? ''), element('p', {}, facts.one('branch')?.name ?? ''),
    facts.one('shop')?.kraPin && element('p', {}, text('paper.pin', { pin: facts.one('shop').kraPin })),
    element('h2', {}, text('proforma.title')), element('h2', {}, text('paper.notATaxInvoice')), element('p', {}, text('paper.notATaxInvoiceBeside'))),
  element('div.meta', {}, pair(text('paper.number'), proforma.number), pair(text('paper.time'), nairobiStamp(at)), pair(text('paper.cashier'), cashier),
    proforma.customer && pair(text('paper.customer'), facts.byId('customer', proforma.customer)?.name ?? ''), proforma.buyerPin && pair(text('paper.buyerPin'), proforma.buyerPin)),
  element('ul', {}, proforma.lines.map(line => element('li', {}, element('p', {}, line.name), pair(reckoning(line), formatMoney(line.total)), line.discount > 0 && pair(text('paper.lineDiscount'), `(${formatMoney(line.discount)})`)))),
  element('div.sums', {}, proforma.tax > 0 && pair(text('paper.vatTotal'), formatMoney(proforma.tax)), pair(text('paper.total'), formatMoney(proforma.total), 'p.pair.grand')),
  element('p', {}, text('paper.items', { n: proforma.lines.length })),
  element('footer', {}, element('p', {}, text('proforma.footer'))));
