import { element, nairobiDay } from '../kernel/kernel.js';
import { askTender, handTender } from './tenderScreen.js';

const NUMBER = /^\d{4,12}$/;
const STALE = 183 * 24 * 3600000;

/** @param {string} dated day @param {string} today day @returns {boolean} whether a bank pays it */
export const isPayable = (dated, today) => /^\d{4}-\d\d-\d\d$/.test(dated) && dated <= today && Date.parse(today) - Date.parse(dated) <= STALE;

/** A cheque with its number and date. */
export const chequeKind = {
  kind: 'CHEQUE',
  key: 'C',
  ask: ({ text, now = () => Date.now(), ...parts }) => {
    const today = nairobiDay(now());
    const number = element('input', { id: 'cheque-number', type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 12 });
    const dated = element('input', { id: 'cheque-date', type: 'date', max: today, value: today });
    const read = amount => {
      if (!NUMBER.test(number.value.trim())) return { problem: text('tender.chequeNumber'), field: number };
      if (!isPayable(dated.value, today)) return { problem: text('tender.chequeDate'), field: dated };
      return { tender: handTender('CHEQUE', amount, { code: number.value.trim(), dated: dated.value }) };
    };
    return askTender({ text, kind: 'CHEQUE', fields: [{ label: text('tender.number'), input: number }, { label: text('tender.dated'), input: dated }], read, ...parts });
  },
};
