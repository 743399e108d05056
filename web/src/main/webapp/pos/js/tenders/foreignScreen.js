import { element, formatMoney, onlyDigits, parseMoney } from '../kernel/kernel.js';
import { foreignTender, foreignWorth, rateText } from './foreign.js';
import { askTender } from './tenderScreen.js';

/** Foreign notes at the rate of the day. Change is given in shillings. */
export const foreignKind = {
  kind: 'FOREIGN_CASH',
  key: 'F',
  ask: ({ text, row, left, ...parts }) => {
    const currency = element('select', { id: 'foreign-currency', onchange: () => show() },
      row.rates.map(one => element('option', { value: one.currency }, `${one.currency} = ${rateText(one.rate)}`)));
    const notes = element('input', { id: 'foreign-notes', type: 'text', inputmode: 'decimal', autocomplete: 'off', oninput: () => show() });
    onlyDigits(notes, true);
    const worth = element('output', { id: 'foreign-worth' });
    const chosen = () => row.rates.find(one => one.currency === currency.value);
    const show = () => {
      const foreign = parseMoney(notes.value);
      worth.textContent = foreign ? `KES ${formatMoney(foreignWorth(foreign, chosen().rate))}` : '';
    };
    const read = () => {
      const foreign = parseMoney(notes.value);
      if (!foreign) return { problem: text('tender.foreignNotes'), field: notes };
      return { tender: foreignTender(chosen(), foreign, left) };
    };
    const fields = [{ label: text('tender.currency'), input: currency }, { label: text('tender.notes'), input: notes }, { label: text('tender.worth'), input: worth }];
    const dialog = askTender({ text, kind: 'FOREIGN_CASH', left, fields, read, withAmount: false, ...parts });
    notes.focus();
    return dialog;
  },
};
