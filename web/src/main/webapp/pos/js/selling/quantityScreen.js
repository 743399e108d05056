import { element, keyed, onlyDigits, openDialog, parseQuantity } from '../kernel/kernel.js';

/**
 * Asks how many, or how heavy in kilograms with three decimals.
 * @param {{text: Function, name: string, unit: "EA"|"KG", typed: string, take: (thousandths: number) => void, refused: (sentence: string) => void, closed: () => void}} parts
 */
export const askQuantity = ({ text, name, unit, typed, take, refused, closed }) => {
  const weight = unit === 'KG';
  const label = text(weight ? 'quantity.weight' : 'quantity.pieces', { name });
  const field = element('input', {
    id: 'quantity-field', type: 'text', inputmode: weight ? 'decimal' : 'numeric', autocomplete: 'off', value: typed, autofocus: true,
    'aria-label': label, 'aria-describedby': 'quantity-problem',
  });
  onlyDigits(field, weight);
  const problem = element('p.problem', { id: 'quantity-problem', role: 'alert' });
  const dialog = openDialog(element('form.panel', {
    onsubmit: event => {
      event.preventDefault();
      const quantity = parseQuantity(field.value, unit);
      if (quantity === null) {
        problem.textContent = text(weight ? 'quantity.badWeight' : 'quantity.badPieces');
        refused(problem.textContent);
        field.select();
        return;
      }
      dialog.close();
      take(quantity);
    },
  },
  element('h2', {}, label), element('div.big', {}, field, weight && element('span', {}, 'kg')), problem,
  element('div.actions', {},
    keyed('button', text('action.back'), 'Esc', { id: 'quantity-back', onclick: () => dialog.close() }),
    keyed('button.primary', text('quantity.take'), 'Enter', { type: 'submit', id: 'quantity-take' }))),
  { id: 'quantity-dialog', label, onclose: closed });
  field.select();
  return dialog;
};
