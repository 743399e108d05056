import { element, formatMoney, formatQuantity, keyed, onlyDigits, openDialog, parseMoney } from '../kernel/kernel.js';

const plain = cents => formatMoney(cents).replace(/,/g, '').replace(/\.00$/, '');

const moneyField = (id, cents) => {
  const input = element('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', value: plain(cents) });
  onlyDigits(input, true);
  return input;
};

const row = (label, input) => element('label.field', {}, element('span', {}, label), input);

/**
 * The cart is put aside with a deposit: what it costs, the least that is asked, the last day.
 * @param {{text: Function, total: number, least: number, days: number, customer: string, take: (deposit: number) => Promise<string|null>, refused: (sentence: string) => void}} parts take: answers a sentence why not
 */
export const askPutAside = ({ text, total, least, days, customer, take, refused }) => {
  const amount = moneyField('layaway-deposit', least);
  const problem = element('p.problem', { id: 'layaway-problem', role: 'alert' });
  const say = sentence => {
    problem.textContent = sentence;
    refused(sentence);
    amount.focus();
    amount.select();
  };
  const submit = async event => {
    event.preventDefault();
    const cents = parseMoney(amount.value);
    if (!cents || cents > total) return say(text('layaway.depositShape', { total: formatMoney(total) }));
    if (cents < least) return say(text('layaway.depositLeast', { least: formatMoney(least) }));
    yes.disabled = true;
    const wrong = await take(cents).finally(() => { yes.disabled = false; });
    return wrong ? say(wrong) : dialog.close();
  };
  const yes = keyed('button.primary', text('layaway.putAside'), 'Enter', { type: 'submit', id: 'layaway-take' });
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, text('layaway.putAsideFor', { name: customer })), element('p.note', {}, text.count('layaway.explained', days)),
    element('p.due', {}, element('span', {}, text('layaway.total')), element('strong', { id: 'layaway-total' }, `KES ${formatMoney(total)}`)),
    row(text('layaway.deposit', { least: formatMoney(least) }), amount), problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'layaway-back', onclick: () => dialog.close() }), yes)),
  { id: 'layaway-dialog', label: text('layaway.putAsideFor', { name: customer }) });
  amount.focus();
  amount.select();
  return dialog;
};

/**
 * All that was put aside for a customer, and what can be done with each.
 * @param {{text: Function, customer: string, all: object[], pay: (one: object, cents: number) => Promise<string|null>, cancel: (one: object) => Promise<string|null>, giveBack: (one: object) => Promise<string|null>, refused: (sentence: string) => void}} parts
 *   all: as the server told them; the acts answer a sentence why not, an empty one where nothing was to be done; null: it is done
 */
export const askLayaways = ({ text, customer, all, pay, cancel, giveBack, refused }) => {
  const problem = element('p.problem', { id: 'layaway-problem', role: 'alert' });
  const act = work => async event => {
    event.preventDefault();
    const wrong = await work();
    if (wrong === null) return dialog.close();
    if (!wrong) return undefined; // nothing was done
    problem.textContent = wrong;
    return refused(wrong);
  };
  const said = one => text(`layaway.state.${one.state}`, { day: one.expiresOn });
  const paying = one => {
    const amount = moneyField(`layaway-amount-${one.number}`, one.paid ? one.rest : one.least || one.rest);
    const take = async () => {
      const cents = parseMoney(amount.value);
      return cents && cents <= one.rest ? pay(one, cents) : text('layaway.amountShape', { rest: formatMoney(one.rest) });
    };
    return element('form', { onsubmit: act(take), novalidate: true }, row(text('layaway.amount', { rest: formatMoney(one.rest) }), amount),
      element('div.actions', {}, keyed('button.danger', text('layaway.cancel'), null, { id: `layaway-cancel-${one.number}`, onclick: act(() => cancel(one)) }),
        keyed('button.primary', text('layaway.pay'), null, { type: 'submit', id: `layaway-pay-${one.number}` })));
  };
  const acts = one => {
    if (!one.here) return element('p.note', {}, text('layaway.elsewhere', { branch: one.branch }));
    if (one.state === 'OPEN') return paying(one);
    if (!one.back.length) return null;
    return element('div.actions', {}, keyed('button.primary', text('layaway.giveBack', { amount: formatMoney(one.owedBack) }), null, { id: `layaway-back-${one.number}`, onclick: act(() => giveBack(one)) }));
  };
  const item = one => element('li', { 'data-number': one.number, 'data-state': one.state },
    element('h3', {}, one.number, ' · ', said(one)),
    element('p', {}, one.lines.map(line => `${formatQuantity(line.quantity, line.unit)} × ${line.name}`).join('; ')),
    element('p.note', {}, text('layaway.sums', { total: formatMoney(one.total), paid: formatMoney(one.paid), rest: formatMoney(one.rest) })), acts(one));
  const dialog = openDialog(element('div.panel', {},
    element('h2', {}, text('layaway.of', { name: customer })), problem,
    all.length ? element('ul.layaways', {}, all.map(item)) : element('p.note', { id: 'layaway-none' }, text('layaway.none')),
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'layaway-back', onclick: () => dialog.close() }))),
  { id: 'layaways-dialog', label: text('layaway.of', { name: customer }) });
  dialog.node.querySelector('input, button')?.focus();
  return dialog;
};

/** How what was paid goes back, of one receipt. @param {{text: Function, number: string, amount: number, kinds: string[], take: (kind: string) => void}} parts */
export const askGiveBack = ({ text, number, amount, kinds, take }) => {
  const to = element('select', { id: 'give-back-to' }, kinds.map(kind => element('option', { value: kind }, text(`tender.${kind}`))));
  const submit = event => {
    event.preventDefault();
    dialog.close();
    take(to.value);
  };
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, text('layaway.giveBackOf', { number })),
    element('p.due', {}, element('span', {}, text('return.refund')), element('strong', { id: 'give-back-amount' }, `KES ${formatMoney(amount)}`)),
    row(text('return.to'), to),
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'give-back-back', onclick: () => dialog.close() }), keyed('button.primary', text('return.take'), 'Enter', { type: 'submit', id: 'give-back-take' }))),
  { id: 'give-back-dialog', label: text('layaway.giveBackOf', { number }) });
  to.focus();
  return dialog;
};
