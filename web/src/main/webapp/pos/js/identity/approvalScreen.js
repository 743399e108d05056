import { element, keyed, onlyDigits, openDialog } from '../kernel/kernel.js';

const SHORTEST = 3;
const LONGEST = 120;

/**
 * A supervisor chooses the own name, says why and types the PIN. Scans mean nothing while this is open.
 * @param {{text: Function, action: string, detail: string, approvers: object[],
 *   approve: (user: object, pin: string, reason: string) => Promise<{outcome: string, seconds?: number}>, closed: () => void}} parts
 */
export const showApproval = ({ text, action, detail, approvers, approve, closed }) => {
  const title = text(`approval.${action}`);
  const problem = element('p.problem', { role: 'alert', id: 'approval-problem' });
  const who = element('select', { id: 'approver', 'aria-describedby': 'approval-problem' }, approvers.map(user => element('option', { value: user.id }, user.name)));
  const reason = element('input', { id: 'approval-reason', type: 'text', autocomplete: 'off', maxlength: LONGEST, 'aria-describedby': 'approval-problem' });
  const pin = element('input', { id: 'approval-pin', type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: 8, 'aria-describedby': 'approval-problem' });
  onlyDigits(pin, false);
  const why = text('approval.reasons').split('|').map(words => element('button', {
    type: 'button', onclick: () => { reason.value = words; pin.focus(); },
  }, words));
  const say = (sentence, field) => {
    problem.textContent = sentence;
    field.focus();
  };
  const submit = async event => {
    event.preventDefault();
    const words = reason.value.trim();
    if (words.length < SHORTEST) return say(text('approval.reasonMissing'), reason);
    if (!pin.value) return say(text('approval.pinMissing'), pin);
    const typed = pin.value;
    pin.value = '';
    yes.disabled = true;
    const { outcome, seconds = 0 } = await approve(approvers.find(user => user.id === who.value), typed, words).finally(() => { yes.disabled = false; });
    if (outcome === 'welcome') return dialog.close();
    return say(seconds ? text.count(`signOn.${outcome}In`, seconds) : text(`signOn.${outcome}`), pin);
  };
  const yes = keyed('button.primary', text('approval.yes'), 'Enter', { type: 'submit', id: 'approval-yes', disabled: !approvers.length });
  const dialog = openDialog(element('form.panel', { onsubmit: submit },
    element('h2', {}, title), detail && element('p', { id: 'approval-detail' }, detail),
    element('p.note', {}, text(approvers.length ? 'approval.explained' : 'approval.nobody')),
    element('label.field', {}, element('span', {}, text('approval.who')), who),
    element('label.field', {}, element('span', {}, text('approval.reason')), reason),
    element('div.reasons', { role: 'group', 'aria-label': text('approval.reason') }, why),
    element('label.field', {}, element('span', {}, text('approval.pin')), pin), problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'approval-back', onclick: () => dialog.close() }), yes)),
  { id: 'approval-dialog', label: title, onclose: closed });
  dialog.node.setAttribute('data-holds', '');
  reason.focus();
  return dialog;
};
