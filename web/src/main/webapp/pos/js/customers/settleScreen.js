import { element, formatMoney, keyed, onlyDigits, openDialog, parseMoney } from '../kernel/kernel.js';

const CODES = { CARD: /^[A-Z0-9]{4,12}$/, MPESA: /^[A-Z0-9]{8,12}$/, CHEQUE: /^\d{4,12}$/ };

/**
 * Takes money towards a debt: the oldest is paid first. Cash gives change, everything else is found again by its code.
 * @param {{text: Function, customer: object, standing: object|null, ways: string[], settle: (what: {amount: number, tender: object}) => Promise<void>, typedLeft?: () => number, byMobile: ((cents: number, typed?: string) => void)|null, looksUp?: (cents: number) => boolean, announce: object}} parts
 *   ways: kinds of money the branch takes, in its order; typedLeft: codes that may be typed yet in this shift; standing: as the server answered; null without network, then any amount may be taken; byMobile: asks for the money by a prompt, or takes what came in; null where nothing can be asked; looksUp: whether a typed code for so much is looked up first
 */
export const askSettlement = ({ text, customer, standing, ways, settle, byMobile = null, looksUp = () => false, typedLeft = () => Infinity, announce }) => {
  const option = value => element('option', { value }, text(`tender.${value}`));
  const kinds = ways.filter(kind => kind === 'CASH' || CODES[kind]);
  const by = element('select', { id: 'settle-by' }, ...(kinds.length ? kinds : ['CASH']).map(option));
  const amount = element('input', { id: 'settle-amount', type: 'text', inputmode: 'decimal', autocomplete: 'off' });
  const given = element('input', { id: 'settle-given', type: 'text', inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': 'settle-given-note' });
  const code = element('input', { id: 'settle-code', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 12 });
  onlyDigits(amount, true);
  onlyDigits(given, true);
  if (standing) amount.value = formatMoney(standing.owed).replace(/,/g, '').replace(/\.00$/, '');
  const problem = element('p.problem', { id: 'settle-problem', role: 'alert' });
  const refuse = (sentence, field) => {
    problem.textContent = sentence;
    announce.warn(sentence);
    field.focus();
    field.select?.();
  };
  const tenderOf = cents => {
    const typed = code.value.replace(/\s/g, '').toUpperCase();
    if (by.value !== 'CASH') return CODES[by.value].test(typed) ? { tender: { kind: by.value, amount: cents, given: cents, change: 0, payment: null, code: typed } } : { wrong: text('settle.code'), field: code };
    const handed = given.value.trim() ? parseMoney(given.value) : cents;
    return handed >= cents ? { tender: { kind: 'CASH', amount: cents, given: handed, change: handed - cents, payment: null, code: null } } : { wrong: text('settle.given'), field: given };
  };
  const wanted = () => {
    const cents = parseMoney(amount.value);
    if (!cents) return refuse(text('settle.amountShape'), amount);
    return standing && cents > standing.owed ? refuse(text('settle.beyond', { owed: formatMoney(standing.owed) }), amount) : cents;
  };
  const prompt = () => {
    const cents = wanted();
    if (!cents) return;
    dialog.close();
    byMobile(cents);
  };
  const submit = async event => {
    event.preventDefault();
    const cents = wanted();
    if (!cents) return null;
    const { tender, wrong, field } = tenderOf(cents);
    if (wrong) return refuse(wrong, field);
    const lookedUp = tender.kind === 'MPESA' && byMobile && looksUp(cents);
    if (tender.kind === 'MPESA' && !lookedUp && typedLeft() <= 0) return refuse(text('mpesa.noMoreCodes'), code);
    yes.disabled = true;
    dialog.close();
    return lookedUp ? byMobile(cents, tender.code) : settle({ amount: cents, tender });
  };
  const debt = one => element('li', {}, element('span', {}, one.number, ' · ', one.dueOn), element('strong', {}, formatMoney(one.unpaid)));
  const yes = keyed('button.primary.pay', text('settle.take'), 'Enter', { type: 'submit', id: 'settle-take' });
  const row = (label, input) => element('label.field', {}, element('span', {}, label), input);
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, text('settle.title', { name: customer.name })),
    standing ? element('p.due', {}, element('span', {}, text('settle.owed')), element('strong', { id: 'settle-owed' }, `KES ${formatMoney(standing.owed)}`)) : element('p.note', {}, text('account.offline')),
    standing && element('ul.taken', { id: 'settle-open' }, standing.open.slice(0, 8).map(debt)),
    row(text('tender.amount'), amount), row(text('settle.by'), by), row(text('pay.given'), given), row(text('settle.codeLabel'), code), problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'settle-back', onclick: () => dialog.close() }), byMobile && keyed('button', text('settle.prompt'), null, { id: 'settle-prompt', onclick: prompt }), yes)),
  { id: 'settle-dialog', label: text('settle.title', { name: customer.name }) });
  amount.focus();
  amount.select();
  return dialog;
};
