import { element, onlyDigits, parseMoney } from '../kernel/kernel.js';
import { askForm, field } from './dialogScreen.js';

const MOST = 1_000_000;

/**
 * What the customer leaves for the staff, out of the change or beside it.
 * @param {{text: Function, give: (cents: number) => Promise<void>, refused: (sentence: string) => void, closed: () => void}} parts
 */
export const askTip = ({ text, give, refused, closed }) => {
  const amount = element('input', { id: 'tip-amount', type: 'text', inputmode: 'decimal', autocomplete: 'off', autofocus: true, 'aria-label': text('tip.amount') });
  onlyDigits(amount, true);
  const take = () => {
    const cents = parseMoney(amount.value);
    if (cents === null || cents <= 0 || cents > MOST) return text('tip.badAmount');
    dialog.close();
    give(cents);
    return null;
  };
  const dialog = askForm({ text, id: 'tip', title: text('tip.title'), yes: text('tip.take'), take, refused, closed, fields: [element('p.note', {}, text('tip.explained')), field(text('tip.amount'), amount, 'label.field.big')] });
  return dialog;
};
