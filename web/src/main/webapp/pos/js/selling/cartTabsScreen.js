import { element, formatMoney, keyed, replaceContent } from '../kernel/kernel.js';
import { MOST_CARTS } from './carts.js';

/**
 * One tab a customer; with a single cart there is only the way to a second one.
 * @param {{text: Function, checkout: object, turned: () => void}} parts turned: after another cart came forward
 */
export const createCartTabs = ({ text, checkout, turned }) => {
  const root = element('nav.carts', { id: 'carts', 'aria-label': text('carts.title') });
  const turn = work => () => { work(); turned(); };
  const tab = active => (sale, at, all) => element('button.tab', {
    type: 'button', 'aria-pressed': String(at === active), 'data-cart': at + 1, onclick: turn(() => checkout.turnTo(at)),
  }, all.length === 1 ? text('cart.title') : `${at + 1}`, at !== active && element('small', {}, formatMoney(sale.shownTotal ?? 0)));
  const draw = ({ carts, sale }) => replaceContent(root, ...carts.sales.map(tab(carts.active)),
    sale.lines.length > 0 && carts.sales.length < MOST_CARTS && keyed('button.tab', '+', 'PgDn', { id: 'cart-open', 'aria-label': text('carts.open'), 'aria-keyshortcuts': 'PageDown', onclick: turn(checkout.open) }));
  return { root, draw };
};
