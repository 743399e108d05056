import { element, formatMoney, keyed, onlyDigits, openDialog, parseMoney } from '../kernel/kernel.js';

/** A tender that gives no change. @returns {object} as it goes into the sale */
export const handTender = (kind, amount, more = {}) => ({ kind, amount, given: amount, change: 0, payment: null, code: null, ...more });

const plain = cents => formatMoney(cents).replace(/,/g, '').replace(/\.00$/, '');

/**
 * What every such tender is asked: how much of what is left, and its own fields.
 * @param {{text: Function, kind: string, left: number, fields: {label: string, input: HTMLInputElement}[], read: (amount: number) => Promise<{tender?: object, problem?: string, field?: HTMLElement}>|{tender?: object, problem?: string, field?: HTMLElement},
 *   take: (tender: object) => void, closed: () => void, announce: object, overpaid?: boolean}} parts read: the tender, or what is wrong at which field
 */
export const askTender = ({ text, kind, left, fields, read, take, closed, announce, withAmount = true }) => {
  const id = kind.toLowerCase().replace('_', '-');
  const amount = element('input', { id: `${id}-amount`, type: 'text', inputmode: 'decimal', autocomplete: 'off', value: plain(left), 'aria-describedby': `${id}-problem` });
  onlyDigits(amount, true);
  const problem = element('p.problem', { id: `${id}-problem`, role: 'alert' });
  const refuse = (sentence, at) => {
    problem.textContent = sentence;
    announce.warn(sentence);
    at?.focus();
    at?.select?.();
  };
  const submit = async event => {
    event.preventDefault();
    const cents = withAmount ? parseMoney(amount.value) : left;
    if (!cents || cents > left) return refuse(text('tender.amountShape', { left: formatMoney(left) }), amount);
    yes.disabled = true;
    const { tender, problem: wrong, field } = await read(cents);
    yes.disabled = false;
    if (wrong) return refuse(wrong, field);
    dialog.close();
    return take(tender);
  };
  const yes = keyed('button.primary.pay', text('tender.take'), 'Enter', { type: 'submit', id: `${id}-take` });
  const row = (label, input) => element('label.field', {}, element('span', {}, label), input);
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, text(`tender.${kind}`)), fields.map(({ label, input }) => row(label, input)), withAmount && row(text('tender.amount'), amount), problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: `${id}-back`, onclick: () => dialog.close() }), yes)),
  { id: `${id}-dialog`, label: text(`tender.${kind}`), onclose: closed });
  (fields[0]?.input ?? amount).focus();
  return dialog;
};
