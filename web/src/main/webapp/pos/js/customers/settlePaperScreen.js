import { element, formatMoney, nairobiStamp } from '../kernel/kernel.js';

/** What a customer gets for money towards a debt. No tax paper: the sale made that when the goods left. */
export const settlementPaper = ({ text, facts, customer, settled, cashier, at, left }) => {
  const pair = (name, amount) => element('p.pair', {}, element('span', {}, name), element('span', {}, amount));
  return element('article.receipt', { 'aria-label': text('settle.paper') },
    element('header', {}, element('h3', {}, facts.one('shop')?.name ?? ''), element('p', {}, facts.one('branch')?.name ?? ''), element('h2', {}, text('settle.paper'))),
    element('div.meta', {}, pair(text('paper.number'), settled.number), pair(text('paper.time'), nairobiStamp(at)), pair(text('paper.cashier'), cashier.name), pair(text('customer.name'), customer.name)),
    element('div.sums', {}, settled.tenders.map(tender => pair(text(`tender.${tender.kind}`), formatMoney(tender.given))), pair(text('paper.change'), formatMoney(settled.tenders[0].change)),
      pair(text('settle.paid'), formatMoney(settled.amount)), left !== null && pair(text('settle.leftOwed'), formatMoney(left))),
    element('footer', {}, element('p', {}, text('settle.noTax'))));
};
