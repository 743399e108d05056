import { element, formatMoney } from '../kernel/kernel.js';

// What Code 128 can say, and a printer of 58 mm has room for.
const BARS = /^[ -z|}~]{1,14}$|^\d{1,28}$/;

/** @param {import('./labelsApi.js').ShelfLabel} label @param {(code: string) => HTMLElement} bars */
const one = (text, { name, code, barcode, price, per }, bars) => {
  const shown = barcode ?? code;
  return element('section.label', {}, element('h3', {}, name),
    price !== undefined && price !== null && element('h2.label-price', {}, `KES ${formatMoney(price)}`),
    per && element('p', {}, text('labels.per', { amount: formatMoney(per.amount), measure: per.measure })),
    shown && (BARS.test(shown) ? bars(shown) : element('p', {}, shown)));
};

/** One paper with a cut between two labels. @param {{text: Function, labels: import('./labelsApi.js').ShelfLabel[], bars: (code: string) => HTMLElement}} parts labels: each as often as it is wanted; bars: the code for a scanner */
export const labelPaper = ({ text, labels, bars }) => element('article.receipt.labels', { 'aria-label': text('menu.labels') },
  labels.flatMap((label, at) => [at > 0 && element('div.cut', {}), one(text, label, bars)]));
