import { element, formatMoney, nairobiDay, onlyDigits, parseMoney } from '../kernel/kernel.js';
import { foreignTender, foreignWorth, isRateOld, rateText } from './foreign.js';
import { askTender } from './tenderScreen.js';

/** Foreign notes at the rate of the day. Change is given in shillings. */
export const foreignKind = {
  kind: 'FOREIGN_CASH',
  key: 'F',
  ask: ({ text, row, left, now = Date.now, ...parts }) => {
    const currency = element('select', { id: 'foreign-currency', onchange: () => show() },
      row.rates.map(one => element('option', { value: one.currency }, `${one.currency} = ${rateText(one.rate)}`)));
    const notes = element('input', { id: 'foreign-notes', type: 'text', inputmode: 'decimal', autocomplete: 'off', oninput: () => show() });
    onlyDigits(notes, true);
    const worth = element('output', { id: 'foreign-worth' });
    const since = element('output', { id: 'foreign-since' });
    const chosen = () => row.rates.find(one => one.currency === currency.value);
    const show = () => {
      const foreign = parseMoney(notes.value);
      const old = isRateOld(chosen(), nairobiDay(now()), parts.facts?.one('limits')?.rateDays ?? 0);
      since.textContent = old ? text('tender.rateOld', { day: chosen().day }) : chosen().day ?? '';
      since.classList.toggle('problem', old);
      worth.textContent = foreign ? `KES ${formatMoney(foreignWorth(foreign, chosen().rate))}` : '';
    };
    const read = () => {
      const foreign = parseMoney(notes.value);
      if (!foreign) return { problem: text('tender.foreignNotes'), field: notes };
      return { tender: foreignTender(chosen(), foreign, left) };
    };
    const fields = [{ label: text('tender.currency'), input: currency }, { label: text('tender.notes'), input: notes }, { label: text('tender.worth'), input: worth }, { label: text('tender.rateDay'), input: since }];
    const dialog = askTender({ text, kind: 'FOREIGN_CASH', left, fields, read, withAmount: false, ...parts });
    show();
    notes.focus();
    return dialog;
  },
};
