import { behind, element, formatMoney, formatQuantity, nairobiStamp } from '../kernel/kernel.js';
import { receiptBars } from './barsScreen.js';
import { serialsOf } from './pieces.js';

const pair = (label, value, kind = 'p.pair') => element(kind, {}, element('span', {}, label), element('span', {}, value));

/** The paper of a return: provisional like a receipt's, the authority's credit note follows. @param {{text: Function, facts: object, done: object, cashier: string}} parts */
export const returnPaper = ({ text, facts, done: { back, original, at }, cashier }) => element('article.receipt', { 'aria-label': text('paper.receipt', { number: back.receiptNumber }) },
  element('header', {}, element('h3', {}, facts.one('shop')?.name ?? ''), element('p', {}, facts.one('branch')?.name ?? ''), element('h2', {}, text('return.paper')),
    element('p', {}, text('paper.notATaxInvoice'))),
  element('div.meta', {}, pair(text('paper.number'), back.receiptNumber), original.id && pair(text('return.of'), original.receiptNumber), pair(text('paper.time'), nairobiStamp(at)), pair(text('paper.cashier'), cashier)),
  element('ul', {}, back.lines.map(line => element('li', {}, element('p', {}, line.name), serialsOf(line).length > 0 && element('p', {}, text('pick.serial', { serial: serialsOf(line).join(', ') })), pair(`${formatQuantity(line.quantity, line.unit)}${behind(line.unit)}`, formatMoney(-line.total))))),
  element('div.sums', {}, pair(text('paper.total'), formatMoney(-back.total), 'p.pair.grand'),
    back.deposits && [element('p', {}, text('paper.deposits')), back.deposits.lines.map(({ name, pieces, each }) => pair(`${name} ${-pieces} x ${formatMoney(each)}`, formatMoney(pieces * each)))], back.refunds.filter(({ kind }) => kind !== 'DEPOSIT').map(({ kind, amount }) => pair(text(`paper.tender.${kind}`), formatMoney(-amount)))),
  back.refunds.filter(({ code }) => code).map(({ kind, code }) => element('div.sums', {}, pair(text(`tender.${kind}`), code), receiptBars(code))),
  receiptBars(back.receiptNumber),
  element('footer', {}, element('p', {}, text('return.creditFollows'))));
