import { element, formatMoney, replaceContent } from '../kernel/kernel.js';

const MOST = 8; // lines that can be read from where a customer stands

const amount = (id, name, cents) => element('p.display-sum', {}, element('span', {}, name), element('strong', {}, 'KES ', element('output', { id }, formatMoney(cents))));

/**
 * What the customer sees: the last lines, the total, then the change.
 * @param {{text: Function, root: HTMLElement}} parts @returns {{draw: (shown: import('./displayChannel.js').Shown) => void}}
 */
export const showDisplay = ({ text, root }) => {
  const swahili = root.ownerDocument.documentElement.lang === 'sw';
  const line = one => element('li', {}, element('span.quantity', {}, one.quantity), element('span.name', {}, (swahili && one.nameSw) || one.name), element('span.amount', {}, formatMoney(one.total)));
  const draw = ({ shop, state, lines, total, discount, change }) => {
    root.dataset.state = state;
    if (state === 'idle') return replaceContent(root, element('h1', {}, shop), element('p.welcome', {}, text('display.welcome')));
    if (state === 'paid') {
      return replaceContent(root, element('h1', {}, shop), amount('display-change', text('paid.change'), change), element('p.welcome', {}, text('display.thanks')));
    }
    return replaceContent(root, element('h1', {}, shop), element('ol.lines', { id: 'display-lines' }, lines.slice(-MOST).map(line)),
      discount > 0 && element('p.saved', {}, text('cart.saleDiscount', { discount: formatMoney(discount) })), amount('display-total', text('cart.total'), total));
  };
  replaceContent(root, element('p.welcome', {}, text('display.waiting')));
  return { draw };
};
