import { element, formatMoney } from '../kernel/kernel.js';
import { askForm, field } from './dialogScreen.js';

const SHORTEST = 3;

/**
 * Why goods are taken out of the cart. One of the usual reasons is one tap.
 * @param {{text: Function, name: string, amount: number, said: (reason: string|null) => void, refused: Function, closed: Function}} parts cents; said: null when nobody says why
 */
export const askRemoval = ({ text, name, amount, said, refused, closed }) => {
  let why = null;
  const done = reason => {
    why = reason;
    dialog.close();
    return null;
  };
  const reason = element('input', { id: 'removal-reason', type: 'text', autocomplete: 'off', maxlength: 120 });
  const usual = text('removal.reasons').split('|').map(one => element('button', { type: 'button', onclick: () => done(one) }, one));
  const dialog = askForm({
    text, id: 'removal', title: text('removal.title', { name, amount: formatMoney(amount) }), yes: text('removal.yes'), refused,
    fields: [field(text('approval.reason'), reason), element('div.actions', {}, usual)],
    take: () => (reason.value.trim().length < SHORTEST ? text('approval.reasonMissing') : done(reason.value.trim())),
    closed: () => {
      closed();
      said(why);
    },
  });
  dialog.node.setAttribute('data-holds', '');
  return dialog;
};
