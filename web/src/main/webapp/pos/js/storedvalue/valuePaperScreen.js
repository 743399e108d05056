import { element, formatMoney, nairobiStamp } from '../kernel/kernel.js';

const pair = (name, value, kind = 'p.pair') => element(kind, {}, element('span', {}, name), element('span', {}, value));

/**
 * The slip of a gift card, a voucher or store credit: what is on it, the code it is spent with, until when and whose it is.
 * @param {{text: Function, facts: object, kind: string, code: string, amount: number, at: number, holder?: object|null, lasts?: string|null, bars: (code: string) => Node}} parts
 */
export const valuePaper = ({ text, facts, kind, code, amount, at, holder = null, lasts = null, bars }) => element('article.receipt', { 'aria-label': text(`tender.${kind}`) },
  element('header', {}, element('h3', {}, facts.one('shop')?.name ?? ''), element('p', {}, facts.one('branch')?.name ?? ''), element('h2', {}, text(`tender.${kind}`)),
    element('p', {}, text('paper.notATaxInvoice'))),
  element('div.meta', {}, pair(text('paper.time'), nairobiStamp(at))),
  element('div.sums', {}, pair(text('tender.amount'), formatMoney(amount), 'p.pair.grand'), pair(text('tender.code'), code),
    lasts && pair(text('value.lasts'), lasts), holder && pair(text('value.holder'), holder.name)),
  bars(code),
  element('footer', {}, element('p', {}, text('value.keepIt'))));
