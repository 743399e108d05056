import { element, formatMoney, keyed, openDialog } from '../kernel/kernel.js';
import { thumbOf } from './thumbScreen.js';

/**
 * The price of one product, without selling it.
 * @param {{text: Function, product: object, name: string, units: {unit: string, name: string, price: number}[], stock: HTMLElement, add: () => void, closed: () => void}} parts
 */
export const showPriceCheck = ({ text, product, name, units, stock, add, closed }) => {
  const dialog = openDialog(element('div.panel.price-check', {},
    element('h2', {}, name),
    product.image && thumbOf(product),
    element('p.due', {}, element('span', {}, product.code), element('strong', { id: 'checked-price' }, `KES ${formatMoney(product.price)}`)),
    element('ul.units', {}, units.slice(1).map(unit => element('li', {}, element('span', {}, unit.name), element('strong', {}, formatMoney(unit.price))))),
    stock,
    element('div.actions', {},
      keyed('button', text('priceCheck.add'), null, { id: 'price-check-add', onclick: () => { dialog.close(); add(); } }),
      keyed('button.primary', text('action.back'), 'Esc', { id: 'price-check-back', autofocus: true, onclick: () => dialog.close() }))),
  { id: 'price-check', label: name, onclose: closed });
  return dialog;
};
