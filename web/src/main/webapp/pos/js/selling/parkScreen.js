import { element, formatMoney, keyed, nairobiDay, nairobiStamp, nairobiTime, openDialog, replaceContent } from '../kernel/kernel.js';

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

const MANY = 10;

/** Of another day with its day, so that a cart of yesterday is not taken for one of now. */
const since = (at, now) => (nairobiDay(at) === nairobiDay(now) ? nairobiTime(at) : nairobiStamp(at).slice(0, -3));

/**
 * What waits at this branch, newest first; choosing one brings it back, letting it go wants a reason.
 * @param {{text: Function, now: number, waiting: (import('./parkDesk.js').Waiting & {buyer: string|null})[], recall: (one: object) => Promise<string|null>, letGo: (one: object) => Promise<string|null>, closed?: () => void}} parts
 *   recall, letGo: answer a sentence when it could not be; letGo an empty one when nobody said why
 */
export const showParked = ({ text, now, waiting, recall, letGo, closed }) => {
  const problem = element('p.problem', { role: 'alert', id: 'park-problem' });
  const list = element('ul.found-sales', { id: 'parked' });
  const wanted = element('input', { id: 'park-search', type: 'search', autocomplete: 'off', oninput: () => rows() });
  let left = waiting;
  const does = act => async event => {
    const button = event.currentTarget;
    button.disabled = true;
    const said = await act();
    button.disabled = false;
    problem.textContent = said ?? '';
    return said === null;
  };
  const row = one => element('li.parked', {},
    element('button', { type: 'button', 'data-parked': one.id, onclick: async event => await does(() => recall(one))(event) && dialog.close() },
      element('span', {}, one.label ?? text('park.unnamed'), element('small', {}, one.buyer && ` · ${one.buyer}`, ` · ${one.cashier}`, one.here && ` · ${text('park.here')}`)),
      element('span', {}, since(Date.parse(one.at), now)), element('strong', {}, formatMoney(one.total))),
    element('button.drop', {
      type: 'button', 'data-let-go': one.id, 'aria-label': text('park.letGo', { label: one.label ?? text('park.unnamed') }),
      onclick: async event => {
        if (!await does(() => letGo(one))(event)) return;
        left = left.filter(other => other !== one);
        rows();
        (list.querySelector('[data-parked]') ?? dialog.node.querySelector('#parked-back')).focus();
      },
    }, '×'));
  const fits = one => [one.label, one.buyer, one.cashier].some(word => word?.toLowerCase().includes(wanted.value.trim().toLowerCase()));
  const rows = () => {
    const shown = wanted.value.trim() ? left.filter(fits) : left;
    replaceContent(list, ...(shown.length ? shown.map(row) : [element('li.empty', {}, text('park.none'))]));
  };
  const dialog = openDialog(element('div.panel', {}, element('h2', {}, text('park.waiting')), waiting.length > MANY && element('label.field', {}, element('span', {}, text('park.search')), wanted), problem, list,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'parked-back', onclick: () => dialog.close() }))), { id: 'parked-dialog', label: text('park.waiting'), onclose: closed });
  dialog.node.setAttribute('data-holds', '');
  rows();
  dialog.node.querySelector('[data-parked]')?.focus();
  return dialog;
};
