import { element, formatMoney, onlyDigits, parseMoney } from '../kernel/kernel.js';
import { askForm, choices, chosen, field } from './dialogScreen.js';

/**
 * A discount on one line or on the whole sale, in percent or in shillings; 0 takes it away.
 * @param {{text: Function, name: string, give: (scope: "line"|"sale", discount: {percent: number, amount: number}) => string|null,
 *   refused: (sentence: string) => void, closed: () => void}} parts name: of the selected line; give: answers what is wrong, null when it was given
 */
export const askDiscount = ({ text, name, give, refused, closed }) => {
  const value = element('input', { id: 'discount-value', type: 'text', inputmode: 'decimal', autocomplete: 'off', autofocus: true, 'aria-label': text('discount.value') });
  onlyDigits(value, true);
  const take = () => {
    const typed = parseMoney(value.value);
    const percent = chosen(dialog, 'discount-kind') === 'percent';
    if (typed === null || (percent && typed > 10000)) return text('discount.unreadable');
    const scope = chosen(dialog, 'discount-scope');
    dialog.close();
    return give(scope, percent ? { percent: typed, amount: 0 } : { percent: 0, amount: typed });
  };
  const dialog = askForm({
    text, id: 'discount', title: text('discount.title'), yes: text('discount.give'), take, refused, closed,
    fields: [
      field(text('discount.value'), value, 'label.field.big'),
      choices('discount-kind', text('discount.kind'), [{ value: 'percent', label: '%', checked: true }, { value: 'amount', label: 'KES' }]),
      choices('discount-scope', text('discount.scope'), [
        { value: 'line', label: text('discount.line', { name }), checked: true }, { value: 'sale', label: text('discount.sale') }]),
    ],
  });
  return dialog;
};

/** @param {{percent: number, amount: number}} discount @returns {string} "10 %" or "KES 50.00" */
export const discountText = ({ percent, amount }) => (percent ? `${percent / 100} %` : `KES ${formatMoney(amount)}`);
