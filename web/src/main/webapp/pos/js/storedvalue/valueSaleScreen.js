import { element, formatMoney, keyed, onlyDigits, openDialog, parseMoney } from '../kernel/kernel.js';
import { newValueCode, readValueCode } from './valueCodes.js';

const MOST = 100000000;

/**
 * Sells a gift card or voucher, or puts more on one: paid in cash, or by a card with its approval code.
 * @param {{text: Function, sell: (what: {kind: string, code: string, amount: number, tender: object}) => Promise<void>, announce: object}} parts
 */
export const askValueSale = ({ text, sell, announce }) => {
  const option = (value, label) => element('option', { value }, label);
  const kind = element('select', { id: 'value-kind' }, option('GIFT_CARD', text('tender.GIFT_CARD')), option('VOUCHER', text('tender.VOUCHER')));
  const code = element('input', { id: 'value-code', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 36, placeholder: text('value.newCode') });
  const amount = element('input', { id: 'value-amount', type: 'text', inputmode: 'decimal', autocomplete: 'off' });
  onlyDigits(amount, true);
  const by = element('select', { id: 'value-by' }, option('CASH', text('tender.CASH')), option('CARD', text('tender.CARD')));
  const slip = element('input', { id: 'value-slip', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 12 });
  const problem = element('p.problem', { id: 'value-problem', role: 'alert' });
  const refuse = (sentence, at) => {
    problem.textContent = sentence;
    announce.warn(sentence);
    at.focus();
  };
  const submit = async event => {
    event.preventDefault();
    const cents = parseMoney(amount.value);
    const read = code.value.trim() === '' ? newValueCode() : readValueCode(code.value);
    const approval = slip.value.replace(/\s/g, '').toUpperCase();
    if (!read) return refuse(text('tender.valueCode'), code);
    if (!cents || cents > MOST) return refuse(text('value.amountShape'), amount);
    if (by.value === 'CARD' && !/^[A-Z0-9]{4,12}$/.test(approval)) return refuse(text('tender.cardCode'), slip);
    yes.disabled = true;
    const tender = { kind: by.value, amount: cents, given: cents, change: 0, payment: null, code: by.value === 'CARD' ? approval : null };
    dialog.close();
    return sell({ kind: kind.value, code: read, amount: cents, tender });
  };
  const yes = keyed('button.primary', text('value.sell'), 'Enter', { type: 'submit', id: 'value-sell' });
  const row = (label, input) => element('label.field', {}, element('span', {}, label), input);
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, text('value.title')), row(text('value.kind'), kind), row(text('tender.code'), code), row(text('tender.amount'), amount),
    row(text('value.paidBy'), by), row(text('value.slip'), slip), problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'value-back', onclick: () => dialog.close() }), yes)),
  { id: 'value-dialog', label: text('value.title') });
  code.focus();
  return dialog;
};

/** @returns {string} what is said after it */
export const soldText = (text, { amount }) => text('value.sold', { amount: formatMoney(amount) });
