import { element, keyed, onlyDigits, openDialog, parseMoney } from '../kernel/kernel.js';
import { MOVES } from './shiftSums.js';

const SHORTEST = 3;

const reasonField = () => element('input', { id: 'move-reason', type: 'text', autocomplete: 'off', maxlength: 120, 'aria-describedby': 'move-problem' });

const openForm = ({ text, title, explained, fields, submit, yes, id, closed }) => {
  const dialog = openDialog(element('form.panel', { onsubmit: submit }, element('h2', {}, title), explained && element('p.note', {}, explained), ...fields,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'move-back', onclick: () => dialog.close() }), yes)), { id, label: title, onclose: closed });
  dialog.node.setAttribute('data-holds', '');
  return dialog;
};

/**
 * Cash in or out of the drawer: which way, how much, why.
 * @param {{text: Function, move: (what: {type: string, amount: number, reason: string}) => Promise<boolean>, closed?: () => void}} parts
 *   move: cents; answers false when it was not done
 */
export const askCashMove = ({ text, move, closed }) => {
  const problem = element('p.problem', { role: 'alert', id: 'move-problem' });
  const type = element('select', { id: 'move-type' }, MOVES.map(one => element('option', { value: one }, text(`move.${one}`))));
  const amount = element('input', { id: 'move-amount', type: 'text', inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': 'move-problem' });
  onlyDigits(amount, true);
  const reason = reasonField();
  const yes = keyed('button.primary', text('move.do'), 'Enter', { type: 'submit', id: 'move-do' });
  const refuse = (key, field) => {
    problem.textContent = text(key);
    field.focus();
  };
  const submit = async event => {
    event.preventDefault();
    const cents = parseMoney(amount.value);
    const why = reason.value.trim();
    if (!cents) return refuse('move.badAmount', amount);
    if (why.length < SHORTEST) return refuse('approval.reasonMissing', reason);
    yes.disabled = true;
    const done = await move({ type: type.value, amount: cents, reason: why }).finally(() => { yes.disabled = false; });
    return done && dialog.close();
  };
  const dialog = openForm({
    text, title: text('move.title'), submit, yes, id: 'move-dialog', closed,
    fields: [
      element('label.field', {}, element('span', {}, text('move.type')), type),
      element('label.field.big', {}, element('span', {}, text('move.amount')), amount),
      element('label.field', {}, element('span', {}, text('approval.reason')), reason), problem],
  });
  type.focus();
  return dialog;
};

/**
 * Opening the drawer without a sale: why.
 * @param {{text: Function, open: (reason: string) => Promise<boolean>, closed?: () => void}} parts
 */
export const askDrawerReason = ({ text, open, closed }) => {
  const problem = element('p.problem', { role: 'alert', id: 'move-problem' });
  const reason = reasonField();
  const yes = keyed('button.primary', text('drawer.open'), 'Enter', { type: 'submit', id: 'drawer-open' });
  const submit = async event => {
    event.preventDefault();
    const why = reason.value.trim();
    if (why.length < SHORTEST) {
      problem.textContent = text('approval.reasonMissing');
      return reason.focus();
    }
    yes.disabled = true;
    return await open(why).finally(() => { yes.disabled = false; }) && dialog.close();
  };
  const dialog = openForm({
    text, title: text('drawer.title'), explained: text('drawer.explained'), submit, yes, id: 'drawer-dialog', closed,
    fields: [element('label.field', {}, element('span', {}, text('approval.reason')), reason), problem],
  });
  reason.focus();
  return dialog;
};
