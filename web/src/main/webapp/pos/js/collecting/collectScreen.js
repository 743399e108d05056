import { element, formatQuantity, keyed, openDialog, replaceContent } from '../kernel/kernel.js';

/**
 * In which other branch the customer collects a line, and who comes. Asked of the server: a till alone does not know what is free elsewhere.
 * @param {{text: Function, name: string, unit: string, wanted: number, others: (branch: string) => number, ask: () => Promise<{id: string, name: string, available: number}[]|null>,
 *   customer: {id: string, name: string, phone: string|null}|null, take: (collect: object) => void, refused: (sentence: string) => void, closed: () => void}} parts
 *   wanted: thousandths of the goods' own unit; others: what other lines of the cart are collected there of the same goods
 */
export const askCollect = ({ text, name, unit, wanted, others, ask, customer, take, refused, closed }) => {
  let branches = null;
  let problemKey = 'stock.asking'; // why nothing can be chosen
  const problem = element('p.problem', { id: 'collect-problem', role: 'alert' });
  const list = element('fieldset.options', { role: 'radiogroup', id: 'collect-branches', 'aria-label': text('collect.where') }, element('p.note', {}, text('stock.asking')));
  const who = element('input', { id: 'collect-name', type: 'text', autocomplete: 'off', maxlength: 60, value: customer?.name ?? '' });
  const phone = element('input', { id: 'collect-phone', type: 'tel', inputmode: 'tel', autocomplete: 'off', maxlength: 20, value: customer?.phone ?? '' });
  const free = ({ id, available }) => Math.max(0, available - others(id));
  // The number alone goes into what is signed for ever: who is erased must not stand there by name.
  const isKnown = ({ name, phone: number = '' }) => Boolean(customer) && name === customer.name.trim() && number === (customer.phone ?? '');
  const say = (sentence, field) => {
    problem.textContent = sentence;
    refused(sentence);
    field?.focus();
  };
  const show = found => {
    problemKey = found === null ? 'collect.needsNetwork' : 'collect.noBranch';
    if (found === null) return replaceContent(list, element('p.problem', { id: 'collect-offline' }, text(problemKey)));
    if (!found.length) return replaceContent(list, element('p.note', {}, text(problemKey)));
    branches = found;
    return replaceContent(list, element('legend', {}, text('collect.where')), found.map(branch => element('label.choice', {},
      element('input', { type: 'radio', name: 'collect-branch', value: branch.id, id: `collect-${branch.id}`, disabled: free(branch) < wanted }),
      element('span', {}, branch.name, element('small.remark', {}, text('stock.available', { available: formatQuantity(free(branch), unit) }))))));
  };
  const submit = event => {
    event.preventDefault();
    if (!branches) return say(text(problemKey));
    const branch = branches.find(one => one.id === list.querySelector('input:checked')?.value);
    if (!branch) return say(text(branches.some(one => free(one) >= wanted) ? 'collect.chooseBranch' : 'collect.nowhere', { quantity: formatQuantity(wanted, unit) }));
    if (who.value.trim().length < 2) return say(text('collect.nameMissing'), who);
    dialog.close();
    const typed = { name: who.value.trim(), ...(phone.value.trim() && { phone: phone.value.trim() }) };
    return take({ branch: branch.id, place: branch.name, available: branch.available, ...(isKnown(typed) ? { customer: customer.id } : typed) });
  };
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, text('collect.title', { name })), element('p.note', {}, text('collect.explained')), list,
    element('label.field', {}, element('span', {}, text('collect.name')), who),
    element('label.field', {}, element('span', {}, text('collect.phone')), phone), problem,
    element('div.actions', {},
      keyed('button', text('action.back'), 'Esc', { id: 'collect-back', onclick: () => dialog.close() }),
      keyed('button.primary', text('collect.take'), 'Enter', { type: 'submit', id: 'collect-take' }))),
  { id: 'collect-dialog', label: text('collect.title', { name }), onclose: closed });
  who.focus();
  ask().then(show);
  return dialog;
};
