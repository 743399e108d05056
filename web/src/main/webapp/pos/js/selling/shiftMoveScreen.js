import { element, keyed, onlyDigits, openDialog, parseMoney } from '../kernel/kernel.js';
import { MOVES } from './shiftSums.js';
import { slipKey } from './slips.js';

const SHORTEST = 3;
/** Only what leaves for good may be something else than cash. */
const TAKES_SLIPS = ['PICKUP', 'SAFE_DROP'];

const reasonField = () => element('input', { id: 'move-reason', type: 'text', autocomplete: 'off', maxlength: 120, 'aria-describedby': 'move-problem' });

const openForm = ({ text, title, explained, fields, submit, yes, id, closed }) => {
  const dialog = openDialog(element('form.panel', { onsubmit: submit }, element('h2', {}, title), explained && element('p.note', {}, explained), ...fields,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'move-back', onclick: () => dialog.close() }), yes)), { id, label: title, onclose: closed });
  dialog.node.setAttribute('data-holds', '');
  return dialog;
};

/**
 * Cash in or out of the drawer, or what lies beside it: which way, how much, why.
 * @param {{text: Function, slips?: {kind: string, currency: string|null}[], alone?: boolean, move: (what: {type: string, which: object|null, amount: number, reason: string}) => Promise<boolean|string>, closed?: () => void}} parts
 *   slips: what may be taken away beside cash; alone: as far as this till knows, see ShiftSums; move: cents, of the currency for notes; answers false when it was not done, a sentence when the amount cannot be
 */
export const askCashMove = ({ text, slips = [], alone = false, move, closed }) => {
  const problem = element('p.problem', { role: 'alert', id: 'move-problem' });
  const name = ({ kind, currency }) => [text(`tender.${kind}`), currency].filter(Boolean).join(' ');
  const what = element('select', { id: 'move-what' }, [{ kind: 'CASH', currency: null }, ...slips].map(one => element('option', { value: slipKey(one) }, name(one))));
  const whatField = element('label.field', { hidden: true }, element('span', {}, text('move.what')), what);
  const turned = () => {
    whatField.hidden = !slips.length || !TAKES_SLIPS.includes(type.value);
    if (whatField.hidden) what.value = 'CASH';
  };
  const type = element('select', { id: 'move-type', onchange: turned }, MOVES.map(one => element('option', { value: one }, text(`move.${one}`))));
  const amount = element('input', { id: 'move-amount', type: 'text', inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': 'move-problem' });
  onlyDigits(amount, true);
  const reason = reasonField();
  const yes = keyed('button.primary', text('move.do'), 'Enter', { type: 'submit', id: 'move-do' });
  const refuse = (sentence, field) => {
    problem.textContent = sentence;
    field.focus();
  };
  const submit = async event => {
    event.preventDefault();
    const cents = parseMoney(amount.value);
    const why = reason.value.trim();
    if (!cents) return refuse(text('move.badAmount'), amount);
    if (why.length < SHORTEST) return refuse(text('approval.reasonMissing'), reason);
    yes.disabled = true;
    const which = slips.find(one => slipKey(one) === what.value) ?? null;
    const done = await move({ type: type.value, which, amount: cents, reason: why }).finally(() => { yes.disabled = false; });
    if (typeof done === 'string') return refuse(done, amount);
    return done && dialog.close();
  };
  const dialog = openForm({
    text, title: text('move.title'), explained: alone && text('sums.alone'), submit, yes, id: 'move-dialog', closed,
    fields: [
      element('label.field', {}, element('span', {}, text('move.type')), type), whatField,
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
