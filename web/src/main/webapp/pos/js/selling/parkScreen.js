import { element, formatMoney, keyed, nairobiTime, openDialog, replaceContent } from '../kernel/kernel.js';

/** Sets the open sale aside under a name. @param {{text: Function, park: (label: string) => Promise<void>, closed?: () => void}} parts */
export const askParkLabel = ({ text, park, closed }) => {
  const label = element('input', { id: 'park-label', type: 'text', autocomplete: 'off', maxlength: 80, autofocus: true });
  const yes = keyed('button.primary', text('park.park'), 'Enter', { type: 'submit', id: 'park-yes' });
  const dialog = openDialog(element('form.panel', {
    onsubmit: async event => {
      event.preventDefault();
      yes.disabled = true;
      await park(label.value.trim()).finally(() => { yes.disabled = false; });
      dialog.close();
    },
  }, element('h2', {}, text('park.title')), element('label.field', {}, element('span', {}, text('park.label')), label),
  element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'park-back', onclick: () => dialog.close() }), yes)),
  { id: 'park-dialog', label: text('park.title'), onclose: closed });
  dialog.node.setAttribute('data-holds', '');
  return dialog;
};

/**
 * What waits at this branch; choosing one brings it back.
 * @param {{text: Function, waiting: (import('./parkDesk.js').Waiting & {buyer: string|null})[], recall: (one: object) => Promise<string|null>, closed?: () => void}} parts recall: answers a sentence when it could not
 */
export const showParked = ({ text, waiting, recall, closed }) => {
  const problem = element('p.problem', { role: 'alert', id: 'park-problem' });
  const list = element('ul.found-sales', { id: 'parked' });
  const rows = () => replaceContent(list, ...(waiting.length ? waiting.map((one, at) => element('li', {}, element('button', {
    type: 'button', 'data-parked': one.id, autofocus: at === 0,
    onclick: async event => {
      event.currentTarget.disabled = true;
      problem.textContent = await recall(one) ?? '';
      if (!problem.textContent) dialog.close();
    },
  }, element('span', {}, one.label ?? text('park.unnamed'), element('small', {}, one.buyer && ` · ${one.buyer}`, ` · ${one.cashier}`, one.here && ` · ${text('park.here')}`)),
  element('span', {}, nairobiTime(Date.parse(one.at))), element('strong', {}, formatMoney(one.total))))) : [element('li.empty', {}, text('park.none'))]));
  const dialog = openDialog(element('div.panel', {}, element('h2', {}, text('park.waiting')), problem, list,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'parked-back', onclick: () => dialog.close() }))), { id: 'parked-dialog', label: text('park.waiting'), onclose: closed });
  dialog.node.setAttribute('data-holds', '');
  rows();
  dialog.node.querySelector('[data-parked]')?.focus();
  return dialog;
};
