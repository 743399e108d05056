import { element, formatMoney, keyed, onlyDigits, openDialog, parseMoney } from '../kernel/kernel.js';
import { newValueCode, readValueCode } from './valueCodes.js';

const MOST = 100000000;

/**
 * Sells a gift card or voucher, or puts more on one. What is paid is what is put on it.
 * @param {{text: Function, kinds: string[], ways: string[], expires: string|null, chooseHolder: (current: object|null, chosen: (customer: object|null) => void) => void,
 *   pay: (what: {kind: string, code: string, typed: boolean, amount: number, by: string, holder: object|null}) => void, announce: object}} parts
 *   ways: kinds of tender it may be paid by; expires: the last day of a new one; chooseHolder: whose it is, found or added; pay: asks for what that way needs, and sells
 */
export const askValueSale = ({ text, kinds, ways, expires, chooseHolder, pay, announce }) => {
  let holder = null;
  const option = (value, label) => element('option', { value }, label);
  const kind = element('select', { id: 'value-kind' }, kinds.map(one => option(one, text(`tender.${one}`))));
  const code = element('input', { id: 'value-code', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 36, placeholder: text('value.newCode') });
  const amount = element('input', { id: 'value-amount', type: 'text', inputmode: 'decimal', autocomplete: 'off' });
  onlyDigits(amount, true);
  const by = element('select', { id: 'value-by' }, ways.map(one => option(one, text(`tender.${one}`))));
  const problem = element('p.problem', { id: 'value-problem', role: 'alert' });
  const refuse = (sentence, at) => {
    problem.textContent = sentence;
    announce.warn(sentence);
    at.focus();
  };
  const submit = event => {
    event.preventDefault();
    const cents = parseMoney(amount.value);
    const read = code.value.trim() === '' ? newValueCode() : readValueCode(code.value);
    if (!read) return refuse(text('tender.valueCode'), code);
    if (!cents || cents > MOST) return refuse(text('value.amountShape'), amount);
    if (by.value === 'MPESA' && cents % 100) return refuse(text('value.wholeShillings'), amount);
    yes.disabled = true;
    dialog.close();
    return pay({ kind: kind.value, code: read, typed: code.value.trim() !== '', amount: cents, by: by.value, holder });
  };
  const yes = keyed('button.primary', text('value.sell'), 'Enter', { type: 'submit', id: 'value-sell' });
  const whose = element('button', { type: 'button', id: 'value-holder', onclick: () => chooseHolder(holder, chosen) }, text('value.nobody'));
  const chosen = customer => {
    holder = customer && { id: customer.id, name: customer.name };
    whose.textContent = holder?.name ?? text('value.nobody');
    whose.focus();
  };
  const row = (label, input) => element('label.field', {}, element('span', {}, label), input);
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, text('value.title')), row(text('value.kind'), kind), row(text('tender.code'), code), row(text('tender.amount'), amount),
    row(text('value.paidBy'), by),
    element('div.field', {}, element('span', {}, text('value.holder')), whose), element('p.note', { id: 'value-expires' }, expires ? text('value.until', { day: expires }) : text('value.forEver')), problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'value-back', onclick: () => dialog.close() }), yes)),
  { id: 'value-dialog', label: text('value.title') });
  code.focus();
  return dialog;
};

/** @returns {string} what is said after it */
export const soldText = (text, { amount }) => text('value.sold', { amount: formatMoney(amount) });
