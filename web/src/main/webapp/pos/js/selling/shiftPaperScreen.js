import { element, formatMoney, keyed, nairobiStamp, openDialog } from '../kernel/kernel.js';

const pair = (label, value) => element('p.pair', {}, element('span', {}, label), element('span', {}, value));
const total = (label, amount, open) => (open ? pair(label, formatMoney(amount)) : element('p', {}, label));

/**
 * The shift so far (X), or at its end: of the drawer, or of this till alone where nothing else is known.
 * @param {{text: Function, facts: object, sums: import('./shiftSums.js').ShiftSums, shift: object, at: number, open: boolean, count?: number, slips?: object[], stays?: number|null}} parts
 *   open: whether what the drawer should hold may be seen: where not, no amount stands here that it could be reckoned from; count: what was counted, at the end, slips beside cash: see slipCount; stays: cash left in the drawer, null where all of it is
 */
export const shiftPaper = ({ text, facts, sums, shift, at, open, count, slips = [], stays = null }) => element('article.receipt', { id: 'shift-paper' },
  element('header', {}, element('h3', {}, facts.one('shop')?.name ?? ''), element('p', {}, facts.one('branch')?.name ?? ''),
    element('h2', {}, text(count === undefined ? 'x.title' : 'close.paper')), element('p', {}, text('x.notFiscal'))),
  element('div.meta', {}, pair(text('x.opened'), nairobiStamp(Date.parse(shift.openedAt))), pair(text('x.now'), nairobiStamp(at)), pair(text('x.day'), shift.businessDay)), sums.alone && element('p', {}, text('sums.alone')),
  element('div.sums', {}, total(text('x.sales', { n: sums.sales }), sums.sold, open), sums.returns > 0 && total(text('x.returns', { n: sums.returns }), -sums.returned, open),
    pair(text('x.drawers'), String(sums.drawers)), pair(text('x.removed'), String(sums.removed))),
  element('div.sums', {}, [...sums.cashiers].map(([id, own]) => total(`${own.name ?? facts.byId('user', id)?.name ?? '?'} (${own.sales})`, own.total, open))),
  !open && element('p', {}, text('x.blind')),
  open && element('div.sums', {}, pair(text('x.float'), formatMoney(sums.float)), [...sums.tenders].map(([kind, amount]) => pair(text(`paper.tender.${kind}`), formatMoney(amount))),
    sums.moves.map(({ type, amount, tender, currency }) => pair([text(`move.${type}`), tender && text(`paper.tender.${tender}`), currency].filter(Boolean).join(' '), formatMoney(amount))), pair(text('close.expected'), formatMoney(sums.expected)),
    count !== undefined && pair(text('close.counted'), formatMoney(count)), count !== undefined && pair(text('x.variance'), formatMoney(count - sums.expected)),
    stays !== null && [pair(text('close.taken'), formatMoney(count - stays)), pair(text('close.staysAs'), formatMoney(stays))]),
  open && slips.length > 0 && element('div.sums', {}, slips.map(one => [pair(`${text(`paper.tender.${one.kind}`)} ${one.currency ?? ''}`, formatMoney(one.expected)),
    pair(text('close.counted'), formatMoney(one.counted)), pair(text('x.variance'), formatMoney(one.variance))])));

/** The server's frozen report, line by line as it has them. @param {{lines: {text: string, title: boolean, warning: boolean}[]}} z see fetchZ */
export const zPaper = ({ lines }) => element('article.receipt.fiscal', { id: 'z-paper' }, lines.map(line => element(line.title ? 'h2' : line.warning ? 'strong.warning' : 'pre', {}, line.text || ' ')));

/** @param {{text: Function, paper: () => HTMLElement, print: () => void}} parts */
export const showShiftPaper = ({ text, paper, print }) => {
  const dialog = openDialog(element('div.panel', {}, paper(),
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'x-back', autofocus: true, onclick: () => dialog.close() }),
      keyed('button.primary', text('paid.print'), null, { id: 'x-print', onclick: print }))), { id: 'x-dialog', label: text('x.title') });
  return dialog;
};
