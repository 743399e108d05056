import { element, formatMoney, keyed, replaceContent } from '../kernel/kernel.js';
import { cashBack } from './exchanging.js';
import { changeOf, givenIn, settledBy } from './tenders.js';

/**
 * After the sale is on disk: the change fills the screen, the receipt stands beside it.
 * @param {{text: Function, root: HTMLElement, done: object, paper: () => HTMLElement, stamp: HTMLElement, saved: HTMLElement|null, voidSale?: () => void, print: () => Promise<void>, next: () => void, tip?: () => void}} parts
 * @returns {{print: () => Promise<void>, pressed: (key: string) => boolean}}
 */
export const showPaid = ({ text, root, done, paper, stamp, saved, print, next, voidSale, tip }) => {
  const tenders = done.sale.tenders.filter(tender => !['EXCHANGE', 'DEPOSIT'].includes(tender.kind));
  const back = (done.exchange?.back.refunds ?? []).filter(refund => refund.kind !== 'EXCHANGE');
  const printing = async () => {
    printButton.disabled = true;
    try {
      await print();
    } finally {
      printButton.disabled = false;
      nextButton.focus();
    }
  };
  const printButton = keyed('button', text('paid.print'), 'P', { id: 'print', onclick: printing });
  const nextButton = keyed('button.primary.pay', text('paid.next'), 'Enter', { id: 'new-sale', onclick: next });
  replaceContent(root, element('section.paid', { id: 'paid', 'aria-label': text('paid.title') },
    element('div.change-side', {},
      element('p.state', {}, text('paid.title'), ' · ', element('span', { id: 'receipt-number' }, done.sale.receiptNumber)),
      element('p.change', {}, element('span', {}, text('paid.change')),
        element('strong', {}, element('small', {}, 'KES '), element('output', { id: 'change' }, formatMoney(changeOf(tenders) + cashBack(done))))),
      element('p.note', {}, text('paid.given', { given: formatMoney(givenIn(tenders)), due: formatMoney(settledBy(tenders)) })),
      done.exchange && element('p.note', { id: 'exchanged' }, text('paid.exchanged', { number: done.exchange.back.receiptNumber, amount: formatMoney(done.exchange.back.total) })),
      back.map(refund => element('p.note', { id: 'given-back' }, text('paid.givenBack', { kind: text(`tender.${refund.kind}`), amount: formatMoney(refund.amount) }), refund.code && [' ', element('strong', { id: 'credit-code' }, refund.code)])),
      saved,
      stamp,
      element('div.actions', {}, voidSale && keyed('button', text('paid.void'), 'V', { id: 'void-sale', onclick: voidSale }),
        tip && keyed('button', text('tip.title'), 'T', { id: 'tip', onclick: tip }), printButton, nextButton)),
    element('div.paper-side', { tabindex: 0, 'aria-label': text('paid.receipt'), role: 'region' }, paper())));
  nextButton.focus();
  return {
    print: printing,
    pressed(key) {
      if (key === 'p' || key === 'P') printing();
      else if (tip && key.toUpperCase() === 'T') tip();
      else if (voidSale && key.toUpperCase() === 'V') voidSale();
      else if (key === 'Escape' || (key === 'Enter' && document.activeElement !== printButton)) next();
      else return false;
      return true;
    },
  };
};
